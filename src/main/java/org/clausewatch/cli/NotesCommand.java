package org.clausewatch.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.clausewatch.export.NoteList;
import org.clausewatch.export.Wording;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.NoteBook;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the user's notes. */
@Command(
        name = "notes",
        header = "List your notes on versions, clauses and changes.",
        description = {
            "Says of each note what became of that which it is on: whether the clause still reads like this, is worded"
                    + " otherwise, or is gone. A note whose place is not found any more is listed with what it quotes.",
            "",
            "The notes stand in the archive's decisions/notes.jsonl, one a line, which any editor can open."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch notes",
            "  clausewatch notes Natterwick",
            "  clausewatch notes --format csv -o notes.csv"
        })
final class NotesCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private DocumentsParameter documents = new DocumentsParameter();

    @Mixin
    private LogFormatOption format = new LogFormatOption();

    @Mixin
    private OutputOptions where = new OutputOptions();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    NotesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace(archive);
        List<DocumentRef> wanted = documents.name().isPresent() ? documents.of(workspace) : List.of();
        NoteBook.Report report;
        try (ProgressLine progress = context.progress()) {
            report = workspace.notes().list(wanted, progress);
        }
        report.damages().forEach(context::say);
        NoteList notes = new NoteList(report.notes());
        Output output = where.output(context);
        boolean coloured = where.coloured(context, output);
        output.write(out -> {
            switch (format.chosen()) {
                case TEXT ->
                    notes.writeText(Wording.english(), context.surroundings().width(), coloured, out);
                case JSON -> notes.writeJson(out);
                case CSV -> notes.writeCsv(out);
            }
        });
        // A note that cannot be read must not pass for one that was never written.
        return report.damages().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
