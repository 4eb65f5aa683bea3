package org.clausewatch.cli;

/** How something is written that has two forms. */
enum TextOrJson {
    /** For reading. */
    TEXT,
    /** For programs. */
    JSON
}
