package org.clausewatch.model;

/** What the text now permits the company, compared with before. */
public enum Direction implements Coded {
    /** More: wider use, more recipients, fewer choices, a weaker promise. */
    BROADENS("broadens"),
    /** Less: limits, rights, choices or promises were added. */
    NARROWS("narrows"),
    /** Both, clearly. */
    MIXED("mixed"),
    /** Neither: it explains or restructures. */
    NEUTRAL("neutral"),
    /** The rules cannot tell. */
    UNCLEAR("unclear");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
