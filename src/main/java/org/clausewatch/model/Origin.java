package org.clausewatch.model;

/** Where a snapshot comes from. */
public enum Origin implements Coded {
    /** Requested from the site by Clausewatch. */
    FETCHED("fetched"),
    /** Replayed from the Wayback Machine. */
    WAYBACK("wayback"),
    /** Imported from an Open Terms Archive collection. */
    OPEN_TERMS_ARCHIVE("open-terms-archive"),
    /** Imported from somebody's WARC file. */
    WARC("warc"),
    /** Imported from, or read in, a file. */
    FILE("file"),
    /** Pasted by the user. */
    PASTED("pasted");

    private final String code;

    Origin(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
