package org.clausewatch.cli;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.clausewatch.ingest.WarcContents;
import org.clausewatch.ingest.WarcPage;

/** The pages of a web archive file as text: each address with its captures below it. */
final class WarcListing {
    private static final int THOUSAND = 1000;

    private WarcListing() {}

    static String of(WarcContents contents) {
        StringBuilder text = new StringBuilder();
        int captures = contents.pages().stream()
                .mapToInt(page -> page.captures().size())
                .sum();
        text.append(contents.file())
                .append(": ")
                .append(number(contents.pages().size(), "page", "pages"))
                .append(", ")
                .append(number(captures, "capture", "captures"))
                .append(
                        contents.others() == 0
                                ? ""
                                : ". " + number(contents.others(), "other address", "other addresses")
                                        + " (pictures, styles, scripts, data) not listed")
                .append(".\n");
        for (WarcPage page : contents.pages()) {
            text.append(page.url())
                    .append(page.title().isEmpty() ? "" : "  “" + page.title() + "”")
                    .append('\n');
            for (WarcPage.Capture capture : page.captures()) {
                text.append(line(capture));
            }
        }
        return text.toString();
    }

    private static String line(WarcPage.Capture capture) {
        String what = capture.redirect().isEmpty()
                ? capture.revisit()
                        ? "same as another time"
                        : String.format(Locale.ROOT, "%-18s %9s", capture.type(), size(capture.size()))
                : "leads to " + capture.redirect();
        return String.format(
                        Locale.ROOT,
                        "  %s  %3s  %s",
                        capture.at().truncatedTo(ChronoUnit.SECONDS),
                        capture.status() == 0 ? "-" : Integer.toString(capture.status()),
                        what)
                + "\n";
    }

    private static String number(int count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }

    private static String size(long bytes) {
        return bytes < THOUSAND
                ? bytes + " B"
                : bytes < THOUSAND * THOUSAND
                        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
