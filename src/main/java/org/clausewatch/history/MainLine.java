package org.clausewatch.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Reason;

/**
 * Finds a document's main text through its observations: the runs of one text after the other, without the
 * exceptions that stood between.
 *
 * <p>Runs are pushed on a stack. One whose text is already on it, or that carries on such a text, takes off
 * what is above if that was an exception, so exceptions within exceptions are found too, in time that grows
 * with the runs.
 */
final class MainLine {
    /** How far back a text is looked for. */
    private static final int MOST_PASSED_OVER = 3;

    private final Texts texts;
    private final Alternations alternations;
    private final Exceptions exceptions;
    private final List<Stretch> stack = new ArrayList<>();

    /** An observation that is an exception, and why. */
    record Exception(Seen seen, Reason reason) {}

    /** A text with its observations, and the exceptions among them. */
    static final class Stretch {
        private final Run first;
        private Run last;
        private int longestAfterFirst;
        private List<Seen> seen;
        private final List<Exception> exceptions = new ArrayList<>();
        /** The turns of other texts that were exceptions. */
        private final List<Run> turns = new ArrayList<>();

        private Stretch(Run run) {
            first = run;
            last = run;
            seen = new ArrayList<>(run.seen());
        }

        /** Returns the observations of the text itself, in order of time. */
        List<Seen> seen() {
            return List.copyOf(seen);
        }

        /** Returns the exceptions, in no order. */
        List<Exception> exceptions() {
            return List.copyOf(exceptions);
        }

        private int kind() {
            return seen.getFirst().kind();
        }

        private void add(Run more) {
            seen.addAll(more.seen());
            longestAfterFirst = Math.max(longestAfterFirst, more.seen().size());
            last = more;
        }
    }

    private MainLine(Texts texts, Alternations alternations) {
        this.texts = texts;
        this.alternations = alternations;
        exceptions = new Exceptions(texts, alternations);
    }

    /**
     * Follows a text.
     *
     * @param seen in order of time
     * @return its versions, in order of time
     */
    static List<Stretch> of(Texts texts, List<Seen> seen) {
        List<Run> runs = Run.of(seen);
        MainLine line = new MainLine(texts, Alternations.of(runs));
        for (int i = 0; i < runs.size(); i++) {
            line.follow(runs.get(i), i + 1 < runs.size() ? Optional.of(runs.get(i + 1)) : Optional.empty());
        }
        // From the end: a text may be split in two, which moves those after it.
        for (int i = line.stack.size() - 1; i >= 0; i--) {
            line.chooseMain(i);
        }
        return List.copyOf(line.stack);
    }

    private void follow(Run run, Optional<Run> next) {
        for (int i = stack.size() - 1; i >= Math.max(0, stack.size() - 1 - Alternations.MOST_BETWEEN); i--) {
            if (stack.get(i).kind() == run.kind()) {
                if (foldAbove(i, run, true)) {
                    stack.get(i).add(run);
                    return;
                }
                break;
            }
        }
        if (!stack.isEmpty() && isTail(stack.getLast(), run, next)) {
            Stretch top = stack.getLast();
            String code = exceptions.isPartOf(run.kind(), top.kind())
                    ? "partial"
                    : exceptions.isOther(top.kind(), run.kind()) ? "other-document" : "alternates";
            fold(top, new Stretch(run), exceptions.reason(code, top.last, run, next.orElse(run)));
            return;
        }
        for (int i = stack.size() - 2; i >= Math.max(0, stack.size() - 1 - MOST_PASSED_OVER); i--) {
            if (foldAbove(i, run, false)) {
                break;
            }
        }
        stack.add(new Stretch(run));
    }

    /** Folds what stands above a stretch if a run shows that it was an exception. */
    private boolean foldAbove(int position, Run run, boolean same) {
        Stretch stretch = stack.get(position);
        List<Stretch> above = stack.subList(position + 1, stack.size());
        List<Run> between =
                above.stream().map(each -> new Run(each.kind(), each.seen)).toList();
        if (between.isEmpty()) {
            return same;
        }
        List<Reason> reasons = same
                ? exceptions.returned(stretch.last, between, run)
                : exceptions.passedOver(stretch.last, between, run);
        if (reasons.isEmpty()) {
            return false;
        }
        for (int i = 0; i < above.size(); i++) {
            fold(stretch, above.get(i), reasons.get(i));
        }
        above.clear();
        return true;
    }

    private static void fold(Stretch stretch, Stretch exception, Reason reason) {
        exception.seen.forEach(seen -> stretch.exceptions.add(new Exception(seen, reason)));
        stretch.exceptions.addAll(exception.exceptions);
        stretch.turns.add(new Run(exception.kind(), exception.seen));
    }

    /**
     * Tells whether a run is one more turn of a variant that the text alternated with, though the text was not
     * seen after it: it stood no longer than such turns did before.
     */
    private boolean isTail(Stretch top, Run run, Optional<Run> next) {
        List<Run> turns = top.turns.stream()
                .filter(variant -> variant.kind() == run.kind())
                .toList();
        if (turns.isEmpty() || !alternations.often(top.kind(), run.kind())) {
            return false;
        }
        Duration longest =
                turns.stream().map(Run::stood).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        int most = turns.stream().mapToInt(turn -> turn.seen().size()).max().orElse(0);
        return run.seen().size() <= most && run.stood().compareTo(longest) <= 0;
    }

    /**
     * Makes the variant the main text that was observed most, of those that go well with the text before; a
     * whole text rather than a part of it. One that became the main text later on is left there.
     */
    private void chooseMain(int position) {
        Stretch stretch = stack.get(position);
        int main = stretch.kind();
        int best = main;
        for (int kind :
                stretch.turns.stream().map(Run::kind).distinct().sorted().toList()) {
            boolean alternates = alternations.often(main, kind) || alternations.mutual(main, kind);
            if (alternates
                    && !exceptions.isOther(main, kind)
                    && !isNeighbour(kind, position)
                    && isBetter(kind, best, position)) {
                best = kind;
            }
        }
        if (best != main) {
            swap(position, best);
        }
    }

    private boolean isNeighbour(int kind, int position) {
        return position > 0 && stack.get(position - 1).kind() == kind
                || position + 1 < stack.size() && stack.get(position + 1).kind() == kind;
    }

    private boolean isBetter(int kind, int than, int position) {
        if (exceptions.isPartOf(kind, than)) {
            return false;
        }
        if (exceptions.isPartOf(than, kind)) {
            return true;
        }
        if (position > 0) {
            int before = stack.get(position - 1).kind();
            return texts.difference(before, kind).words()
                    < texts.difference(before, than).words();
        }
        return alternations.observations(kind) > alternations.observations(than);
    }

    private void swap(int position, int kind) {
        Stretch old = stack.get(position);
        List<Seen> main = old.exceptions.stream()
                .map(Exception::seen)
                .filter(seen -> seen.kind() == kind)
                .sorted(Comparator.comparing(Seen::at)
                        .thenComparing(seen -> seen.observation().id()))
                .toList();
        Stretch chosen = new Stretch(new Run(kind, main));
        old.exceptions.stream()
                .filter(exception -> exception.seen.kind() != kind)
                .forEach(chosen.exceptions::add);
        List<Seen> others = new ArrayList<>(old.seen);
        stack.set(position, chosen);
        if (old.first.seen().size() > old.longestAfterFirst && !exceptions.isPartOf(old.kind(), kind)) {
            // What stood alone before the other came was a version.
            others.removeAll(old.first.seen());
            stack.add(position, new Stretch(old.first));
        }
        if (!others.isEmpty()) {
            String code = exceptions.isPartOf(old.kind(), kind) ? "partial" : "alternates";
            Reason reason = exceptions.reason(code, chosen.last, new Run(old.kind(), others), chosen.last);
            others.forEach(seen -> chosen.exceptions.add(new Exception(seen, reason)));
        }
    }
}
