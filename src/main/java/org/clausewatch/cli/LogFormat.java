package org.clausewatch.cli;

/** How change logs are written. */
enum LogFormat {
    /** For reading. */
    TEXT,
    /** After changelog.schema.json. */
    JSON,
    /** One row per change. */
    CSV
}
