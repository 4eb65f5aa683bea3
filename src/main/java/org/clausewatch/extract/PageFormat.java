package org.clausewatch.extract;

import org.clausewatch.model.Coded;

/** What a page is written in. */
public enum PageFormat implements Coded {
    /** HTML or XHTML, as served or saved. */
    HTML("html"),
    /** Markdown, as Open Terms Archive keeps it, with tables. */
    MARKDOWN("markdown"),
    /** Plain text. */
    TEXT("text"),
    /** PDF with text in it. */
    PDF("pdf"),
    /** A Word document, .docx. */
    DOCX("docx");

    private final String code;

    PageFormat(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
