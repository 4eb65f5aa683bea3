package org.clausewatch.model;

/** What becomes of a run of words. */
public enum EditOp implements Coded {
    /** Stands on both sides. */
    EQUAL("equal"),
    /** Stands on the new side only. */
    INSERT("insert"),
    /** Stood on the old side only. */
    DELETE("delete");

    private final String code;

    EditOp(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
