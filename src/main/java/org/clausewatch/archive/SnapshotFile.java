package org.clausewatch.archive;

/**
 * A snapshot's file as the folder lists it, unread.
 *
 * @param file its path below the archive's folder, with {@code /} on every system
 * @param size in bytes
 * @param modified when the file system says that it was last changed, in milliseconds since 1970 UTC
 */
public record SnapshotFile(String file, long size, long modified) {}
