package org.clausewatch.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clausewatch.export.ChangeIdList;
import org.clausewatch.export.ChangeIds;
import org.clausewatch.export.ExplanationJson;
import org.clausewatch.export.ExplanationText;
import org.clausewatch.export.Selection;
import org.clausewatch.export.Wording;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.workspace.PairReport;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how the verdict on a change came about. */
@Command(
        name = "explain",
        header = "Show how the verdict on a change came about.",
        description = {
            "Takes both wordings apart into statements (who may do what with which data, for whom, what for), marks what"
                    + " differs, and shows what was weighed, how the weights led to the direction, and which rules found"
                    + " their words and do not count.",
            "",
            "Without --change it lists the changes with their ids; 'diff' shows them too, behind a #. JSON without"
                    + " --change holds the explanations of all changes, one a line."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch explain old.html new.html",
            "  clausewatch explain old.html new.html --change 1f3a",
            "  clausewatch explain old.md new.md --change 1f3a --format json -o why.json",
            "  clausewatch explain \"Natterwick/Privacy Policy@2024-03\" \"Natterwick/Privacy Policy@2024-06\""
        })
final class ExplainCommand implements Callable<Integer> {
    /** A shorter beginning of an id would name a change by chance. */
    private static final int SHORTEST = 4;
    /** So many ids are named in a message; more are better listed. */
    private static final int MOST_NAMED = 12;

    private final Context context;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The earlier version, as for 'diff': a file, Service/Terms@DATE in the archive, or - for"
                    + " standard input.")
    private String oldName = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The later version, likewise.")
    private String newName = "";

    @Option(
            names = "--change",
            paramLabel = "ID",
            description =
                    "The change to explain: its id, or at least 4 characters of its beginning. Without it: list the"
                            + " changes.")
    private Optional<String> change = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Mixin
    private OutputOptions where = new OutputOptions();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    ExplainCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace(archive, rules);
        Selection selected = selection.selection(workspace);
        PairReading.Found found = PairReading.of(context, workspace, oldName, newName);
        PairReport report = found.report();
        Optional<JudgedChange> wanted =
                change.isPresent() ? Optional.of(named(report.log(), change.get())) : Optional.empty();
        Output output = where.output(context);
        boolean coloured = where.coloured(context, output);
        output.write(out -> {
            if (wanted.isPresent()) {
                explain(workspace, report, wanted.get(), coloured, out);
            } else if (format.chosen() == TextOrJson.JSON) {
                for (JudgedChange each : report.log().changes()) {
                    ExplanationJson.writeLine(
                            report.log(), each, explanation(workspace, report, each), workspace::ruleExplanation, out);
                }
            } else {
                new ChangeIdList(
                                Wording.english(),
                                selected,
                                context.surroundings().width(),
                                coloured)
                        .write(report.log(), out);
            }
        });
        if (found.incomplete()) {
            context.say(PairReading.INCOMPLETE);
            return ExitStatus.FAILED;
        }
        return ExitStatus.DONE;
    }

    private void explain(Workspace workspace, PairReport report, JudgedChange wanted, boolean coloured, Writer out)
            throws IOException {
        Optional<Explanation> explanation = explanation(workspace, report, wanted);
        if (format.chosen() == TextOrJson.JSON) {
            ExplanationJson.write(report.log(), wanted, explanation, workspace::ruleExplanation, out);
        } else {
            new ExplanationText(
                            Wording.english(),
                            workspace::ruleExplanation,
                            context.surroundings().width(),
                            coloured)
                    .write(report.log(), report.comparison(), wanted, explanation, out);
        }
    }

    private static Optional<Explanation> explanation(Workspace workspace, PairReport report, JudgedChange wanted) {
        return workspace.explain(report, wanted.change());
    }

    /** Finds the change that an id names, or says how to find one. */
    private static JudgedChange named(ChangeLog log, String given) throws CommandException {
        String id = given.startsWith("#") ? given.substring(1) : given;
        if (id.length() < SHORTEST) {
            throw CommandException.wrongUse("--change takes at least " + SHORTEST + " characters of an id, not '" + id
                    + "'. " + known(log, log.changes()));
        }
        List<JudgedChange> found = ChangeIds.beginningWith(log, id);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw CommandException.failed(
                found.isEmpty()
                        ? "No change has the id '" + id + "'. " + known(log, log.changes())
                        : found.size() + " changes have ids that begin with '" + id + "'. " + known(log, found));
    }

    private static String known(ChangeLog log, List<JudgedChange> changes) {
        if (changes.isEmpty()) {
            return "The two versions have no changes.";
        }
        return changes.size() <= MOST_NAMED
                ? "The ids are: "
                        + changes.stream()
                                .map(each -> ChangeIds.shortened(log, each))
                                .collect(Collectors.joining(", "))
                        + "."
                : "The same command without --change lists the ids; with --all also those of editorial changes.";
    }
}
