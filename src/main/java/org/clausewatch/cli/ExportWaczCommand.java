package org.clausewatch.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clausewatch.export.ChangeIds;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.workspace.EvidenceReport;
import org.clausewatch.workspace.PairReport;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs a document's snapshots, or those of one change, as evidence. */
@Command(
        name = "wacz",
        header = "Pack a document's snapshots, or those that show one change, as evidence.",
        description = {
            "Writes a WACZ file, which ReplayWeb.page opens: the snapshots as archived, their hashes, the change logs,"
                    + " and a page (evidence/index.html) that says what is in it, how to check it, and what it proves and"
                    + " what not. Packing the same again gives the same bytes."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch export wacz \"Natterwick/Privacy Policy\" -o natterwick.wacz",
            "  clausewatch export wacz \"Natterwick/Privacy Policy\" --from 2024 --to 2024-06 -o natterwick.wacz",
            "  clausewatch export wacz \"Natterwick/Privacy Policy\" --change 1f3a -o change.wacz",
        })
final class ExportWaczCommand implements Callable<Integer> {
    private static final int SHORTEST = 4;

    private final Context context;

    @Parameters(index = "0", paramLabel = "SERVICE/TERMS", description = "The document.")
    private String name = "";

    @Option(
            names = "--change",
            paramLabel = "ID",
            description =
                    "Only what shows this change, between two versions that follow each other; 'log' shows the ids"
                            + " behind a #. At least 4 characters.")
    private Optional<String> change = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Leave out what was observed before: 2024-06-26, 2024-06 or 2024.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Leave out what was observed after it.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "-o",
            required = true,
            paramLabel = "FILE",
            description = "The package, written whole or not at all.")
    private Path file = Path.of("");

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    ExportWaczCommand(Context context) {
        this.context = context;
    }

    private record Chosen(EvidenceReport.Wanted wanted, Optional<JudgedChange> change) {}

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        if (change.isPresent() && (from.isPresent() || to.isPresent())) {
            throw CommandException.wrongUse("--change names the time itself; leave --from and --to out.");
        }
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".wacz")) {
            throw CommandException.wrongUse(
                    "-o names a file that ends in .wacz, as replay asks for: '" + file + "' does not.");
        }
        Workspace workspace = context.workspace(archive, rules);
        DocumentRef document = new Documents(workspace.documents()).named(name);
        List<EvidenceReport> reports = new ArrayList<>();
        try (ProgressLine progress = context.progress()) {
            DocumentHistory history = workspace.history(document, progress);
            progress.report("Packing " + Documents.name(document), -1);
            Chosen chosen =
                    change.isPresent() ? ofChange(workspace, history, change.get()) : ofTime(workspace, history);
            OutputFile.write(file, out -> reports.add(pack(workspace, document, chosen, out)));
        }
        EvidenceReport report = reports.getFirst();
        report.missing().forEach(context::say);
        Output.of(context.surroundings(), Optional.empty()).write(out -> out.write(told(report)));
        return report.missing().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static EvidenceReport pack(Workspace workspace, DocumentRef document, Chosen chosen, OutputStream out)
            throws CommandException, IOException {
        try {
            return workspace.evidence().write(document, chosen.wanted(), chosen.change(), out);
        } catch (WorkspaceException e) {
            throw CommandException.failed(String.valueOf(e.getMessage()));
        }
    }

    private Chosen ofTime(Workspace workspace, DocumentHistory history) throws CommandException {
        Instant start = from.isPresent() ? Dates.start(from.get()) : Instant.MIN;
        Instant end = to.isPresent() ? Dates.end(to.get()) : Instant.MAX;
        List<PairReport> pairs = new ArrayList<>();
        for (int i = 1; i < history.versions().size(); i++) {
            HistoryVersion before = history.versions().get(i - 1);
            HistoryVersion after = history.versions().get(i);
            boolean within = !Documents.firstSeen(after).isBefore(start)
                    && Documents.firstSeen(after).isBefore(end)
                    && !before.provenance().lastObservedAt().orElse(Instant.MIN).isBefore(start);
            if (within) {
                pairs.add(workspace.compare(history.document(), before, after));
            }
        }
        return new Chosen(new EvidenceReport.Wanted(start, end, Set.of(), pairs), Optional.empty());
    }

    private static Chosen ofChange(Workspace workspace, DocumentHistory history, String given) throws CommandException {
        String id = given.startsWith("#") ? given.substring(1) : given;
        if (id.length() < SHORTEST) {
            throw CommandException.wrongUse(
                    "--change takes at least " + SHORTEST + " characters of an id, not '" + id + "'.");
        }
        List<Chosen> found = new ArrayList<>();
        for (int i = 1; i < history.versions().size(); i++) {
            PairReport pair = workspace.compare(
                    history.document(),
                    history.versions().get(i - 1),
                    history.versions().get(i));
            for (JudgedChange each : ChangeIds.beginningWith(pair.log(), id)) {
                found.add(new Chosen(EvidenceReport.Wanted.between(pair), Optional.of(each)));
            }
        }
        if (found.isEmpty()) {
            throw CommandException.failed("No change between versions of " + Documents.name(history.document())
                    + " that follow each other has the id '" + id + "'. 'clausewatch log \""
                    + Documents.name(history.document()) + "\" --all' shows the ids behind a #.");
        }
        if (found.size() > 1) {
            throw CommandException.failed(found.size() + " changes have ids that begin with '" + id + "': "
                    + found.stream()
                            .map(each -> each.change().orElseThrow().change().id())
                            .collect(Collectors.joining(", "))
                    + ". Give more of it.");
        }
        return found.getFirst();
    }

    private String told(EvidenceReport report) {
        return String.format(
                Locale.ROOT,
                "Packed into %s: %s%s and %s.%s evidence/index.html in it says how to check it, and what it proves.\n",
                file,
                number(report.snapshots(), "snapshot"),
                report.carried() == 0 ? "" : " (and " + report.carried() + " more whose bytes they repeat)",
                number(report.comparisons(), "comparison"),
                report.notes() == 0
                        ? ""
                        : " " + number(report.notes(), "note") + " of yours " + (report.notes() == 1 ? "is" : "are")
                                + " in it.");
    }

    private static String number(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
