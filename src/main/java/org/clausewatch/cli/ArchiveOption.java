package org.clausewatch.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that names the archive, given with a command or before it; a mixin for picocli commands. */
public final class ArchiveOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "The archive's folder. Without it: what CLAUSEWATCH_ARCHIVE names, else snapshots/ in a"
                    + " checkout, or the user's data folder.")
    private Optional<Path> archive = Optional.empty();

    /**
     * Returns the archive to use: the one given with the command, else the one given before it.
     *
     * @param otherwise the one to use where the user gave none
     */
    public Path folder(Path otherwise) {
        return GivenOptions.nearest(command, ArchiveOption.class, option -> option.archive.isPresent())
                .flatMap(option -> option.archive)
                .orElse(otherwise);
    }
}
