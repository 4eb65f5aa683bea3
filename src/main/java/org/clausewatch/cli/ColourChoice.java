package org.clausewatch.cli;

/** When to write in colour. */
enum ColourChoice {
    /** On a terminal, unless the environment asks for none. */
    AUTO,
    /** Wherever it goes. */
    ALWAYS,
    /** Nowhere. */
    NEVER
}
