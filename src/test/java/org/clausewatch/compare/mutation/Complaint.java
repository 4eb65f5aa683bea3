package org.clausewatch.compare.mutation;

/** What is wrong with the telling of a fate. */
enum Complaint {
    /** No row has its clauses and no others. */
    PAIRING("is not told as one"),
    /** It is said to have moved and did not, or the reverse. */
    PLACE("has not moved so"),
    /** Nothing is said of it though something was done. */
    SILENCE("is not reported"),
    /** Something is said of it though nothing was done. */
    FALSE_ALARM("is as it was"),
    /** The change has another kind. */
    KIND("is of another kind"),
    /** The reasons are others, or there are such where words differ. */
    REASONS("has other reasons");

    private final String words;

    Complaint(String words) {
        this.words = words;
    }

    /** Words to follow the fate. */
    String words() {
        return words;
    }
}
