package org.clausewatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that adds the user's own rules, given with a command or before it; a mixin for picocli commands. */
public final class RulesOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A folder of your own rule files (.yaml), read in addition to those that ship; may be given"
                    + " several times.")
    private List<Path> folders = new ArrayList<>();

    /**
     * Returns the folders given with the command, else those given before it.
     *
     * @throws CommandException if one is no folder, or holds no rule file
     */
    public List<Path> folders() throws CommandException {
        List<Path> given = given();
        for (Path folder : given) {
            if (!Files.isDirectory(folder)) {
                throw CommandException.wrongUse(folder + (Files.exists(folder) ? " is no folder." : " does not exist.")
                        + " --rules takes a folder that holds rule files.");
            }
            if (!holdsRules(folder)) {
                throw CommandException.wrongUse("The folder " + folder
                        + " holds no rule file. Their names end in .yaml or .yml; resources/rules/README.md says what"
                        + " they look like.");
            }
        }
        return given;
    }

    /**
     * Opens a workspace on an archive, with these rules beside those that ship.
     *
     * @throws CommandException if a folder is not there
     * @throws WorkspaceException if a rule file cannot be used
     */
    public Workspace open(Path archive) throws CommandException, WorkspaceException {
        return Workspace.open(archive, folders());
    }

    private List<Path> given() {
        return GivenOptions.nearest(command, RulesOption.class, option -> !option.folders.isEmpty())
                .map(option -> List.copyOf(option.folders))
                .orElse(List.of());
    }

    private static boolean holdsRules(Path folder) throws CommandException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.map(Path::toString).anyMatch(name -> name.endsWith(".yaml") || name.endsWith(".yml"));
        } catch (IOException | UncheckedIOException e) {
            throw CommandException.failed("The folder " + folder + " cannot be read: " + e.getMessage() + ".");
        }
    }
}
