package org.clausewatch.archive;

/**
 * What {@code archive.json} says of an archive.
 *
 * @param id names the archive wherever something about it is kept outside of it; never changes
 * @param description a sentence for whoever opens the folder, or ""
 */
public record ArchiveInfo(String id, String description) {
    /** The version of the layout on disk that this program writes, and the newest that it reads. */
    public static final int FORMAT_VERSION = 1;
}
