package org.clausewatch.ingest;

import org.clausewatch.model.Coded;

/** What of Open Terms Archive is imported. */
public enum OtaKind implements Coded {
    /** A released data set: versions as Markdown, named by their time; a ZIP or a folder. */
    DATASET("dataset"),
    /** A git repository whose commits record versions as Markdown. */
    VERSIONS("versions"),
    /** A git repository whose commits record pages as served. */
    SNAPSHOTS("snapshots"),
    /** A folder of declarations: what is to be followed. */
    DECLARATIONS("declarations");

    private final String code;

    OtaKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
