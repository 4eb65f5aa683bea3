package org.clausewatch.judge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Side;

/**
 * Weighs what differs between the two sides of an edited clause. Where words replace words, only the
 * heavier side counts. Where a whole passage is put in other words, nothing weighs but what the other
 * side does not speak of at all.
 */
final class Tally {
    /** From this weight on, differing words are more than another way to say the same. */
    private static final double SUBSTANTIAL = 1.0;
    private static final double DECISIVE_WORD = 1.0;
    private static final double PRACTICE_WORD = 1.0;
    private static final double NAME = 0.2;
    private static final double OTHER_WORD = 0.4;
    /** A capital within a sentence on an everyday word names a section or button: "Your Rights and Choices". */
    private static final double TITLE_WORD = 0.3;
    /** Weight of a list's new member, whatever it is called. */
    private static final double MEMBER = 1.0;
    /** What is left of the weight of a word that its sentence holds anyway. */
    private static final double RESTATED = 0.3;
    /** In longer stretches of edited words, a word that the sentence holds anyway belongs to something new. */
    private static final int SHORT_STRETCH = 2;

    /** So many edited words, with so large a share on the lesser side, put a passage in other words. */
    private static final int REWRITTEN_WORDS = 10;

    private static final double REWRITTEN_SHARE = 0.25;
    /** What is left in such a passage of the weight of words that the other side does not speak of. */
    private static final double REWRITTEN = 0.25;

    private final ClauseReader reader;
    private final Language language;
    private final Language.Roles roles;
    private final List<Set<String>> spoken = List.of(new LinkedHashSet<>(), new LinkedHashSet<>());
    private final List<Set<String>> places = List.of(new TreeSet<>(), new TreeSet<>());
    private final List<Set<String>> editedPlaces = List.of(new TreeSet<>(), new TreeSet<>());
    private final List<Set<String>> weighed = List.of(new LinkedHashSet<>(), new LinkedHashSet<>());
    private final SortedMap<Integer, Run> runs = new TreeMap<>();
    private double decisive;
    /** Weight of what only one side speaks of, and how much of it is decisive. */
    private double novel;

    private double novelDecisive;

    private boolean turns;
    private int plain;
    private int names;
    private int signs;
    /** Words of choice that came or went, by side. */
    private final int[] choices = new int[2];

    /** What one run of edits replaces by what. */
    private static final class Run {
        final double[] weight = new double[2];
        final double[] member = new double[2];
        final int[] edited = new int[2];
        final int[] content = new int[2];
        final int[] duties = new int[2];
        final int[] leaves = new int[2];

        boolean pure() {
            return content[0] == 0 || content[1] == 0;
        }

        boolean turnsDuty() {
            return duties[0] > 0 && leaves[0] == 0 && duties[1] == 0 && leaves[1] > 0
                    || duties[1] > 0 && leaves[1] == 0 && duties[0] == 0 && leaves[0] > 0;
        }

        double weight() {
            double members = pure() ? Math.max(member[0], member[1]) : 0;
            return Math.max(weight[0], weight[1]) + members;
        }
    }

    Tally(
            ClauseReader reader,
            Language language,
            List<ClauseReading> old,
            List<ClauseReading> fresh,
            ChangedWords words) {
        this.reader = reader;
        this.language = language;
        this.roles = language.roles();
        for (Side side : Side.values()) {
            for (ClauseReading reading : side == Side.OLD ? old : fresh) {
                reading.words().forEach(word -> spoken.get(side.ordinal()).add(language.canonical(word)));
            }
        }
        count(old, Side.OLD, words);
        count(fresh, Side.NEW, words);
    }

    /** Tells whether a word that turns a meaning round came or went: not, only, unless, a period, an age. */
    boolean turns() {
        return turns;
    }

    /**
     * Returns why the edits are editorial, or empty if they are of substance.
     *
     * @param renamed whether there are edits beside those counted that only change a name
     */
    Optional<Reason> reason(boolean renamed) {
        boolean turnsDuty = runs.values().stream().anyMatch(Run::turnsDuty);
        boolean choiceCameOrWent = (choices[0] == 0) != (choices[1] == 0);
        if (turns || turnsDuty || placesDiffer() || choiceCameOrWent || weight() >= SUBSTANTIAL) {
            return Optional.empty();
        }
        if (plain == names && (names > 0 || renamed)) {
            return Optional.of(Reason.of("renamed"));
        }
        return Optional.of(Reason.of(plain > 0 ? "reworded" : signs > 0 ? "date" : "punctuation"));
    }

    private double weight() {
        if (isRewritten()) {
            return novelDecisive + REWRITTEN * novel;
        }
        double weight = decisive;
        for (Run run : runs.values()) {
            weight += run.weight();
        }
        return weight;
    }

    private boolean isRewritten() {
        int old = 0;
        int fresh = 0;
        for (Run run : runs.values()) {
            if (run.edited[0] > 0 && run.edited[1] > 0) {
                old += run.edited[0];
                fresh += run.edited[1];
            }
        }
        return old + fresh >= REWRITTEN_WORDS && Math.min(old, fresh) >= REWRITTEN_SHARE * Math.max(old, fresh);
    }

    private boolean placesDiffer() {
        return !places.get(1).containsAll(editedPlaces.get(0))
                || !places.get(0).containsAll(editedPlaces.get(1));
    }

    private void count(List<ClauseReading> readings, Side side, ChangedWords words) {
        for (int clause = 0; clause < readings.size(); clause++) {
            for (Sentence sentence : readings.get(clause).sentences()) {
                EditedSentence edits = new EditedSentence(sentence, side, clause, words, language);
                // A sentence that only points elsewhere says nothing, whatever its words; neither does a clause's label.
                boolean idle = reader.editorial(sentence).isPresent()
                        || edits.isWhole() && reader.isLabel(readings.get(clause), sentence);
                if (edits.isTouched() && idle) {
                    plain++;
                } else if (edits.isTouched()) {
                    count(edits, promises(readings.get(clause), sentence));
                }
            }
        }
    }

    private static boolean promises(ClauseReading reading, Sentence sentence) {
        return reading.statements().stream().anyMatch(s -> s.sentence() == sentence && s.polarity() == Statement.Polarity.DENIED);
    }

    private void count(EditedSentence edits, boolean promises) {
        Sentence sentence = edits.sentence();
        int side = edits.side().ordinal();
        places.get(side).addAll(edits.places(false));
        editedPlaces.get(side).addAll(edits.places(true));
        Set<String> counted = new LinkedHashSet<>();
        int contents = 0;
        int news = 0;
        int label = edits.labelEnd();
        for (int at = 0; at < sentence.size(); at++) {
            if (!edits.touched(at)) {
                continue;
            }
            if (at < label) {
                plain++;
                continue;
            }
            Run run = runs.computeIfAbsent(edits.run(at), key -> new Run());
            boolean content = !isLight(sentence, at) && !sentence.words().get(at).isSign();
            run.edited[side]++;
            contents += content ? 1 : 0;
            run.content[side] += content && edits.differs(at) ? 1 : 0;
            run.duties[side] += sentence.begins(roles.duty(), at) ? 1 : 0;
            run.leaves[side] += sentence.begins(roles.leave(), at) ? 1 : 0;
            if (edits.differs(at)) {
                double before = decisive;
                double weight = weight(sentence, at);
                String form = language.canonical(sentence.words().get(at));
                if (!weighed.get(side).add(form)) {
                    // What is said several times differs once.
                    weight = 0;
                    decisive = before;
                }
                if (!spoken.get(1 - side).contains(form) && counted.add(form)) {
                    novel += weight;
                    novelDecisive += decisive - before;
                    news += content ? 1 : 0;
                }
                if (edits.contentAround(at) <= SHORT_STRETCH && edits.restates(at)) {
                    weight *= RESTATED;
                    decisive -= (1 - RESTATED) * (decisive - before);
                } else if (content && weight != TITLE_WORD && (promises || edits.isMember(at))) {
                    run.member[side] = Math.max(run.member[side], MEMBER - weight);
                }
                choices[side] += sentence.begins(roles.control(), at) ? 1 : 0;
                run.weight[side] += weight;
            }
        }
        if (edits.isWhole() && reader.statesPractice(sentence) && 2 * news >= contents && contents >= 3) {
            novelDecisive += DECISIVE_WORD;
        }
    }

    private double weight(Sentence sentence, int at) {
        Word word = sentence.words().get(at);
        if (word.isSign()) {
            signs++;
            turns |= isPeriod(sentence, at);
            return 0;
        }
        plain++;
        turns |= sentence.begins(roles.number(), at) && isPeriod(sentence, at);
        turns |= sentence.covers(roles.switched(), at, 2);
        boolean vocabulary = word.isAcronym() && sentence.begins(roles.substance(), at);
        boolean name = word.capital() && at > 0 && !word.has(Word.COLON) && !vocabulary;
        if (isTurn(sentence, at)) {
            turns = true;
            return PRACTICE_WORD;
        } else if (sentence.begins(roles.proviso(), at)) {
            decisive += DECISIVE_WORD;
            return 0;
        } else if (isLight(sentence, at)) {
            return 0;
        } else if (name) {
            names++;
            return sentence.begins(roles.substance(), at) ? TITLE_WORD : NAME;
        }
        if (sentence.begins(roles.decisive(), at)) {
            decisive += DECISIVE_WORD;
            return 0;
        }
        return sentence.begins(roles.substance(), at) ? PRACTICE_WORD : OTHER_WORD;
    }

    /** Tells whether a word denies, restricts or excepts; "not only … but also" does not. */
    private boolean isTurn(Sentence sentence, int at) {
        return (sentence.begins(roles.negation(), at)
                        || sentence.begins(roles.restriction(), at)
                        || sentence.begins(roles.exception(), at))
                && !sentence.covers(roles.notNegation(), at, 4);
    }

    private boolean isLight(Sentence sentence, int at) {
        return sentence.covers(roles.light(), at, 3);
    }

    /** Tells whether a number counts days, years of age and the like. */
    private boolean isPeriod(Sentence sentence, int at) {
        return sentence.holds(roles.unit(), Math.max(0, at - 3), Math.min(sentence.size(), at + 3));
    }
}
