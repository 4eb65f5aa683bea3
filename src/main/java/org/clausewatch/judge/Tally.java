package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what differs between the two sides of an edited clause. Where words replace words, only the
 * heavier side counts. Where a whole passage is put in other words, nothing weighs but what the other
 * side does not speak of at all.
 */
final class Tally {
    /** From this weight on, differing words are more than another way to say the same. */
    private static final double SUBSTANTIAL = 1.0;
    /** What is left in a lead-in of the weight of words that are not decisive. */
    private static final double LEAD_IN = 0.5;
    /** Weight of a list's new member, whatever it is called. */
    private static final double MEMBER = 1.0;
    /** What is left of the weight of a word that its sentence holds anyway. */
    private static final double RESTATED = 0.15;
    /** In longer stretches of edited words, a word that the sentence holds anyway belongs to something new. */
    private static final int SHORT_STRETCH = 2;

    /** So many words that replace words, with so large a share on the lesser side, put a passage in other words. */
    private static final int REWRITTEN_WORDS = 10;

    private static final double REWRITTEN_SHARE = 0.25;
    /** What is left in such a passage of the weight of words that the other side does not speak of. */
    private static final double REWRITTEN = 0.25;
    /** A sentence of fewer words with content is hardly something new. */
    private static final int NEW_SENTENCE = 3;

    private final ClauseReader reader;
    private final Language language;
    private final Language.Roles roles;
    private final Map<Side, SideWords> sides = new EnumMap<>(Side.class);
    private final SortedMap<Integer, EditRun> runs = new TreeMap<>();
    /** Weight of decisive words of both sides, wherever they stand. */
    private double decisive;
    /** Weight of what only one side speaks of, and that of the decisive words among it. */
    private double novel;

    private double novelDecisive;
    private boolean turns;
    private int plain;
    private int names;
    private int signs;
    /** Numbers of sections among the signs. */
    private int references;
    /** Edited addresses, which are signs that all have one form. */
    private int addresses;

    /** What one side speaks of. */
    private static final class SideWords {
        /** Edited words, numbers apart, whether or not the other side has them too. */
        final List<String> forms = new ArrayList<>();

        /** This side's clauses. */
        final List<ClauseReading> readings;

        /** All their words; this and the next two are looked up only, so their order does not matter. */
        private @Nullable Set<String> all;

        final Set<String> differing = new HashSet<>();
        final Set<String> weighed = new HashSet<>();
        final Set<String> places = new TreeSet<>();
        final Set<String> editedPlaces = new TreeSet<>();
        /** Words of choice that came or went. */
        int choices;

        SideWords(List<ClauseReading> readings) {
            this.readings = readings;
        }

        /** Tells whether a word stands anywhere in the side's clauses, edited or not. */
        boolean holds(String form, Language language) {
            Set<String> found = all;
            if (found == null) {
                found = HashSet.newHashSet(readings.stream()
                        .mapToInt(reading -> reading.words().size())
                        .sum());
                for (ClauseReading reading : readings) {
                    for (Word word : reading.words()) {
                        found.add(language.canonical(word));
                    }
                }
                all = found;
            }
            return found.contains(form);
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
        sides.put(Side.OLD, new SideWords(old));
        sides.put(Side.NEW, new SideWords(fresh));
        List<EditedSentence> edited = new ArrayList<>();
        collect(old, Side.OLD, words, edited);
        collect(fresh, Side.NEW, words, edited);
        edited.forEach(this::measure);
        edited.forEach(this::weigh);
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
        return reason(renamed, 1);
    }

    private Optional<Reason> reason(boolean renamed, double share) {
        SideWords old = side(Side.OLD);
        SideWords fresh = side(Side.NEW);
        boolean placesDiffer =
                !fresh.places.containsAll(old.editedPlaces) || !old.places.containsAll(fresh.editedPlaces);
        boolean choiceCameOrWent = (old.choices == 0) != (fresh.choices == 0);
        boolean runTurns =
                runs.values().stream().anyMatch(run -> run.turnsDuty() || run.turnsLaw() || run.turnsExtent());
        if (turns || runTurns || placesDiffer || choiceCameOrWent || weight(share) >= SUBSTANTIAL) {
            return Optional.empty();
        }
        if (plain == names && (names > 0 || renamed)) {
            return Optional.of(Reason.of("renamed"));
        }
        if (plain > 0 || !old.forms.equals(fresh.forms)) {
            return Optional.of(Reason.of("reworded"));
        }
        if (addresses > 0 && addresses >= signs) {
            return Optional.of(Reason.of("contact"));
        }
        String ofSigns = references == signs ? "renumbered" : "date";
        return Optional.of(Reason.of(signs > 0 ? ofSigns : "punctuation"));
    }

    /**
     * Returns why edits of a lead-in are editorial, or empty: what it announces is said below, so that only
     * decisive words count in full.
     */
    Optional<Reason> reasonOfLeadIn() {
        return reason(false, LEAD_IN);
    }

    /** Returns how much the edits weigh, with this share of what is not decisive. */
    private double weight(double share) {
        if (replacesOneThing()) {
            return SUBSTANTIAL;
        }
        if (isRewritten()) {
            return novelDecisive + share * REWRITTEN * novel;
        }
        double weight = 0;
        for (EditRun run : runs.values()) {
            weight += run.weight();
        }
        return decisive + share * weight;
    }

    /** Tells whether all that differs is that one thing stands for another: another kind of data, recipient or purpose. */
    private boolean replacesOneThing() {
        List<EditRun> differing =
                runs.values().stream().filter(EditRun::hasContent).toList();
        return differing.size() == 1 && differing.getFirst().replacesThing();
    }

    private boolean isRewritten() {
        int old = 0;
        int fresh = 0;
        for (EditRun run : runs.values()) {
            old += run.replaces() ? run.edited(Side.OLD) : 0;
            fresh += run.replaces() ? run.edited(Side.NEW) : 0;
        }
        return old + fresh >= REWRITTEN_WORDS && Math.min(old, fresh) >= REWRITTEN_SHARE * Math.max(old, fresh);
    }

    private SideWords side(Side side) {
        return Objects.requireNonNull(sides.get(side));
    }

    private SideWords other(Side side) {
        return side(side == Side.OLD ? Side.NEW : Side.OLD);
    }

    private void collect(List<ClauseReading> readings, Side side, ChangedWords words, List<EditedSentence> edited) {
        for (int clause = 0; clause < readings.size(); clause++) {
            ClauseReading reading = readings.get(clause);
            for (Sentence sentence : reading.sentences()) {
                EditedSentence edits = new EditedSentence(reading, sentence, side, clause, words, language, reader);
                if (!edits.isTouched()) {
                    continue;
                }
                // A sentence that only points elsewhere says nothing, whatever its words; neither does a clause's
                // label.
                boolean idle = reader.editorial(sentence).isPresent()
                        || sentence.isQuestion()
                        || edits.isWhole() && reader.isLabel(reading, sentence);
                if (idle) {
                    countIdle(edits);
                } else {
                    edited.add(edits);
                }
            }
        }
    }

    /** Counts what differs in a sentence that says nothing. */
    private void countIdle(EditedSentence edits) {
        noteForms(edits);
        for (int at = 0; at < edits.sentence().size(); at++) {
            if (edits.differs(at)) {
                boolean reference = NumberUse.of(edits.sentence(), at, roles) == NumberUse.REFERENCE;
                boolean sign = reference || edits.sentence().words().get(at).isSign();
                signs += sign ? 1 : 0;
                plain += sign ? 0 : 1;
                references += reference ? 1 : 0;
            }
        }
    }

    /** Notes the edited words of a sentence that are no numbers, in their order. */
    private void noteForms(EditedSentence edits) {
        Sentence sentence = edits.sentence();
        for (int at = 0; at < sentence.size(); at++) {
            if (!edits.touched(at)) {
                continue;
            }
            Word word = sentence.words().get(at);
            if (!word.isSign() && NumberUse.of(sentence, at, roles) != NumberUse.REFERENCE) {
                side(edits.side()).forms.add(word.form());
            }
            addresses += word.isAddress() ? 1 : 0;
        }
    }

    /** Counts what each run of edits and each side holds, before anything is weighed. */
    private void measure(EditedSentence edits) {
        noteForms(edits);
        Sentence sentence = edits.sentence();
        SideWords words = side(edits.side());
        words.places.addAll(edits.places(false));
        words.editedPlaces.addAll(edits.places(true));
        for (int at = edits.labelEnd(); at < sentence.size(); at++) {
            if (!edits.touched(at)) {
                continue;
            }
            boolean differs = edits.differs(at);
            boolean content = edits.kind(at).hasContent();
            run(edits, at)
                    .count(
                            edits.side(),
                            differs && content,
                            !edits.isAside(at) && sentence.begins(roles.duty(), at),
                            !edits.isAside(at) && sentence.begins(roles.leave(), at));
            noteExtent(edits, at);
            if (sentence.begins(roles.standIn(), at)) {
                run(edits, at).pronoun(edits.side());
            }
            if (differs) {
                words.differing.add(language.canonical(sentence.words().get(at)));
            }
        }
    }

    private void noteExtent(EditedSentence edits, int at) {
        if (edits.isAside(at)) {
            return;
        }
        Sentence sentence = edits.sentence();
        if (sentence.begins(roles.partial(), at)) {
            run(edits, at).extent(edits.side(), EditRun.Extent.PARTIAL);
        }
        if (sentence.begins(roles.entire(), at)) {
            run(edits, at).extent(edits.side(), EditRun.Extent.ENTIRE);
        }
        if (sentence.begins(roles.atMost(), at)) {
            run(edits, at).extent(edits.side(), EditRun.Extent.AT_MOST);
        }
        if (sentence.begins(roles.atLeast(), at)) {
            run(edits, at).extent(edits.side(), EditRun.Extent.AT_LEAST);
        }
    }

    private EditRun run(EditedSentence edits, int at) {
        return runs.computeIfAbsent(edits.run(at), key -> new EditRun());
    }

    private void weigh(EditedSentence edits) {
        Sentence sentence = edits.sentence();
        int contents = 0;
        int news = 0;
        for (int at = 0; at < sentence.size(); at++) {
            if (edits.touched(at) && at < edits.labelEnd()) {
                plain++;
            } else if (edits.touched(at)) {
                contents += edits.kind(at).hasContent() ? 1 : 0;
                news += edits.differs(at) && weigh(edits, at) ? 1 : 0;
            }
        }
        if (edits.isWhole() && reader.statesPractice(sentence) && news >= NEW_SENTENCE && 2 * news >= contents) {
            novelDecisive += WordKind.DECISIVE.weight();
        }
    }

    /** Weighs one differing word; tells whether it has content that the other side does not speak of. */
    private boolean weigh(EditedSentence edits, int at) {
        Sentence sentence = edits.sentence();
        if (edits.isAside(at)) {
            plain++;
            return false;
        }
        NumberUse number = NumberUse.of(sentence, at, roles);
        WordKind kind = number == NumberUse.REFERENCE ? WordKind.SIGN : edits.kind(at);
        String form = language.canonical(sentence.words().get(at));
        turns |= kind == WordKind.TURN || WordKind.isSetting(sentence, at, roles) || number == NumberUse.AMOUNT;
        if (number == NumberUse.LAW) {
            run(edits, at).quoteLaw(edits.side());
        }
        signs += kind == WordKind.SIGN ? 1 : 0;
        references += number == NumberUse.REFERENCE ? 1 : 0;
        plain += kind == WordKind.SIGN ? 0 : 1;
        names += kind == WordKind.NAME || kind == WordKind.TITLE ? 1 : 0;
        side(edits.side()).choices += sentence.begins(roles.control(), at) ? 1 : 0;
        if (!kind.hasContent() || !side(edits.side()).weighed.add(form)) {
            // What is said several times differs once.
            return false;
        }
        // A word that differs on both sides has changed places over a "not" or "unless".
        boolean isNovel = !other(edits.side()).holds(form, language)
                || other(edits.side()).differing.contains(form);
        if (isNovel && kind == WordKind.DECISIVE) {
            novelDecisive += kind.weight();
        } else if (isNovel) {
            novel += kind.weight();
        }
        EditRun run = run(edits, at);
        boolean named = run.replacesPronoun(edits.side()) && other(edits.side()).holds(form, language);
        boolean restated = named || edits.contentAround(at) <= SHORT_STRETCH && edits.restates(at);
        double weight = restated ? RESTATED * kind.weight() : kind.weight();
        if (kind == WordKind.DECISIVE) {
            decisive += weight;
        } else {
            run.weigh(edits.side(), weight);
        }
        if (kind == WordKind.OTHER && !restated && edits.isThing(at)) {
            run.thing(edits.side(), sentence.words().get(at).form());
        }
        if (!restated && kind != WordKind.TITLE && kind != WordKind.LAW && (edits.isPromise() || edits.isMember(at))) {
            run.member(edits.side(), MEMBER - weight);
        }
        return isNovel;
    }
}
