package org.clausewatch.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausewatch.history.Observation;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.FetchReport;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gets a policy's page from its site into the archive. */
@Command(
        name = "fetch",
        header = "Fetch a policy's page into the archive.",
        description = {
            "Keeps the page as served, with the request, the headers and the time. The archive is made if there is"
                    + " none. Heeds robots.txt."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch fetch https://zorbly.example/privacy --service Zorbly --terms \"Privacy Policy\"",
        })
final class FetchCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "URL", description = "The page's address.")
    private String url = "";

    @Mixin
    private DocumentOptions document = new DocumentOptions();

    @Option(
            names = "--ignore-robots-once",
            description = "Fetch this one page though the site's robots.txt forbids it. That is kept with the page.")
    private boolean ignoreRobots;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    FetchCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        DocumentRef ref = document.document(DocumentOptions.checked(url));
        Workspace workspace = context.workspace(archive);
        FetchReport report;
        try (ProgressLine progress = context.progress()) {
            report = workspace.fetch(ref, ignoreRobots, progress);
        }
        return switch (report) {
            case FetchReport.RefusedByRobots(String message) ->
                throw CommandException.failed(
                        message + " To fetch this one page all the same, add --ignore-robots-once.");
            case FetchReport.Observed(var kept, boolean notModified) -> {
                String unchanged = notModified ? "The site says that the page has not changed.\n" : "";
                String text = new KeptText(context, workspace).of(kept);
                Output.of(context.surroundings(), Optional.empty()).write(out -> out.write(unchanged + text));
                yield kept.observation().content() instanceof Observation.Readable
                        ? ExitStatus.DONE
                        : ExitStatus.FAILED;
            }
        };
    }
}
