package org.clausewatch.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausewatch.ingest.wayback.WaybackReport;
import org.clausewatch.ingest.wayback.WaybackRequest;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the past of a page in from the Wayback Machine. */
@Command(
        name = "wayback",
        header = "Bring in a page's past from the Wayback Machine.",
        description = {
            "Asks the Internet Archive's index for captures of the page and replays the first of each run of equal ones,"
                    + " as it was served. It keeps to the Wayback Machine's pace. Stopped by Ctrl+C or cut off, it goes"
                    + " on when it is run again: what the archive has is not asked for again.",
            "Only the address itself is asked for. Where the page moved, import its earlier addresses, too, under the same"
                    + " service and terms."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "2:the command was not understood",
            "3:the command could not be done, or not wholly",
            "130:stopped by Ctrl+C; what was brought in stays (143 where the system ends it)"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch import wayback https://zorbly.example/privacy --service Zorbly --terms \"Privacy Policy\"",
            "  clausewatch import wayback https://zorbly.example/privacy --service Zorbly --terms \"Privacy Policy\""
                    + " --from 2019 --to 2023-06 --dry-run",
        })
final class ImportWaybackCommand implements Callable<Integer> {
    private static final int MOST_HOURS = 24 * 366;

    private final Context context;

    @Parameters(index = "0", paramLabel = "URL", description = "The page's address, as it was then.")
    private String url = "";

    @Mixin
    private DocumentOptions document = new DocumentOptions();

    @Option(names = "--from", paramLabel = "DATE", description = "Captures of this day and later: 2019, 2019-03.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Captures of this day and earlier: 2023, 2023-06-30.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--dry-run", description = "List what would be replayed and how long that takes; replay nothing.")
    private boolean dryRun;

    @Option(
            names = "--nearest",
            paramLabel = "HOURS",
            defaultValue = "24",
            description = "How far away in time a capture may be that is offered instead of the one asked for; 0 takes"
                    + " only that. Default: ${DEFAULT-VALUE}.")
    private int nearest;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            defaultValue = WaybackRequest.WAYBACK_MACHINE,
            description = "Another web archive that answers as the Wayback Machine does (/cdx/search/cdx, /web/)."
                    + " Default: ${DEFAULT-VALUE}.")
    private String endpoint = WaybackRequest.WAYBACK_MACHINE;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    ImportWaybackCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        WaybackRequest request = request();
        Workspace workspace = context.workspace(archive);
        try (ProgressLine line = context.progress();
                Interruption progress = new Interruption(line)) {
            if (dryRun) {
                String text = WaybackText.of(workspace.imports().planWayback(request, progress), request);
                line.close();
                write(text);
                return ExitStatus.DONE;
            }
            WaybackReport report = workspace.imports().wayback(request, progress);
            line.close();
            if (report.isComplete()) {
                context.index(workspace, progress);
                line.close();
            }
            write(WaybackText.of(
                    report, request, workspace.folder(), workspace.folder().equals(context.archive())));
            report.stopped().ifPresent(context::say);
            return report.isComplete() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }

    private void write(String text) throws CommandException {
        Output.of(context.surroundings(), Optional.empty()).write(out -> out.write(text));
    }

    private WaybackRequest request() throws CommandException {
        if (nearest < 0 || nearest > MOST_HOURS) {
            throw CommandException.wrongUse("--nearest takes hours from 0 to " + MOST_HOURS + ".");
        }
        Optional<Instant> start = from.isPresent() ? Optional.of(Dates.start(from.get())) : Optional.empty();
        Optional<Instant> end = to.isPresent() ? Optional.of(Dates.end(to.get())) : Optional.empty();
        if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
            throw CommandException.wrongUse("--to " + to.orElse("") + " is before --from " + from.orElse("") + ".");
        }
        return new WaybackRequest(
                document.document(DocumentOptions.checked(url)),
                start,
                end,
                Duration.ofHours(nearest),
                DocumentOptions.checked(endpoint));
    }
}
