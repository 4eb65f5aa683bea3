package org.clausewatch.model;

/** Whether a change is one of substance. */
public enum Significance implements Coded {
    /** A practice, data type, purpose, recipient, right, choice, period, basis, duty, scope or condition differs. */
    SUBSTANTIVE("substantive"),
    /** What the text says is the same; the reasons tell why. */
    EDITORIAL("editorial");

    private final String code;

    Significance(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
