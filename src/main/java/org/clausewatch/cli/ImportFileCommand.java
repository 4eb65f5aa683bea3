package org.clausewatch.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausewatch.workspace.Kept;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a saved page into the archive. */
@Command(
        name = "file",
        header = "Bring a saved page into the archive.",
        description = "HTML, MHTML, Markdown or text. The archive is made if there is none.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch import file privacy.html --service Zorbly --terms 'Privacy Policy'",
            "  clausewatch import file old.mhtml --service Zorbly --terms 'Privacy Policy' --observed 2021-03-01",
        })
final class ImportFileCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "FILE", description = "The saved page.")
    private Path file = Path.of("");

    @Mixin
    private DocumentOptions document = new DocumentOptions();

    @Option(
            names = "--observed",
            paramLabel = "DATE",
            description = "When the page stood on the web like this: 2021-03-01 or 2021-03-01T08:15:30Z (UTC). Without"
                    + " it: what the file says, else its date.")
    private Optional<String> observed = Optional.empty();

    @Option(names = "--url", paramLabel = "URL", description = "Where it stood. Without it: what the file says.")
    private String url = "";

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    ImportFileCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Optional<Instant> at = observed.isPresent() ? Optional.of(Dates.start(observed.get())) : Optional.empty();
        Kept kept = context.workspace(archive).importFile(file, document.document(url), at);
        Output.of(context.surroundings(), Optional.empty()).write(out -> out.write(KeptText.of(kept)));
        return ExitStatus.DONE;
    }
}
