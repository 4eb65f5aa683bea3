package org.clausewatch.compare.mutation;

/** What became of clauses, apart from where they stand. */
enum Nature {
    /** Nothing: text, enumerator, links and kind are as they were; the headings above may not be. */
    KEPT,
    /** The words are the same, something about them is not: links, signs, markup, enumerator. */
    SAME_WORDS,
    /** Some words are others. */
    REWORDED,
    /** Only the new version has it. */
    ADDED,
    /** Only the old version has it. */
    REMOVED,
    /** One became several. */
    SPLIT,
    /** Several became one. */
    MERGED,
    /** Several became several others. */
    REGROUPED
}
