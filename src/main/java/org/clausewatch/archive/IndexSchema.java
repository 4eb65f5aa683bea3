package org.clausewatch.archive;

/**
 * The tables of {@code index.sqlite}. All of it is derived: a file with another version of the schema is made
 * anew, never changed.
 */
final class IndexSchema {
    /** Raised with every change of the tables or of what stands in them. */
    static final String VERSION = "2";

    /**
     * The statements that make an empty index, in order.
     *
     * <ul>
     *   <li>{@code snapshot}: one row for each file. {@code size} and {@code modified} tell whether the file was
     *       touched since it was read; {@code damage} is a sentence where it cannot be trusted;
     *   <li>{@code content}: what a page shows, once for all snapshots with the same bytes read the same way.
     *       {@code reason} is JSON where that is no policy; {@code version} is deflated JSON, see
     *       {@link VersionCoding};
     *   <li>{@code text}: each distinct wording once; {@code text_search} finds those that stand in a version;
     *   <li>{@code derived}, {@code version}, {@code occurrence}, {@code pair}, {@code verdict}: the document's
     *       history as it follows from the rows above. An occurrence is one wording of one clause from its first
     *       to its last version; a pair is two consecutive versions, with its
     *       changes in figures; {@code unjudged} counts those in parts in another language.
     * </ul>
     */
    static final String[] STATEMENTS = {
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE document (id INTEGER PRIMARY KEY, service TEXT NOT NULL, terms TEXT NOT NULL,"
                + " UNIQUE (service, terms))",
        "CREATE TABLE snapshot (id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document,"
                + " file TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified INTEGER NOT NULL, at TEXT,"
                + " url TEXT NOT NULL, payload_sha256 TEXT NOT NULL, repeat INTEGER NOT NULL,"
                + " circumstances TEXT NOT NULL, content INTEGER REFERENCES content, damage TEXT)",
        "CREATE INDEX snapshot_by_time ON snapshot (document, at)",
        "CREATE TABLE content (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, reason TEXT, version BLOB)",
        "CREATE TABLE text (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, searchable INTEGER NOT NULL DEFAULT 0,"
                + " text TEXT NOT NULL)",
        "CREATE INDEX text_by_hash ON text (hash)",
        "CREATE VIRTUAL TABLE text_search USING fts5 (text, content='text', content_rowid='id',"
                + " tokenize=\"unicode61 remove_diacritics 2\")",
        "CREATE TABLE derived (document INTEGER PRIMARY KEY REFERENCES document, state TEXT NOT NULL,"
                + " observations INTEGER NOT NULL)",
        "CREATE TABLE version (document INTEGER NOT NULL REFERENCES document, position INTEGER NOT NULL,"
                + " snapshot TEXT NOT NULL, first_observed TEXT NOT NULL, last_observed TEXT NOT NULL,"
                + " observations INTEGER NOT NULL, language TEXT NOT NULL, words INTEGER NOT NULL,"
                + " PRIMARY KEY (document, position)) WITHOUT ROWID",
        "CREATE TABLE fold (document INTEGER NOT NULL REFERENCES document, snapshot TEXT NOT NULL,"
                + " at TEXT NOT NULL, reason TEXT NOT NULL, params TEXT NOT NULL,"
                + " PRIMARY KEY (document, snapshot)) WITHOUT ROWID",
        "CREATE TABLE occurrence (id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document,"
                + " text INTEGER NOT NULL REFERENCES text, lineage TEXT NOT NULL,"
                + " path INTEGER NOT NULL REFERENCES text,"
                + " number TEXT NOT NULL, kind TEXT NOT NULL, clause INTEGER NOT NULL,"
                + " first_version INTEGER NOT NULL, last_version INTEGER NOT NULL, first_observed TEXT NOT NULL,"
                + " last_observed TEXT NOT NULL, current INTEGER NOT NULL, topics TEXT NOT NULL)",
        "CREATE INDEX occurrence_by_text ON occurrence (text)",
        "CREATE INDEX occurrence_by_document ON occurrence (document)",
        "CREATE TABLE pair (document INTEGER NOT NULL REFERENCES document, position INTEGER NOT NULL,"
                + " from_observed TEXT NOT NULL, to_observed TEXT NOT NULL, verdict TEXT NOT NULL,"
                + " judged INTEGER NOT NULL, substantive INTEGER NOT NULL, editorial INTEGER NOT NULL,"
                + " unjudged INTEGER NOT NULL,"
                + " PRIMARY KEY (document, position)) WITHOUT ROWID",
        "CREATE TABLE verdict (document INTEGER NOT NULL REFERENCES document, position INTEGER NOT NULL,"
                + " change TEXT NOT NULL, kind TEXT NOT NULL, significance TEXT NOT NULL, topic TEXT NOT NULL,"
                + " direction TEXT NOT NULL, old_text INTEGER REFERENCES text, new_text INTEGER REFERENCES text,"
                + " PRIMARY KEY (document, position, change, topic)) WITHOUT ROWID",
    };

    private IndexSchema() {}
}
