package org.clausewatch.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clausewatch.model.DocumentRef;

/** Finds the names of documents that are nearest to one that there is not; capitals do not count. */
final class NearNames {
    private static final int MOST = 3;

    /** Of so many letters one may be wrong. */
    private static final int LETTERS_A_SLIP = 3;

    private record Near(String name, int distance) {}

    private NearNames() {}

    /** Returns the nearest names, as {@code Service/Terms}, the nearest first; none where nothing is near. */
    static List<String> of(String given, List<DocumentRef> documents) {
        String wanted = given.toLowerCase(Locale.ROOT).strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return documents.stream()
                .map(document -> new Near(Documents.name(document), distance(wanted, document)))
                .filter(near -> near.distance() <= Math.max(1, wanted.length() / LETTERS_A_SLIP))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    /** A beginning is as near as can be; else the edits to the service, and to the terms type where one was given. */
    private static int distance(String wanted, DocumentRef document) {
        String service = document.service().toLowerCase(Locale.ROOT);
        String whole = Documents.name(document).toLowerCase(Locale.ROOT);
        int slash = wanted.indexOf('/');
        String wantedService = slash < 0 ? wanted : wanted.substring(0, slash);
        if (whole.startsWith(wanted) || service.equals(wantedService) || whole.contains(" " + wanted)) {
            return 0;
        }
        return Stream.of(edits(wantedService, service), edits(wanted, whole))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static int edits(String one, String other) {
        int edits = 0;
        for (AbstractDelta<Integer> delta : DiffUtils.diff(
                        one.codePoints().boxed().toList(),
                        other.codePoints().boxed().toList())
                .getDeltas()) {
            edits += Math.max(delta.getSource().size(), delta.getTarget().size());
        }
        return edits;
    }
}
