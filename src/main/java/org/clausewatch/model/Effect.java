package org.clausewatch.model;

/** What the coming or going of a span of evidence does. */
public enum Effect implements Coded {
    /** It lets the company do more. */
    BROADENS("broadens"),
    /** It lets the company do less. */
    NARROWS("narrows");

    private final String code;

    Effect(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
