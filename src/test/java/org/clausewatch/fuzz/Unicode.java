package org.clausewatch.fuzz;

/** Whether a text is one that can be written: no half of a pair of surrogates. */
final class Unicode {
    private Unicode() {}

    static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
