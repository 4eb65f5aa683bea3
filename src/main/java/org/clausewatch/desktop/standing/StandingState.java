package org.clausewatch.desktop.standing;

/** What is known of where a version stands. */
public sealed interface StandingState {
    /** Nothing is open. */
    record NoVersion() implements StandingState {}

    /** The version is being read. */
    record Reading() implements StandingState {}

    /**
     * Its language has no rules.
     *
     * @param words that say so
     */
    record NotJudged(String words) implements StandingState {}

    /**
     * It was read.
     *
     * @param summary what its statements on the topic amount to; where there are none, that this proves nothing
     * @param note what was not judged, or ""
     * @param silent whether there are none
     */
    record Known(String summary, String note, boolean silent) implements StandingState {}

    /**
     * It could not be read.
     *
     * @param words that say so
     */
    record Failed(String words) implements StandingState {}
}
