package org.clausewatch.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.clausewatch.ingest.OtaKind;
import org.clausewatch.ingest.OtaReport;
import org.clausewatch.ingest.OtaRequest;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in what Open Terms Archive recorded. */
@Command(
        name = "ota",
        header = "Bring in what Open Terms Archive recorded, or its declarations.",
        description = {
            "PATH is a data set (ZIP or unpacked), a cloned git repository of versions or of snapshots, or a folder of"
                    + " declarations; which, is seen by looking at it. Times are those at which the pages were fetched."
                    + " What is in the archive already is left alone, so an import that was stopped can be run again.",
            "https://github.com/OpenTermsArchive has the public collections."
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
            "  clausewatch import ota genai-eu-2026-08.zip",
            "  clausewatch import ota contrib-versions --service Zorbly",
            "  clausewatch import ota contrib-snapshots --declarations contrib-declarations",
            "  clausewatch import ota contrib-declarations",
        })
final class ImportOtaCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "PATH", description = "A ZIP or a folder.")
    private Path path = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "dataset|versions|snapshots|declarations",
            description = "What PATH holds, where that is not seen rightly.")
    private Optional<OtaKind> kind = Optional.empty();

    @Option(names = "--service", paramLabel = "NAME", description = "Only this service; may be repeated.")
    private Set<String> services = new LinkedHashSet<>();

    @Option(
            names = "--declarations",
            paramLabel = "FOLDER",
            description = "What to keep of pages as served, for a repository of snapshots. Without it: declarations"
                    + " beside the repository, else those of the archive.")
    private Optional<Path> declarations = Optional.empty();

    @Option(
            names = "--attribution",
            paramLabel = "TEXT",
            description = "Whom to name as the source, kept with every snapshot. Without it: Open Terms Archive and"
                    + " ODC-By 1.0, the licence of its public collections.")
    private String attribution = OtaRequest.ATTRIBUTION;

    @Option(names = "--verbose", description = "List everything that was skipped, not only examples.")
    private boolean verbose;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    ImportOtaCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace(archive);
        OtaRequest request = new OtaRequest(path, kind, new HashSet<>(services), declarations, attribution.strip());
        // Told before the interruption is over: after that the process may end at any time.
        try (ProgressLine line = context.progress();
                Interruption progress = new Interruption(line)) {
            OtaReport report = workspace.imports().openTermsArchive(request, progress);
            line.close();
            if (!report.cancelled()) {
                context.index(workspace, progress);
                line.close();
            }
            String text = new OtaReportText(report, archiveOption(workspace), verbose).text();
            Output.of(context.surroundings(), Optional.empty()).write(out -> out.write(text));
            return report.cancelled() ? ExitStatus.FAILED : ExitStatus.DONE;
        }
    }

    /** What a next command needs to find the same archive. */
    private String archiveOption(Workspace workspace) {
        return workspace.folder().equals(context.archive()) ? "" : " --archive \"" + workspace.folder() + "\"";
    }
}
