package org.clausewatch.model;

/** Where in a clause a span of evidence stands. */
public enum Part implements Coded {
    /** In the clause's own text. */
    TEXT("text"),
    /** In the sentence that introduces it. */
    LEAD_IN("leadIn"),
    /** In a heading above it. */
    HEADING("heading");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
