package org.clausewatch.desktop.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausewatch.ingest.OtaKind;
import org.clausewatch.ingest.OtaReport;
import org.clausewatch.ingest.OtaSkip;

/** What came of an import from Open Terms Archive, in sentences. */
final class OtaReportWords {
    private static final int EXAMPLES = 2;

    private OtaReportWords() {}

    static ImportState.Done of(OtaReport report) {
        List<String> lines = new ArrayList<>();
        if (report.kind() == OtaKind.DECLARATIONS) {
            followed(report, lines);
        } else {
            observations(report, lines);
        }
        skipped(report, lines);
        lines.addAll(report.notes());
        if (report.kind() != OtaKind.DECLARATIONS && !report.attribution().isEmpty()) {
            lines.add("Name the source where you publish it: " + report.attribution());
        }
        String title = report.cancelled()
                ? "Stopped"
                : report.documents().isEmpty() ? "Nothing was brought in" : "Brought in from Open Terms Archive";
        return new ImportState.Done(title, lines, report.cancelled());
    }

    private static void observations(OtaReport report, List<String> lines) {
        int documents = (int) report.documents().stream()
                .filter(document -> document.added() > 0)
                .count();
        lines.add(
                report.added() == 0
                        ? "No observation was new."
                        : count(report.added(), "observation") + " of " + count(documents, "document")
                                + " brought in.");
        if (report.alreadyThere() > 0) {
            lines.add(count(report.alreadyThere(), "observation") + (report.alreadyThere() == 1 ? " was" : " were")
                    + " there already.");
        }
        int upgrades = report.documents().stream()
                .mapToInt(OtaReport.Document::upgrades)
                .sum();
        if (upgrades > 0) {
            lines.add(count(upgrades, "text") + " extracted anew from an earlier page: no change by the company.");
        }
        if (report.cancelled()) {
            lines.add("Stopped before " + count(report.left(), "observation")
                    + ". What was brought in stays; import again to go on.");
        }
    }

    private static void followed(OtaReport report, List<String> lines) {
        long services = report.documents().stream()
                .map(OtaReport.Document::service)
                .distinct()
                .count();
        lines.add(
                report.documents().isEmpty()
                        ? "Nothing is followed."
                        : count(report.documents().size(), "document") + " of " + count((int) services, "service")
                                + " followed now. “clausewatch fetch” in a terminal takes snapshots of them.");
    }

    private static void skipped(OtaReport report, List<String> lines) {
        Map<OtaSkip.Why, List<String>> byReason = new EnumMap<>(OtaSkip.Why.class);
        report.skipped()
                .forEach(skip -> byReason.computeIfAbsent(skip.why(), _ -> new ArrayList<>())
                        .add(skip.what()));
        byReason.forEach((why, all) -> {
            String examples = String.join(", ", all.subList(0, Math.min(EXAMPLES, all.size())));
            lines.add("Skipped, " + number(all.size()) + ": " + why.words() + " (" + examples
                    + (all.size() > EXAMPLES ? " …" : "") + ")");
        });
    }

    static String count(int number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    static String number(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
