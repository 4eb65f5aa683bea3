package org.clausewatch.ingest.wayback;

/** Why a row of the index, or a capture, was left out. */
public enum Skip {
    /** The same digest as the capture before: the page had not changed. */
    UNCHANGED("the same page as in the capture before", false),
    /** The same, and stored by the web archive as a repeat. */
    REVISIT("the same page again, stored by the web archive as a repeat", false),
    /** A row of the same second and digest came before. */
    DUPLICATE("listed twice", false),
    /** A redirect was captured. */
    REDIRECT("a redirect; its target is a page of its own, to be imported by its address", false),
    /** An error page was captured. */
    ERROR_PAGE("an error page (status 4xx or 5xx)", false),
    /** The status is none. */
    NO_STATUS("without a status", false),
    /** A picture, script or data was captured. */
    OTHER_KIND("no page (a picture, script, feed or data)", false),
    /** Before or after the time asked for. */
    OUTSIDE("outside the time asked for", false),
    /** The time is none. */
    BROKEN_TIME("with a time that does not exist", false),
    /** The address is none. */
    BROKEN_ADDRESS("with an address that is none", false),
    /** The row has too few columns, or no text in them. */
    BROKEN_ROW("a row of the index that cannot be read", false),
    /** The archive offered a capture of another time. */
    TOO_FAR("not replayed: the nearest capture is too far away in time", false),
    /** The archive sent us round in a circle. */
    LOOP("not replayed: the archive redirects in a circle", false),
    /** The response lacks what marks a memento. */
    NO_MEMENTO("not replayed: the answer is not marked as a capture (no Memento-Datetime)", false),
    /** The archive does not have it. */
    NOT_THERE("not replayed: the archive lists it and does not have it", false),
    /** The site's owner had it excluded. */
    EXCLUDED("excluded from the archive at its site's wish", false),
    /** The archive refuses it. */
    REFUSED("refused by the archive", false),
    /** The body is larger than what is read. */
    TOO_LARGE("larger than 20 MB", false),
    /** The body cannot be decompressed. */
    UNREADABLE("damaged, or compressed in a way that cannot be read", false),
    /** The archive failed, again and again. */
    UNANSWERED("not replayed: the archive failed seven times", true);

    private final String meaning;
    private final boolean passing;

    Skip(String meaning, boolean passing) {
        this.meaning = meaning;
        this.passing = passing;
    }

    /** Returns what it was, in words that follow a count: {@code 3 captures …}. */
    public String meaning() {
        return meaning;
    }

    /** Tells whether it may go better when the import is run again. */
    public boolean passing() {
        return passing;
    }
}
