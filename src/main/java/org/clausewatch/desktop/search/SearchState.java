package org.clausewatch.desktop.search;

/** What the search says beside its hits. */
public sealed interface SearchState {
    /** Nothing was asked yet. */
    record NothingAsked() implements SearchState {}

    /** The first answer is on its way. */
    record Searching() implements SearchState {}

    /**
     * There are hits.
     *
     * @param words how many, as a sentence
     */
    record Found(String words) implements SearchState {}

    /**
     * There is none.
     *
     * @param words that, and what to try, as sentences
     */
    record Nothing(String words) implements SearchState {}

    /**
     * It could not be searched.
     *
     * @param words why, and what to do
     */
    record Failed(String words) implements SearchState {}
}
