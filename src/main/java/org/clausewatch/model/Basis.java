package org.clausewatch.model;

/** What decided that clauses of two versions are the same one. */
public enum Basis implements Coded {
    /** The wording is the same, and it stands where it stood among its neighbours. */
    SAME_TEXT("same-text"),
    /** The wording is the same but for capitals, punctuation and typography. */
    SAME_LETTERS("same-letters"),
    /** Enough of its telling words are the same. */
    SIMILAR("similar"),
    /** It begins with the same label, as in "Product research: …", or is the row of the same name. */
    SAME_LABEL("same-label"),
    /** It is the only clause between the same two neighbours on both sides. */
    SAME_PLACE("same-place"),
    /** It is a heading over the same text. */
    SAME_CONTENT("same-content"),
    /** The words of one side stand in several clauses of the other. */
    PARTS("parts");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
