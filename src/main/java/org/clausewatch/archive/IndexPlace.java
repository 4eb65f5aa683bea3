package org.clausewatch.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the index of an archive lives: beside its snapshots, or in the user's cache folder where the archive
 * cannot be written to or is on a network drive, on which SQLite's shared memory does not work.
 */
final class IndexPlace {
    static final String FILE = "index.sqlite";

    /** Types of file stores that Java names on Linux, macOS and Windows for drives of other computers. */
    private static final Set<String> NETWORK = Set.of(
            "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "9p");

    private IndexPlace() {}

    /**
     * Returns the file of the index; empty if it can be written nowhere, so that it has to be kept in memory.
     *
     * @param cache the user's cache folder for Clausewatch; made if it is needed
     */
    static Optional<Path> of(Path archive, ArchiveInfo info, Path cache) {
        if (Files.isWritable(archive) && !isOnNetwork(archive)) {
            return Optional.of(archive.resolve(FILE));
        }
        try {
            Path folder = cache.resolve(SafeName.encode(info.id()));
            Files.createDirectories(folder);
            return Files.isWritable(folder) ? Optional.of(folder.resolve(FILE)) : Optional.empty();
        } catch (IOException | ArchiveException e) {
            // No cache either: memory will do, it only has to be filled again next time.
            return Optional.empty();
        }
    }

    private static boolean isOnNetwork(Path archive) {
        try {
            return NETWORK.contains(Files.getFileStore(archive).type().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            // A drive that does not even tell its type is none to keep a database on.
            return true;
        }
    }
}
