package org.clausewatch.ingest.wayback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Captures that follow one another with the same digest: one state of the page.
 *
 * @param first the capture that is replayed
 * @param last the last of them; {@code first} where there is no other
 */
record Run(CdxRow first, CdxRow last) {
    private static final Set<String> PAGES = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/markdown",
            "application/pdf",
            "warc/revisit",
            // Where the web archive did not look.
            "unk",
            "-",
            "");

    boolean isSeenAgain() {
        return !first.equals(last);
    }

    /** Chooses the captures that show a page, in order of time, and joins those that show the same one. */
    static List<Run> of(List<CdxRow> rows, WaybackRequest request, SkipCount skipped) {
        List<CdxRow> sorted = new ArrayList<>(rows);
        // The index sorts by address first; a stable sort keeps its order within a second.
        sorted.sort(Comparator.comparing(CdxRow::at));
        List<Run> runs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CdxRow row : sorted) {
            Skip skip = unfit(row, request);
            if (skip == null
                    && !seen.add(row.at() + " " + row.digest() + (row.digest().isEmpty() ? row.original() : ""))) {
                skip = Skip.DUPLICATE;
            }
            if (skip != null) {
                skipped.add(skip);
            } else if (!runs.isEmpty()
                    && !row.digest().isEmpty()
                    && runs.getLast().last().digest().equals(row.digest())) {
                runs.set(runs.size() - 1, new Run(runs.getLast().first(), row));
                skipped.add(row.isRevisit() ? Skip.REVISIT : Skip.UNCHANGED);
            } else {
                runs.add(new Run(row, row));
            }
        }
        return List.copyOf(runs);
    }

    private static @Nullable Skip unfit(CdxRow row, WaybackRequest request) {
        Instant at = row.at();
        if (request.from().map(at::isBefore).orElse(false)
                || request.until().map(until -> !at.isBefore(until)).orElse(false)) {
            return Skip.OUTSIDE;
        }
        if (!row.isRevisit() && !row.status().matches("[1-5][0-9][0-9]")) {
            return Skip.NO_STATUS;
        }
        // A repeat carries the status of what it repeats, or none.
        if (row.status().startsWith("3")) {
            return Skip.REDIRECT;
        }
        if (row.status().startsWith("4") || row.status().startsWith("5")) {
            return Skip.ERROR_PAGE;
        }
        String kind = row.mimetype().replaceFirst(";.*", "").strip();
        return PAGES.contains(kind) ? null : Skip.OTHER_KIND;
    }
}
