package org.clausewatch.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        for (@Nullable CommandSpec at = command; at != null; at = at.parent()) {
            for (CommandSpec mixin : at.mixins().values()) {
                if (mixin.userObject() instanceof ArchiveOption option && option.archive.isPresent()) {
                    return option.archive.get();
                }
            }
        }
        return otherwise;
    }
}
