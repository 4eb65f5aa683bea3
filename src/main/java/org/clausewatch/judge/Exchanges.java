package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.judge.Periods.Period;
import org.clausewatch.judge.Stretches.Stretch;
import org.clausewatch.model.Side;
import org.clausewatch.model.Slot;

/**
 * What stands in the place of something of the same sort: a longer period for a shorter one, a ground that
 * leaves the decision to the company for one that leaves it to the user. Read as one, neither side counts
 * by itself.
 */
final class Exchanges {
    /** Words of a stretch before a period or ground that only lead to it: "for a period of at most". */
    private static final int LEADING_WORDS = 6;

    private final Language language;
    private final Stretches stretches;
    private final Periods periods;

    /**
     * An exchange.
     *
     * @param slot what was exchanged
     * @param effect +1 if the text permits more now, -1 if less, 0 if a period is the same in other words
     * @param gone words of the old side
     * @param come words of the new side
     */
    record Exchange(Slot slot, int effect, Stretch gone, Stretch come) {}

    /** A period or ground in words that differ. */
    private record Found(Stretch stretch, double measure) {}

    Exchanges(Language language, Stretches stretches) {
        this.language = language;
        this.stretches = stretches;
        this.periods = new Periods(language);
    }

    /** Finds the exchanges of a change and takes their words from the stretches. */
    List<Exchange> find() {
        List<Exchange> exchanges = new ArrayList<>();
        pair(Slot.DURATION, periods(Side.OLD), periods(Side.NEW), exchanges);
        pair(Slot.LEGAL_BASIS, grounds(Side.OLD), grounds(Side.NEW), exchanges);
        return exchanges;
    }

    private void pair(Slot slot, List<Found> old, List<Found> fresh, List<Exchange> exchanges) {
        List<Found> free = new ArrayList<>(fresh);
        for (Found gone : old) {
            Optional<Found> come = free.stream()
                    .filter(found -> found.stretch().run() == gone.stretch().run())
                    .findFirst()
                    .or(() -> old.size() == 1 && fresh.size() == 1 ? Optional.of(fresh.getFirst()) : Optional.empty());
            if (come.isEmpty()) {
                continue;
            }
            free.remove(come.get());
            int effect = Double.compare(come.get().measure(), gone.measure());
            if (effect == 0 && slot == Slot.LEGAL_BASIS) {
                // "With your consent" for "only if you give explicit consent": bounds of one sort, read as such.
                continue;
            }
            take(gone.stretch());
            take(come.get().stretch());
            exchanges.add(new Exchange(slot, effect, gone.stretch(), come.get().stretch()));
        }
    }

    private void take(Stretch stretch) {
        stretches.take(stretch.sentence(), stretch.from(), stretch.to());
    }

    private List<Found> periods(Side side) {
        List<Found> found = new ArrayList<>();
        Map<Sentence, List<Period>> known = new IdentityHashMap<>();
        for (Stretch stretch : stretches.of(side)) {
            for (Period period : known.computeIfAbsent(stretch.sentence(), periods::in)) {
                add(stretch, period.from(), period.to(), period.days(), found);
            }
        }
        return found;
    }

    /** Finds grounds; the more one leaves to the company, the greater its measure. */
    private List<Found> grounds(Side side) {
        Language.Roles roles = language.roles();
        List<Found> found = new ArrayList<>();
        for (Stretch stretch : stretches.of(side)) {
            for (int at = stretch.from(); at < stretch.to(); at++) {
                Sentence sentence = stretch.sentence();
                if (sentence.begins(roles.consentBasis(), at)) {
                    add(stretch, at, sentence.end(roles.consentBasis(), at), 0, found);
                } else if (sentence.begins(roles.interestBasis(), at)) {
                    add(stretch, at, sentence.end(roles.interestBasis(), at), 1, found);
                }
            }
        }
        return found;
    }

    /** Adds words of a stretch, those that only lead to them included; nothing twice. */
    private void add(Stretch stretch, int from, int to, double measure, List<Found> found) {
        boolean again = !found.isEmpty()
                && found.getLast().stretch().sentence() == stretch.sentence()
                && from < found.getLast().stretch().to();
        if (from >= stretch.to() || to <= stretch.from() || again) {
            return;
        }
        int start = from;
        while (start > Math.max(stretch.from(), from - LEADING_WORDS)
                && stretch.sentence().words().get(start).marks() == 0
                && !stretch.sentence().begins(language.roles().conjunction(), start - 1)) {
            start--;
        }
        found.add(new Found(stretch.part(start, to), measure));
    }
}
