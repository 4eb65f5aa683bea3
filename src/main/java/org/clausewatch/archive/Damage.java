package org.clausewatch.archive;

/**
 * A file of an archive that cannot be trusted.
 *
 * @param file its path below the archive's folder, with {@code /} on every system
 * @param message for the user: what is wrong with it and what to do
 */
public record Damage(String file, String message) {}
