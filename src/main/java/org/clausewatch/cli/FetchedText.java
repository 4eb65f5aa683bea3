package org.clausewatch.cli;

import java.util.List;
import java.util.Locale;
import org.clausewatch.export.Wording;
import org.clausewatch.history.Observation;
import org.clausewatch.workspace.DeclaredFetch;

/** Tells what came of fetching several documents: one line each, and how many of which kind. */
final class FetchedText {
    private final List<DeclaredFetch> fetched;
    private final int asked;

    /**
     * Makes one.
     *
     * @param asked how many documents were to be fetched
     */
    FetchedText(List<DeclaredFetch> fetched, int asked) {
        this.fetched = List.copyOf(fetched);
        this.asked = asked;
    }

    /** Tells whether every document was fetched and is one. */
    boolean allWell() {
        return fetched.size() == asked && fetched.stream().allMatch(FetchedText::shows);
    }

    private static boolean shows(DeclaredFetch fetch) {
        return fetch.outcome() instanceof DeclaredFetch.Done(var kept, boolean _)
                && kept.observation().content() instanceof Observation.Readable;
    }

    String text() {
        int width = fetched.stream()
                .mapToInt(fetch -> Documents.name(fetch.document()).length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (DeclaredFetch fetch : fetched) {
            String name = Documents.name(fetch.document());
            text.append(name).append(" ".repeat(width - name.length() + 2));
            text.append(outcome(fetch)).append('\n');
        }
        long well = fetched.stream().filter(FetchedText::shows).count();
        long none = fetched.stream()
                .filter(fetch -> fetch.outcome() instanceof DeclaredFetch.Done && !shows(fetch))
                .count();
        long failed = fetched.size() - well - none;
        text.append('\n').append(well).append(well == 1 ? " document fetched" : " documents fetched");
        if (none > 0) {
            text.append(", ").append(none).append(none == 1 ? " shows no policy" : " show no policy");
        }
        if (failed > 0) {
            text.append(", ").append(failed).append(" failed");
        }
        if (fetched.size() < asked) {
            text.append("; stopped before ").append(asked - fetched.size()).append(" more");
        }
        return text.append(".\n").toString();
    }

    private static String outcome(DeclaredFetch fetch) {
        return switch (fetch.outcome()) {
            case DeclaredFetch.Failed(String message) -> "failed: " + message;
            case DeclaredFetch.Done(var kept, boolean notModified) ->
                switch (kept.observation().content()) {
                    case Observation.Readable(var version) ->
                        (notModified ? "not modified, " : "")
                                + String.format(Locale.ROOT, "%,d words", version.words());
                    case Observation.NotThePolicy(var reason) ->
                        "no policy: " + Wording.english().fold(reason);
                };
        };
    }
}
