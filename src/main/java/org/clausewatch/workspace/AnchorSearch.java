package org.clausewatch.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Observation;
import org.clausewatch.model.Anchor;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Version;

/**
 * Finds what anchors point at in a document's history: first in the version that shows the snapshot, or that was
 * current when it was observed, then in all others, the nearest in time first. In each, the exact quotation counts
 * most, then the same words in another typography, then a clause that holds them or is a part of them, then the clause
 * that is most alike. Among several, the headings above and the text before and after decide.
 *
 * <p>Made for one call after another, by one thread.
 */
final class AnchorSearch {
    /** Two texts that share fewer of their words are not the same clause, written otherwise. */
    static final double LEAST_SIMILARITY = 0.6;

    /** Fewer words stand in many places: as a part of a clause, or nearly, they are found below the same headings only. */
    private static final int TELLING = 5;

    private final List<Observation> observations;
    private final List<HistoryVersion> versions;
    private final Map<Integer, List<QuotedWords>> words = new HashMap<>();

    /** How well a clause fits a quotation, from the best. */
    private enum Fit {
        EXACT,
        FOLDED,
        PART,
        ALIKE
    }

    /** A clause of a version, by the positions of both. */
    record Found(int version, int clause) {}

    /** What is looked for, and what stood around it, where that is known. */
    private record Wanted(
            String quotation,
            QuotedWords words,
            List<String> path,
            String before,
            String after,
            Optional<Found> behind) {}

    AnchorSearch(List<Observation> observations, List<HistoryVersion> versions) {
        this.observations = observations;
        this.versions = versions;
    }

    /** Returns the positions of the versions that show an anchor's snapshot, as a rule one; none if nothing does. */
    List<Integer> showing(Anchor anchor) {
        List<Integer> found = new ArrayList<>();
        for (Instant at : times(anchor)) {
            List<Integer> then = current(at);
            then.stream().filter(position -> !found.contains(position)).forEach(found::add);
        }
        return found;
    }

    /**
     * Returns the positions of the versions that show an anchor's very snapshot: none where that cannot be read, even
     * if its time is known, as what stood there then may have been another text.
     */
    List<Integer> showingSnapshot(Anchor anchor) {
        boolean known = anchor.snapshotSha256().isEmpty()
                || observations.stream().anyMatch(each -> each.snapshotSha256().equals(anchor.snapshotSha256()));
        return known ? showing(anchor) : List.of();
    }

    /** Returns when an anchor's snapshot was observed; several times where the same bytes were served again. */
    List<Instant> times(Anchor anchor) {
        List<Instant> times = new ArrayList<>(observations.stream()
                .filter(each -> !anchor.snapshotSha256().isEmpty()
                        && each.snapshotSha256().equals(anchor.snapshotSha256()))
                .map(Observation::at)
                .toList());
        if (anchor.observedAt().isPresent()
                && (times.isEmpty() || times.contains(anchor.observedAt().get()))) {
            return List.of(anchor.observedAt().get());
        }
        return times;
    }

    /** Returns the versions that were there at a time; the last before it where that was none's. */
    private List<Integer> current(Instant at) {
        List<Integer> there = IntStream.range(0, versions.size())
                .filter(i -> !first(i).isAfter(at) && !last(i).isBefore(at))
                .boxed()
                .toList();
        return there.isEmpty()
                ? IntStream.range(0, versions.size())
                        .filter(i -> !first(i).isAfter(at))
                        .boxed()
                        .max(Comparator.naturalOrder())
                        .stream()
                        .toList()
                : there;
    }

    private Instant first(int version) {
        return versions.get(version).provenance().firstObservedAt().orElse(Instant.MIN);
    }

    private Instant last(int version) {
        return versions.get(version).provenance().lastObservedAt().orElse(first(version));
    }

    /** Returns the clause of each quotation of an anchor, where it is found. */
    List<Optional<Found>> clauses(Anchor anchor) {
        List<String> quotations = anchor.quotations();
        List<Integer> near = showing(anchor);
        List<Integer> far = others(anchor, near);
        List<Optional<Found>> all = new ArrayList<>();
        Optional<Found> behind = Optional.empty();
        for (int i = 0; i < quotations.size(); i++) {
            Wanted wanted = new Wanted(
                    quotations.get(i),
                    QuotedWords.of(quotations.get(i)),
                    anchor.path(),
                    i == 0 ? anchor.before() : "",
                    i == quotations.size() - 1 ? anchor.after() : "",
                    behind);
            Optional<Found> found = find(wanted, near).or(() -> find(wanted, far));
            all.add(found);
            behind = found.isPresent() ? found : behind;
        }
        return all;
    }

    private List<Integer> others(Anchor anchor, List<Integer> near) {
        Instant at = near.isEmpty() ? anchor.observedAt().orElse(Instant.EPOCH) : first(near.getFirst());
        return IntStream.range(0, versions.size())
                .filter(i -> !near.contains(i))
                .boxed()
                .sorted(Comparator.comparing(i -> Duration.between(at, first(i)).abs()))
                .toList();
    }

    private Optional<Found> find(Wanted wanted, List<Integer> where) {
        for (Fit fit : Fit.values()) {
            for (int version : where) {
                Optional<Found> found = best(wanted, fit, version);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found> best(Wanted wanted, Fit fit, int version) {
        Version text = versions.get(version).version();
        Optional<Found> best = Optional.empty();
        double most = -1;
        for (Clause clause : text.clauses()) {
            double fits = fits(wanted, fit, version, clause);
            if (fits > 0) {
                double score = fits
                        + surroundings(wanted, text, clause)
                        + (wanted.behind.equals(Optional.of(new Found(version, clause.index() - 1))) ? 1 : 0);
                if (score > most) {
                    most = score;
                    best = Optional.of(new Found(version, clause.index()));
                }
            }
        }
        return best;
    }

    /** Returns how much of a quotation a clause holds, from 0 (it does not fit) to 1. */
    private double fits(Wanted wanted, Fit fit, int version, Clause clause) {
        if (fit == Fit.EXACT) {
            return clause.text().equals(wanted.quotation) ? 1 : 0;
        }
        QuotedWords here = words(version).get(clause.index());
        if (fit == Fit.FOLDED) {
            return here.count() > 0 && here.equals(wanted.words) ? 1 : 0;
        }
        double similarity = wanted.words.similarity(here);
        boolean telling = Math.min(here.count(), wanted.words.count()) >= TELLING
                || clause.path().equals(wanted.path);
        return switch (fit) {
            case PART -> telling && (here.holds(wanted.words) || wanted.words.holds(here)) ? similarity : 0;
            default -> telling && similarity >= LEAST_SIMILARITY ? similarity : 0;
        };
    }

    private List<QuotedWords> words(int version) {
        return words.computeIfAbsent(
                version,
                position -> versions.get(position).version().clauses().stream()
                        .map(clause -> QuotedWords.of(clause.text()))
                        .toList());
    }

    /** Returns how much of what stood around a quotation stands around a clause, from 0 to 3. */
    private static double surroundings(Wanted wanted, Version version, Clause clause) {
        return sharedPath(wanted.path, clause.path())
                + shared(reversed(wanted.before), reversed(Anchor.before(version, clause)))
                + shared(wanted.after, Anchor.after(version, clause));
    }

    /** The innermost heading tells most, so the paths are compared from there. */
    private static double sharedPath(List<String> path, List<String> other) {
        if (path.isEmpty() || other.isEmpty()) {
            return path.isEmpty() && other.isEmpty() ? 1 : 0;
        }
        int same = 0;
        while (same < path.size()
                && same < other.size()
                && path.reversed().get(same).equals(other.reversed().get(same))) {
            same++;
        }
        return (double) same / Math.max(path.size(), other.size());
    }

    /** Returns how far two texts are equal from their beginning, over the length of the first. */
    private static double shared(String text, String other) {
        if (text.isEmpty() || other.isEmpty()) {
            return text.isEmpty() && other.isEmpty() ? 1 : 0;
        }
        int same = 0;
        while (same < text.length() && same < other.length() && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        return (double) same / text.length();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
