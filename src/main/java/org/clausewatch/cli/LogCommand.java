package org.clausewatch.cli;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clausewatch.export.AgreedNotes;
import org.clausewatch.export.CsvChangeLog;
import org.clausewatch.export.JsonChangeLog;
import org.clausewatch.export.Selection;
import org.clausewatch.export.TextChangeLog;
import org.clausewatch.export.Wording;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what changed over the histories in the archive. */
@Command(
        name = "log",
        header = "Show what changed over time in the archive's policies.",
        description = {
            "Compares each version of a document with the one before. JSON is one change log a line, as 'diff' writes"
                    + " it ('clausewatch schema changelog'); CSV is one table. Both hold every change of these logs:"
                    + " --topic and --all choose what text shows.",
            "With --by-time, the changes of all documents together, oldest first; JSON is then one change a line"
                    + " ('clausewatch schema history'), and all formats hold the same: the changes of substance on the"
                    + " topics, or with --all every change. '--all --topic TOPIC' without a document means by time, with the changes of substance on these topics."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch log",
            "  clausewatch log Natterwick --since 2024",
            "  clausewatch log \"Natterwick/Privacy Policy\" --all",
            "  clausewatch log \"Natterwick/Privacy Policy\" --agreed 2024-03-15",
            "  clausewatch log --all --topic ai-training",
            "  clausewatch log --by-time --since 2024",
            "  clausewatch log --format csv -o changes.csv"
        })
final class LogCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private DocumentsParameter documents = new DocumentsParameter();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Leave out what was seen before: 2024-06-26, 2024-06 or 2024.")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--agreed",
            paramLabel = "DATE",
            description = "What changed since the text that stood on this date: first the difference to the latest"
                    + " text, then the steps between.")
    private Optional<String> agreed = Optional.empty();

    @Option(
            names = "--by-time",
            description = "The changes of all documents in order of time, not document by document.")
    private boolean byTime;

    @Mixin
    private LogFormatOption format = new LogFormatOption();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Mixin
    private OutputOptions where = new OutputOptions();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    LogCommand(Context context) {
        this.context = context;
    }

    /**
     * A document's history and the change logs of it that are asked for.
     *
     * @param then the text that the user agreed to, where that is what is asked for
     * @param net between that text and the latest one, where there are two
     * @param notes what is not sure of it
     */
    private record Told(
            DocumentHistory history,
            Optional<HistoryVersion> then,
            Optional<ChangeLog> net,
            List<ChangeLog> logs,
            List<String> notes) {
        List<ChangeLog> all() {
            return Stream.concat(net.stream(), logs.stream()).toList();
        }
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        if (since.isPresent() && agreed.isPresent()) {
            throw CommandException.wrongUse("Give either --since or --agreed: the one lists changes from a date on, the"
                    + " other compares the text of a date with the latest.");
        }
        if (byTime && agreed.isPresent()) {
            throw CommandException.wrongUse(
                    "Give either --agreed or --by-time: --since DATE leaves out earlier changes.");
        }
        Instant from = since.isPresent() ? Dates.past(since.get(), context.now()) : Instant.MIN;
        if (agreed.isPresent() && !DatedVersions.isNamed(agreed.get())) {
            Dates.past(agreed.get(), context.now());
        }
        Workspace workspace = context.workspace(archive, rules);
        boolean acrossDocuments = selection.allOfTopics() && documents.name().isEmpty() && agreed.isEmpty();
        if (byTime || acrossDocuments) {
            Output output = where.output(context);
            return new LogByTime(context, workspace, format.chosen())
                    .write(
                            documents.name(),
                            acrossDocuments ? selection.ofTopics(workspace) : selection.selection(workspace),
                            from,
                            output,
                            where.coloured(context, output));
        }
        Selection selected = selection.selection(workspace);
        List<Told> told = new ArrayList<>();
        List<String> damages = new ArrayList<>();
        try (ProgressLine progress = context.progress()) {
            for (DocumentRef ref : documents.of(workspace)) {
                DocumentHistory history = workspace.history(ref, progress);
                told.add(
                        agreed.isPresent()
                                ? sinceAgreed(workspace, history, agreed.get())
                                : told(workspace, history, from));
                damages.addAll(workspace.damages(ref, progress));
            }
        }
        damages.forEach(context::say);
        workspace.notes().damages().forEach(context::say);
        Output output = where.output(context);
        boolean coloured = where.coloured(context, output);
        output.write(out -> write(told, selected, coloured, from, out));
        if (format.chosen() != LogFormat.TEXT) {
            told.forEach(each -> each.notes()
                    .forEach(note -> context.say(Documents.name(each.history().document()) + ": " + note)));
        }
        if (format.chosen() == LogFormat.CSV) {
            told.forEach(each -> each.all().forEach(context::explainTable));
        }
        // What is shown may lack a version: that must not pass for "nothing changed".
        return damages.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static Told told(Workspace workspace, DocumentHistory history, Instant from) {
        List<ChangeLog> logs = new ArrayList<>();
        for (int i = 1; i < history.versions().size(); i++) {
            HistoryVersion before = history.versions().get(i - 1);
            HistoryVersion after = history.versions().get(i);
            if (!Documents.firstSeen(after).isBefore(from)) {
                logs.add(workspace.compare(history.document(), before, after).log());
            }
        }
        return new Told(history, Optional.empty(), Optional.empty(), logs, List.of());
    }

    private Told sinceAgreed(Workspace workspace, DocumentHistory history, String date) throws CommandException {
        List<String> remarks = new ArrayList<>();
        HistoryVersion then = DatedVersions.one(history, date, remarks);
        remarks.forEach(context::say);
        HistoryVersion now = history.versions().getLast();
        List<ChangeLog> steps = new ArrayList<>();
        for (int i = history.versions().indexOf(then) + 1;
                i < history.versions().size();
                i++) {
            HistoryVersion before = history.versions().get(i - 1);
            steps.add(workspace
                    .compare(history.document(), before, history.versions().get(i))
                    .log());
        }
        Optional<ChangeLog> net = steps.isEmpty()
                ? Optional.empty()
                : Optional.of(workspace.compare(history.document(), then, now).log());
        return new Told(
                history,
                Optional.of(then),
                net,
                steps,
                DatedVersions.isNamed(date) ? List.of() : AgreedNotes.of(history, then, date, Dates.end(date)));
    }

    private void write(List<Told> told, Selection selected, boolean coloured, Instant from, Writer out)
            throws IOException {
        switch (format.chosen()) {
            case TEXT -> {
                int width = context.surroundings().width();
                TextChangeLog text = new TextChangeLog(Wording.english(), selected, width, coloured);
                if (told.isEmpty()) {
                    out.write("The archive is empty.\n");
                }
                for (int i = 0; i < told.size(); i++) {
                    out.write(i > 0 ? "\n\n" : "");
                    Told each = told.get(i);
                    if (each.then().isPresent()) {
                        text.writeAgreed(
                                each.history().document(),
                                agreed.orElse(""),
                                each.then().get().provenance(),
                                each.net(),
                                each.logs(),
                                each.notes(),
                                out);
                    } else {
                        text.writeHistory(each.history(), each.logs(), from, out);
                    }
                }
            }
            case JSON -> {
                for (Told each : told) {
                    for (ChangeLog log : each.all()) {
                        JsonChangeLog.writeLine(log, out);
                    }
                }
            }
            case CSV ->
                CsvChangeLog.write(
                        told.stream().flatMap(each -> each.all().stream()).toList(), out);
        }
    }
}
