package org.clausewatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausewatch.export.HistorySummary;
import org.clausewatch.export.JsonHistory;
import org.clausewatch.export.TextHistory;
import org.clausewatch.export.Wording;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.SamePolicies;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows every observation of a document, and why those that are no version were folded. */
@Command(
        name = "history",
        header = "Show every observation of a policy: its versions, and what was folded and why.",
        description = {
            "Lists all observations in order of time, with variants and gaps. JSON follows history.schema.json, one"
                    + " history a line where there are several."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch history \"Natterwick/Privacy Policy\"",
            "  clausewatch history Natterwick --format json -o history.json"
        })
final class HistoryCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private DocumentsParameter documents = new DocumentsParameter();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private OutputOptions where = new OutputOptions();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    HistoryCommand(Context context) {
        this.context = context;
    }

    private record Told(DocumentHistory history, HistorySummary summary, List<DocumentRef> same) {}

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace(archive, rules);
        List<Told> told = new ArrayList<>();
        List<String> damages = new ArrayList<>();
        try (ProgressLine progress = context.progress()) {
            SamePolicies same = workspace.wholeArchive().samePolicies(progress);
            for (DocumentRef ref : documents.of(workspace)) {
                DocumentHistory history = workspace.history(ref, progress);
                told.add(new Told(history, HistorySummary.of(history, logs(workspace, history)), same.others(ref)));
                damages.addAll(workspace.damages(ref, progress));
            }
        }
        damages.forEach(context::say);
        Output output = where.output(context);
        boolean coloured = where.coloured(context, output);
        output.write(out -> {
            TextHistory text =
                    new TextHistory(Wording.english(), context.surroundings().width(), coloured);
            for (int i = 0; i < told.size(); i++) {
                Told each = told.get(i);
                switch (format.chosen()) {
                    case TEXT -> {
                        out.write(i > 0 ? "\n\n" : "");
                        text.write(each.history(), each.summary(), each.same(), out);
                    }
                    case JSON -> {
                        if (told.size() == 1) {
                            JsonHistory.write(each.history(), each.summary(), each.same(), out);
                        } else {
                            JsonHistory.writeLine(each.history(), each.summary(), each.same(), out);
                        }
                    }
                }
            }
        });
        return damages.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static List<ChangeLog> logs(Workspace workspace, DocumentHistory history) {
        List<ChangeLog> logs = new ArrayList<>();
        for (int i = 1; i < history.versions().size(); i++) {
            logs.add(workspace
                    .compare(
                            history.document(),
                            history.versions().get(i - 1),
                            history.versions().get(i))
                    .log());
        }
        return logs;
    }
}
