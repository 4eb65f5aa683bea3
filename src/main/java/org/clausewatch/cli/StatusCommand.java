package org.clausewatch.cli;

import java.util.concurrent.Callable;
import org.clausewatch.export.ArchiveStatus;
import org.clausewatch.export.JsonStatus;
import org.clausewatch.export.TextStatus;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what an archive holds. */
@Command(
        name = "status",
        header = "Show the archive at a glance: its documents in figures, its size, its index, known damage.",
        description = {
            "Lists each document with how often it was observed, its versions, what was folded, when it was last observed and"
                    + " when a change of substance was last seen. Damage is what reading came upon; 'verify' looks at every"
                    + " file. Ends with status 3 where some is known. JSON follows history.schema.json."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  clausewatch status", "  clausewatch status --archive policies --format json"})
final class StatusCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private OutputOptions where = new OutputOptions();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace(archive);
        ArchiveStatus status;
        try (ProgressLine progress = context.progress()) {
            status = workspace.wholeArchive().status(progress);
        }
        Output output = where.output(context);
        boolean coloured = where.coloured(context, output);
        output.write(out -> {
            switch (format.chosen()) {
                case TEXT -> new TextStatus(context.surroundings().width(), coloured).write(status, out);
                case JSON -> JsonStatus.write(status, out);
            }
        });
        return status.damages().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
