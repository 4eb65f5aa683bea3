package org.clausewatch.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names the archive. */
final class ArchiveOption {
    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "The archive's folder. Without it: what CLAUSEWATCH_ARCHIVE names, else snapshots/ in a"
                    + " checkout, or the user's data folder.")
    private Optional<Path> archive = Optional.empty();

    /** Returns the archive to use. */
    Path folder(Context context) {
        return archive.orElseGet(context::archive);
    }
}
