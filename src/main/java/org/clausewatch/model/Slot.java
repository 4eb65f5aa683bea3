package org.clausewatch.model;

/** What a span of evidence says within its statement. */
public enum Slot implements Coded {
    /** Who acts. */
    ACTOR("actor"),
    /** May, will, must, can. */
    MODALITY("modality"),
    /** Whether it is affirmed or denied. */
    POLARITY("polarity"),
    /** What is done. */
    VERB("verb"),
    /** With which data. */
    DATA("data"),
    /** Who receives it. */
    RECIPIENT("recipient"),
    /** What for. */
    PURPOSE("purpose"),
    /** What the user can do about it. */
    CONTROL("control"),
    /** On which legal ground. */
    LEGAL_BASIS("legal-basis"),
    /** For how long. */
    DURATION("duration"),
    /** The statement as a whole. */
    STATEMENT("statement");

    private final String code;

    Slot(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
