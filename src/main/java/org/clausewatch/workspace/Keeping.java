package org.clausewatch.workspace;

import java.nio.file.Path;
import java.util.Optional;
import org.clausewatch.archive.Added;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;

/** The archive as a place to add to: it need not exist yet, and what was added can be read at once. */
final class Keeping {
    private final Path folder;
    private final ReadDocuments read;
    private final ArchiveReading reading;

    Keeping(Path folder, ReadDocuments read, ArchiveReading reading) {
        this.folder = folder;
        this.read = read;
        this.reading = reading;
    }

    /** Returns the archive's folder. */
    Path folder() {
        return folder;
    }

    /** Returns the archive, where there is one. */
    Optional<Archive> archive() throws ArchiveException {
        return Archive.exists(folder) ? Optional.of(read.archive()) : Optional.empty();
    }

    /** Returns the archive, which is made if there is none. */
    Archive archiveOrNew() throws ArchiveException {
        return read.archiveOrNew();
    }

    /** Tells of a snapshot that was added what it shows. */
    Kept kept(Added added) throws ArchiveException {
        return new Kept(
                added.snapshot().document(),
                reading.observe(added.snapshot(), read.archive().read(added.snapshot())),
                added.alreadyThere(),
                added.snapshot().circumstances().asked().getOrDefault("observed", ""));
    }
}
