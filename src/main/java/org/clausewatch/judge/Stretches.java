package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;

/**
 * The stretches of words that differ in each sentence of a change, and what stands in the place of each on
 * the other side.
 */
final class Stretches {
    private final ChangedWords words;
    private final Map<Sentence, List<Stretch>> bySentence = new IdentityHashMap<>();
    private final Map<Integer, List<Stretch>> oldByRun = new LinkedHashMap<>();
    private final Map<Integer, List<Stretch>> newByRun = new LinkedHashMap<>();
    private final Map<Sentence, boolean[]> taken = new IdentityHashMap<>();

    /**
     * Words of a sentence one after another that differ from the other side.
     *
     * @param from position in the sentence
     * @param to position after it
     * @param run which run of edits it begins in
     */
    record Stretch(Side side, int clause, Sentence sentence, int from, int to, int run) {
        Stretch part(int first, int end) {
            return new Stretch(side, clause, sentence, first, end, run);
        }
    }

    Stretches(List<ClauseReading> old, List<ClauseReading> fresh, ChangedWords words) {
        this.words = words;
        read(old, Side.OLD);
        read(fresh, Side.NEW);
    }

    private void read(List<ClauseReading> readings, Side side) {
        for (int clause = 0; clause < readings.size(); clause++) {
            for (Sentence sentence : readings.get(clause).sentences()) {
                List<Stretch> found = find(sentence, side, clause);
                bySentence.put(sentence, found);
                for (Stretch stretch : found) {
                    byRun(side)
                            .computeIfAbsent(stretch.run(), key -> new ArrayList<>())
                            .add(stretch);
                }
            }
        }
    }

    private List<Stretch> find(Sentence sentence, Side side, int clause) {
        List<Stretch> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            int from = at;
            while (at < sentence.size() && differs(sentence, at, side, clause)) {
                at++;
            }
            if (at > from) {
                int run = words.run(side, clause, sentence.words().get(from));
                found.add(new Stretch(side, clause, sentence, from, at, run));
            } else {
                at++;
            }
        }
        return found;
    }

    private boolean differs(Sentence sentence, int at, Side side, int clause) {
        Word word = sentence.words().get(at);
        return word.source().part() == Part.TEXT && words.differs(side, clause, word);
    }

    private Map<Integer, List<Stretch>> byRun(Side side) {
        return side == Side.OLD ? oldByRun : newByRun;
    }

    /** Returns all stretches of one side, run by run. */
    List<Stretch> of(Side side) {
        return byRun(side).values().stream().flatMap(List::stream).toList();
    }

    /** Returns the stretches of a sentence, without the words that something else has counted already. */
    List<Stretch> left(Sentence sentence) {
        List<Stretch> left = new ArrayList<>();
        boolean[] counted = taken.getOrDefault(sentence, new boolean[sentence.size()]);
        for (Stretch stretch : bySentence.getOrDefault(sentence, List.of())) {
            int from = stretch.from();
            for (int at = from; at <= stretch.to(); at++) {
                if (at == stretch.to() || counted[at]) {
                    if (at > from) {
                        left.add(stretch.part(from, at));
                    }
                    from = at + 1;
                }
            }
        }
        return left;
    }

    /** Notes that words are counted, so that {@link #left} leaves them out. */
    void take(Sentence sentence, int from, int to) {
        boolean[] counted = taken.computeIfAbsent(sentence, key -> new boolean[key.size()]);
        for (int at = from; at < to; at++) {
            counted[at] = true;
        }
    }

    /** Tells whether words are counted already. */
    boolean isTaken(Stretch stretch) {
        boolean[] counted = taken.get(stretch.sentence());
        return counted != null && counted[stretch.from()];
    }

    /** Tells whether a word differs. */
    boolean differs(Side side, int clause, Sentence sentence, int at) {
        return differs(sentence, at, side, clause);
    }

    /** Returns what stands on the other side in the place of a stretch: all that the same run of edits put there. */
    List<Stretch> instead(Stretch stretch) {
        Side other = stretch.side() == Side.OLD ? Side.NEW : Side.OLD;
        return byRun(other).getOrDefault(stretch.run(), List.of());
    }
}
