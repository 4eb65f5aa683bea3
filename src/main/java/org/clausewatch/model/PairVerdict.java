package org.clausewatch.model;

/** What a comparison of two versions amounts to. */
public enum PairVerdict implements Coded {
    /** At least one change of substance. */
    CHANGED("changed"),
    /** Differences, none of them of substance. */
    EDITORIAL_ONLY("editorial-only"),
    /** The same text, link targets and structure. */
    IDENTICAL("identical"),
    /** The two are not versions of one text; nothing is said of changes. */
    NOT_COMPARABLE("not-comparable");

    private final String code;

    PairVerdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
