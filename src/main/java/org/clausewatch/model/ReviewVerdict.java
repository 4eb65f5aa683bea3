package org.clausewatch.model;

/** What a user says of the program's verdict on a change. */
public enum ReviewVerdict implements Coded {
    /** The verdict is right. */
    RIGHT("right"),
    /** The verdict is wrong. */
    WRONG("wrong"),
    /** Nothing: it is a note only. */
    NOTE("note");

    private final String code;

    ReviewVerdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
