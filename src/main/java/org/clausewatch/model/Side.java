package org.clausewatch.model;

/** One side of a comparison. */
public enum Side implements Coded {
    /** The earlier version. */
    OLD("old"),
    /** The later version. */
    NEW("new");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
