package org.clausewatch.model;

/** What a clause is in its page. */
public enum ClauseKind implements Coded {
    /** A heading of any level. */
    HEADING("heading"),
    /** A paragraph. */
    PARAGRAPH("paragraph"),
    /** One item of a list, without its sub-items. */
    LIST_ITEM("list-item"),
    /** One row of a table. */
    TABLE_ROW("table-row"),
    /** A quoted block. */
    QUOTE("quote");

    private final String code;

    ClauseKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
