package org.clausewatch.model;

/** What a date that a text states about itself is. */
public enum DateKind implements Coded {
    /** From when the text applies. */
    EFFECTIVE("effective"),
    /** When it was last revised. */
    UPDATED("updated"),
    /** When it was published. */
    PUBLISHED("published");

    private final String code;

    DateKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
