package org.clausewatch.desktop.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausewatch.desktop.timeline.TimelineWords;
import org.clausewatch.ingest.wayback.Skip;
import org.clausewatch.ingest.wayback.WaybackPlan;
import org.clausewatch.ingest.wayback.WaybackReport;

/** What an import from the Wayback Machine would do, or did, in sentences. */
final class WaybackWords {
    private WaybackWords() {}

    static List<String> of(WaybackPlan plan) {
        List<String> lines = new ArrayList<>();
        int missing = plan.missing();
        lines.add(
                missing == 0
                        ? "Nothing to replay: the archive has all of it."
                        : OtaReportWords.count(missing, "capture") + " to replay, which takes " + time(plan.leastTime())
                                + " or more.");
        lines.add("The Wayback Machine lists " + OtaReportWords.count(plan.rows(), "capture") + " of this address; "
                + OtaReportWords.number(plan.captures().size())
                + (plan.captures().size() == 1 ? " shows" : " show") + " it new or changed.");
        if (!plan.captures().isEmpty()) {
            lines.add("The first is of "
                    + TimelineWords.day(plan.captures().getFirst().at()) + ", the last of "
                    + TimelineWords.day(plan.captures().getLast().at()) + ".");
        }
        skipped(plan.skipped(), lines);
        return lines;
    }

    static ImportState.Done of(WaybackReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                report.broughtIn() == 0
                        ? "No capture was new."
                        : OtaReportWords.count(report.broughtIn(), "capture") + " brought in.");
        report.stopped().ifPresent(lines::add);
        if (report.seenAgain() > 0) {
            lines.add("Noted as seen again, unchanged: " + OtaReportWords.number(report.seenAgain()) + ".");
        }
        if (report.alreadyThere() > 0) {
            lines.add("There already: " + OtaReportWords.number(report.alreadyThere()) + ".");
        }
        if (report.first().isPresent() && report.last().isPresent()) {
            lines.add("From " + TimelineWords.day(report.first().get()) + " to "
                    + TimelineWords.day(report.last().get()) + ".");
        }
        skipped(report.skipped(), lines);
        String title = report.isComplete() ? "Brought in from the Wayback Machine" : "Not all was brought in";
        return new ImportState.Done(title, lines, !report.isComplete());
    }

    private static void skipped(Map<Skip, Integer> skipped, List<String> lines) {
        skipped.forEach(
                (reason, count) -> lines.add("Left out, " + OtaReportWords.number(count) + ": " + reason.meaning()));
    }

    private static String time(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        return seconds < 120 ? OtaReportWords.count((int) seconds, "second") : (seconds + 59) / 60 + " minutes";
    }
}
