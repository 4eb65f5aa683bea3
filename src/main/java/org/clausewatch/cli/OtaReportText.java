package org.clausewatch.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.ingest.OtaKind;
import org.clausewatch.ingest.OtaReport;
import org.clausewatch.ingest.OtaSkip;

/** Tells what came of an import from Open Terms Archive. */
final class OtaReportText {
    private static final int EXAMPLES = 3;

    private final OtaReport report;
    private final String archiveOption;
    private final boolean verbose;
    private final StringBuilder text = new StringBuilder();

    /**
     * Makes one.
     *
     * @param archiveOption what a next command needs to find the archive, or ""
     * @param verbose whether to list all that was skipped
     */
    OtaReportText(OtaReport report, String archiveOption, boolean verbose) {
        this.report = report;
        this.archiveOption = archiveOption;
        this.verbose = verbose;
    }

    String text() {
        if (report.kind() == OtaKind.DECLARATIONS) {
            followed();
        } else {
            observations();
        }
        skipped();
        report.notes().forEach(note -> line(note));
        if (report.kind() != OtaKind.DECLARATIONS && !report.attribution().isEmpty()) {
            line("Source of the data, to be named where you publish it: " + report.attribution() + ".");
        }
        next();
        return text.toString();
    }

    private void observations() {
        if (!report.documents().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            boolean upgrades = report.documents().stream().anyMatch(document -> document.upgrades() > 0);
            rows.add(row("Document", "New", "There before", upgrades ? "Re-extracted" : "", "First", "Last"));
            for (OtaReport.Document document : report.documents()) {
                rows.add(row(
                        document.service() + "/" + document.terms(),
                        number(document.added()),
                        number(document.alreadyThere()),
                        upgrades ? number(document.upgrades()) : "",
                        day(document.first()),
                        day(document.last())));
            }
            table(rows);
            line("");
        }
        line(count(report.added(), "observation") + " of "
                + count(
                        (int) report.documents().stream()
                                .filter(document -> document.added() > 0)
                                .count(),
                        "document")
                + " brought in; " + number(report.alreadyThere()) + " there already.");
        int upgrades = report.documents().stream()
                .mapToInt(OtaReport.Document::upgrades)
                .sum();
        if (upgrades > 0) {
            line(count(upgrades, "text") + " extracted anew from an earlier page: no change by the company.");
        }
        if (report.cancelled()) {
            line("Stopped before " + count(report.left(), "observation")
                    + "; what was brought in stays. Run the command again to go on.");
        }
    }

    private void followed() {
        for (OtaReport.Document document : report.documents()) {
            line(document.service() + "/" + document.terms() + (document.added() > 0 ? "" : " (as before)"));
        }
        line(report.documents().isEmpty() ? "Nothing is followed." : "");
        if (!report.documents().isEmpty()) {
            long services = report.documents().stream()
                    .map(OtaReport.Document::service)
                    .distinct()
                    .count();
            line(count(report.documents().size(), "document") + " of " + count((int) services, "service")
                    + " followed now.");
        }
    }

    private void skipped() {
        Map<OtaSkip.Why, List<String>> byReason = new EnumMap<>(OtaSkip.Why.class);
        report.skipped()
                .forEach(skip -> byReason.computeIfAbsent(skip.why(), _ -> new ArrayList<>())
                        .add(skip.what()));
        if (byReason.isEmpty()) {
            return;
        }
        line("");
        line("Skipped:");
        boolean[] shortened = {false};
        byReason.forEach((why, all) -> {
            line("  " + number(all.size()) + "× " + why.words());
            int shown = verbose || why == OtaSkip.Why.DECLARATION ? all.size() : Math.min(EXAMPLES, all.size());
            all.subList(0, shown).forEach(what -> line("      " + printable(what)));
            if (shown < all.size()) {
                line("      …");
                shortened[0] = true;
            }
        });
        if (shortened[0]) {
            line("  --verbose lists all.");
        }
        line("");
    }

    private void next() {
        if (report.documents().isEmpty()) {
            return;
        }
        line(
                report.kind() == OtaKind.DECLARATIONS
                        ? "'clausewatch fetch" + archiveOption + "' gets them all, 'clausewatch fetch SERVICE"
                                + archiveOption + "' those of one service."
                        : "'clausewatch log" + archiveOption + "' shows what changed.");
    }

    private void table(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        for (List<String> row : rows) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                if (widths[i] > 0) {
                    String cell = row.get(i);
                    String space = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
                    // Names to the left, numbers to the right.
                    out.append(i == 0 ? cell + space : "  " + space + cell);
                }
            }
            line(out.toString().stripTrailing());
        }
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    private static String day(Optional<Instant> at) {
        return at.map(found -> found.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .orElse("");
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String count(int number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** Names from a foreign file must not steer the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "�");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
