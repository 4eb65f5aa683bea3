package org.clausewatch.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.clausewatch.ingest.wayback.Skip;
import org.clausewatch.ingest.wayback.WaybackPlan;
import org.clausewatch.ingest.wayback.WaybackReport;
import org.clausewatch.ingest.wayback.WaybackRequest;

/** Tells what an import from the Wayback Machine would do, or did. */
final class WaybackText {
    private final StringBuilder text = new StringBuilder();

    private WaybackText() {}

    static String of(WaybackPlan plan, WaybackRequest request) {
        WaybackText told = new WaybackText();
        for (WaybackPlan.Planned capture : plan.captures()) {
            told.line(
                    "%s  %-32s  %s%s%s",
                    second(capture.at()),
                    capture.digest(),
                    capture.address(),
                    capture.lastSeen().equals(capture.at()) ? "" : "  (the same until " + day(capture.lastSeen()) + ")",
                    capture.alreadyThere() ? "  already there" : "");
        }
        told.head(request, plan.rows(), plan.captures().size());
        int missing = plan.missing();
        if (missing == 0) {
            told.line("Nothing to replay: the archive has them all.");
        } else {
            told.line("%s to replay, which takes %s or more.", captures(missing), time(plan.leastTime()));
        }
        told.skipped(plan.skipped());
        return told.text.toString();
    }

    /**
     * Returns the report.
     *
     * @param usual whether the archive is the one that is used where none is named
     */
    static String of(WaybackReport report, WaybackRequest request, Path archive, boolean usual) {
        WaybackText told = new WaybackText();
        told.head(request, report.rows(), report.changes());
        String document = Documents.name(request.document());
        told.line("Brought in: %s of %s, in the archive %s.", captures(report.broughtIn()), document, archive);
        if (report.seenAgain() > 0) {
            told.line("Noted as seen again, unchanged: %,d.", report.seenAgain());
        }
        if (report.alreadyThere() > 0) {
            told.line("Already there: %,d.", report.alreadyThere());
        }
        if (report.first().isPresent() && report.last().isPresent()) {
            String from = day(report.first().get());
            String to = day(report.last().get());
            told.line(from.equals(to) ? "From %s." : "From %s to %s.", from, to);
        }
        told.skipped(report.skipped());
        if (report.first().isPresent()) {
            told.line(
                    "'clausewatch log \"%s\"%s' shows what changed.",
                    document, usual ? "" : " --archive \"" + archive + "\"");
        }
        return told.text.toString();
    }

    private void head(WaybackRequest request, int rows, int changes) {
        String host = request.endpoint().replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "");
        line(
                "%s lists %s of %s; %,d %s.",
                host,
                captures(rows),
                request.document().url(),
                changes,
                changes == 1 ? "shows it new or changed" : "show it new or changed");
    }

    private void skipped(Map<Skip, Integer> skipped) {
        if (!skipped.isEmpty()) {
            line("Left out:");
            skipped.forEach((reason, count) -> line("%,8d  %s", count, reason.meaning()));
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String captures(int count) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "capture" : "captures");
    }

    private static String time(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        return seconds < 120 ? seconds + " s" : (seconds + 59) / 60 + " minutes";
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String second(Instant at) {
        return at.toString();
    }
}
