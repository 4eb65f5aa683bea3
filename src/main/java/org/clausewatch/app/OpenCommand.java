package org.clausewatch.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clausewatch.cli.ArchiveOption;
import org.clausewatch.cli.CommandException;
import org.clausewatch.cli.RulesOption;
import org.clausewatch.cli.Surroundings;
import org.clausewatch.desktop.FilePair;
import org.clausewatch.desktop.WindowContent;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens the window on two files. */
@Command(
        name = "open",
        header = "Open two files side by side in the window.",
        description = "OLD and NEW are HTML, MHTML, Markdown or plain text.",
        footerHeading = "%nExamples:%n",
        footer = {"  clausewatch open old.html new.html"})
final class OpenCommand implements Callable<Integer> {
    private final Window window;
    private final Surroundings surroundings;
    private final Path defaultArchive;

    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier version.")
    private Path oldFile = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The later version.")
    private Path newFile = Path.of("");

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    OpenCommand(Window window, Surroundings surroundings, Path defaultArchive) {
        this.window = window;
        this.surroundings = surroundings;
        this.defaultArchive = defaultArchive;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        // The window lists the archive beside the files, and what is added there goes to it.
        Path folder = archive.folder(surroundings.archive(defaultArchive));
        if (!window.show(rules.open(folder), new WindowContent.Files(new FilePair(oldFile, newFile), 0))) {
            throw new WorkspaceException(
                    "There is no display to open a window on. 'clausewatch diff' prints the changes instead.");
        }
        return 0;
    }
}
