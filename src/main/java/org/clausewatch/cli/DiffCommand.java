package org.clausewatch.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.clausewatch.export.CsvChangeLog;
import org.clausewatch.export.JsonChangeLog;
import org.clausewatch.export.Selection;
import org.clausewatch.export.TextChangeLog;
import org.clausewatch.export.Wording;
import org.clausewatch.workspace.PairReport;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two versions. */
@Command(
        name = "diff",
        header = "Show what changed between two versions of a policy.",
        description = {
            "Shows the changes that concern AI training and data sharing, each with its direction and the words that"
                    + " show it, and counts the rest. JSON ('clausewatch schema changelog') and CSV hold every change,"
                    + " whatever --topic and --all say: those choose what text shows.",
            "",
            "A DATE stands for its end: for the last version that had been seen by then. Where OLD and NEW name the"
                    + " same date and several versions were first seen on it, OLD is the first of them.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch diff old.html new.html",
            "  clausewatch diff old.md new.md --all",
            "  clausewatch diff old.html new.html --topic ai-use --topic ai-training",
            "  clausewatch diff old.html new.html --format json -o changes.json",
            "  clausewatch diff \"Natterwick/Privacy Policy@2024-03\" \"Natterwick/Privacy Policy@2024-06\""
        })
final class DiffCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description =
                    "The earlier version: a file (HTML, MHTML, Markdown, text), Service/Terms@DATE in the archive, or -"
                            + " for standard input.")
    private String oldName = "";

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "The later version, likewise. DATE is 2024-06-26, 2024-06, 2024, 2024-06-26T08:15"
                    + " (UTC), first or last.")
    private String newName = "";

    @Mixin
    private LogFormatOption format = new LogFormatOption();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Option(names = "--why", description = "With --format text: say of each change why its clauses stand side by side.")
    private boolean why;

    @Option(names = "--full", description = "With --format json: add all clauses of both versions.")
    private boolean full;

    @Option(
            names = "--exit-code",
            description = "Exit with 1 where relevant changes exist, or where it cannot be told (not judged, not"
                    + " comparable).")
    private boolean exitCode;

    @Mixin
    private OutputOptions where = new OutputOptions();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    DiffCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        if (full && format.chosen() != LogFormat.JSON) {
            throw CommandException.wrongUse("--full goes with --format json only.");
        }
        if (why && format.chosen() != LogFormat.TEXT) {
            throw CommandException.wrongUse("--why goes with --format text only.");
        }
        Workspace workspace = context.workspace(archive, rules);
        Selection selected = selection.selection(workspace);
        Output output = where.output(context);
        PairReading.Found found = PairReading.of(context, workspace, oldName, newName);
        PairReport report = found.report();
        switch (format.chosen()) {
            case TEXT -> {
                boolean coloured = where.coloured(context, output);
                output.write(out -> new TextChangeLog(
                                Wording.english(),
                                selected,
                                context.surroundings().width(),
                                coloured)
                        .write(report.log(), report.comparison(), why, out));
            }
            case JSON ->
                output.write(out -> {
                    if (full) {
                        JsonChangeLog.writeFull(report.log(), report.oldVersion(), report.newVersion(), out);
                    } else {
                        JsonChangeLog.write(report.log(), out);
                    }
                });
            case CSV -> {
                output.write(out -> CsvChangeLog.write(List.of(report.log()), out));
                context.explainTable(report.log());
            }
        }
        if (found.incomplete()) {
            context.say(PairReading.INCOMPLETE);
            return ExitStatus.FAILED;
        }
        return exitCode && selected.needsReading(report.log()) ? ExitStatus.RELEVANT : ExitStatus.DONE;
    }
}
