package org.clausewatch.history;

import java.util.List;
import java.util.Optional;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Version;

/**
 * The first place where two texts that say the same differ: what shows a reader why one was folded.
 *
 * @param old what stood there; "" if nothing did
 * @param current what stands there; "" if nothing does
 */
record FirstDifference(String old, String current) {
    private static final int BEFORE = 20;

    /** Finds it for the reason of a fold. */
    static Optional<FirstDifference> between(Version old, Version current, String code) {
        return switch (code) {
            case "links-only", "tracking-links" -> ofTexts(Wording.targets(old), Wording.targets(current));
            default -> ofTexts(lines(old), lines(current));
        };
    }

    private static List<String> lines(Version version) {
        return version.clauses().stream()
                .map(clause -> (clause.number().isEmpty() ? "" : clause.number() + " ") + clause.text())
                .toList();
    }

    private static Optional<FirstDifference> ofLists(List<String> old, List<String> current) {
        int i = 0;
        while (i < old.size() && i < current.size() && old.get(i).equals(current.get(i))) {
            i++;
        }
        return i == old.size() && i == current.size()
                ? Optional.empty()
                : Optional.of(new FirstDifference(at(old, i), at(current, i)));
    }

    private static String at(List<String> list, int i) {
        return i < list.size() ? list.get(i) : "";
    }

    /** Cuts both lines to where they begin to differ. */
    private static Optional<FirstDifference> ofTexts(List<String> old, List<String> current) {
        return ofLists(old, current).map(lines -> {
            int same = 0;
            int most = Math.min(lines.old.length(), lines.current.length());
            while (same < most && lines.old.charAt(same) == lines.current.charAt(same)) {
                same++;
            }
            int start = CodePoints.length(lines.old.substring(0, Math.max(0, same)));
            return new FirstDifference(from(lines.old, start - BEFORE), from(lines.current, start - BEFORE));
        });
    }

    private static String from(String line, int start) {
        int length = CodePoints.length(line);
        return start <= 0 ? line : "…" + CodePoints.slice(line, Math.min(start, length), length);
    }
}
