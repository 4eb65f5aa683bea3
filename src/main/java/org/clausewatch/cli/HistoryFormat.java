package org.clausewatch.cli;

/** How histories and lineages are written. */
enum HistoryFormat {
    TEXT,
    /** After history.schema.json. */
    JSON
}
