package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.jspecify.annotations.Nullable;

/** A sentence that edits touch, and how each touched word stands in it. */
final class EditedSentence {
    /** So short names are written in capitals: US, UK, EEA. */
    private static final int SHORT_NAME = 3;
    /** A label before a colon is no longer. */
    private static final int LONGEST_LABEL = 6;
    /** A phrase that denies nothing has no more words before its last. */
    private static final int LONGEST_PHRASE = 4;

    private final ClauseReading reading;
    private final Sentence sentence;
    private final Side side;
    private final int clause;
    private final ChangedWords words;
    private final Language language;
    private final boolean[] touched;
    /** What each word is, found when it is first asked for. */
    private final @Nullable WordKind[] kinds;

    private final ClauseReader reader;
    /** Positions of words that are beside the matter, found when they are first asked for. */
    private @Nullable BitSet asides;
    /** The words that did not change; looked up only, so its order does not matter. */
    private @Nullable Set<String> kept;

    private int own;
    private int edited;
    /** The stretch that was asked for last: words are looked at one after another. */
    private Stretch last = new Stretch(0, 0, 0);

    /** Edited words one after another, and how many of them have content. */
    private record Stretch(int from, int to, int content) {}

    EditedSentence(
            ClauseReading reading,
            Sentence sentence,
            Side side,
            int clause,
            ChangedWords words,
            Language language,
            ClauseReader reader) {
        this.reading = reading;
        this.sentence = sentence;
        this.side = side;
        this.clause = clause;
        this.words = words;
        this.language = language;
        this.reader = reader;
        kinds = new WordKind[sentence.size()];
        touched = new boolean[sentence.size()];
        for (int at = 0; at < touched.length; at++) {
            Word word = sentence.words().get(at);
            if (word.source().part() == Part.TEXT) {
                touched[at] = words.touched(side, clause, word);
                own++;
                edited += touched[at] ? 1 : 0;
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    Side side() {
        return side;
    }

    boolean isTouched() {
        return edited > 0;
    }

    /** Tells whether all of it came or went. */
    boolean isWhole() {
        return edited == own;
    }

    /** Tells whether it promises not to do something; then whatever else it says bounds the promise. */
    boolean isPromise() {
        Language.Roles roles = language.roles();
        boolean mayDeny = sentence.holds(roles.negation())
                || sentence.holds(roles.nothing())
                || sentence.holds(roles.reserving());
        return mayDeny
                && reading.statementsIn(sentence).stream()
                        .anyMatch(statement -> statement.polarity() == Statement.Polarity.DENIED);
    }

    boolean touched(int at) {
        return touched[at];
    }

    boolean differs(int at) {
        return touched[at] && words.differs(side, clause, sentence.words().get(at));
    }

    int run(int at) {
        return words.run(side, clause, sentence.words().get(at));
    }

    /** Tells which kind of word stands at a position; what is beside the matter means nothing. */
    WordKind kind(int at) {
        WordKind known = kinds[at];
        if (known == null) {
            known = isAside(at) || isEpithet(at)
                    ? WordKind.LIGHT
                    : splitsPhrase(at) ? WordKind.TURN : WordKind.of(sentence, at, language.roles());
            kinds[at] = known;
        }
        return known;
    }

    /** Tells whether a word only adorns one for data that stays: "[personal] data". */
    private boolean isEpithet(int at) {
        return sentence.begins(language.roles().epithet(), at)
                && at + 1 < sentence.size()
                && !differs(at + 1)
                && sentence.begins(language.roles().data(), at + 1);
    }

    /** Tells whether an edited "only" or "not" makes or breaks a phrase that denies nothing: "not [only] with couriers". */
    private boolean splitsPhrase(int at) {
        if (!turns(at) || !sentence.holds(language.roles().notNegation())) {
            return false;
        }
        boolean split = false;
        for (int from = Math.max(0, at - LONGEST_PHRASE); from <= at; from++) {
            int end = sentence.end(language.roles().notNegation(), from);
            if (end > at && IntStream.range(from, end).allMatch(this::touched)) {
                return false;
            }
            split |= end > at && IntStream.range(from, end).anyMatch(in -> !touched[in] && turns(in));
        }
        return split;
    }

    private boolean turns(int at) {
        return sentence.begins(language.roles().negation(), at)
                || sentence.begins(language.roles().restriction(), at);
    }

    /** Tells whether a word is beside the matter. */
    boolean isAside(int at) {
        BitSet found = asides;
        if (found == null) {
            found = reader.asides(sentence);
            asides = found;
        }
        return found.get(at);
    }

    /** Tells whether what did not change in the sentence holds the same word. */
    boolean restates(int at) {
        Set<String> unchanged = kept;
        if (unchanged == null) {
            unchanged = new HashSet<>();
            for (int in = 0; in < touched.length; in++) {
                Word word = sentence.words().get(in);
                if (!touched[in] && word.source().part() == Part.TEXT) {
                    unchanged.add(language.canonical(word));
                }
            }
            kept = unchanged;
        }
        return unchanged.contains(language.canonical(sentence.words().get(at)));
    }

    /** Returns the position after the label before a colon that the sentence begins with, 0 if it has none. */
    int labelEnd() {
        Language.Roles roles = language.roles();
        for (int at = 1; at <= LONGEST_LABEL && at < sentence.size(); at++) {
            Word word = sentence.words().get(at);
            if (word.has(Word.COLON) && word.source().part() == Part.TEXT && word.index() == at) {
                return sentence.holds(roles.company(), 0, at) || sentence.holds(roles.duty(), 0, at) ? 0 : at;
            }
        }
        return 0;
    }

    /** Tells whether the stretch of edited words around one is made a member of a list by "and", "or" or commas. */
    boolean isMember(int at) {
        int from = stretch(at).from();
        int to = stretch(at).to();
        int conjunction = language.roles().conjunction();
        boolean between = sentence.words().get(from).has(Word.COMMA)
                && (to == sentence.size()
                        || sentence.words().get(to).has(Word.COMMA)
                        || sentence.begins(conjunction, to));
        // "[or] insurers", "death [or other] harm"
        boolean begins = sentence.begins(conjunction, from);
        int last = to - 1;
        while (last > from
                && !sentence.begins(conjunction, last)
                && sentence.begins(language.roles().light(), last)) {
            last--;
        }
        return begins || last > from && sentence.begins(conjunction, last) || between;
    }

    /**
     * Tells whether a word stands where names of things do: after a word that is no subject or modal verb, and
     * not right before an object of its own. A single verb in other words is mostly the same act.
     */
    boolean isThing(int at) {
        Language.Roles roles = language.roles();
        Word word = sentence.words().get(at);
        String printed = word.source().text().substring(word.start(), word.end());
        if (at == 0 || EnglishForms.isAdverb(word.form()) || !printed.equals(printed.toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean generic = sentence.begins(roles.generic(), at);
        boolean verb = sentence.begins(roles.company(), at - 1)
                || sentence.begins(roles.user(), at - 1)
                || sentence.begins(roles.auxiliary(), at - 1)
                || sentence.begins(roles.passive(), at - 1)
                || sentence.begins(roles.negation(), at - 1);
        boolean object = at + 1 < sentence.size()
                && sentence.words().get(at + 1).marks() == 0
                && sentence.begins(roles.determiner(), at + 1);
        return !generic && !verb && !object;
    }

    /** Returns how many words with content the stretch of edited words around one holds. */
    int contentAround(int at) {
        return stretch(at).content();
    }

    /** Returns the stretch of edited words around one. */
    private Stretch stretch(int at) {
        if (at >= last.from() && at < last.to()) {
            return last;
        }
        int from = at;
        while (from > 0 && belongs(from - 1)) {
            from--;
        }
        int to = at + 1;
        while (to < touched.length && belongs(to)) {
            to++;
        }
        int content = 0;
        for (int in = from; in < to; in++) {
            content += sentence.begins(language.roles().light(), in) ? 0 : 1;
        }
        last = new Stretch(from, to, content);
        return last;
    }

    /** Tells whether an edited word is part of what differs: it does itself, or it only joins words. */
    private boolean belongs(int at) {
        return touched[at] && (differs(at) || sentence.begins(language.roles().light(), at));
    }

    /** Returns the places that the sentence names, each as it is compared; those alone that edits touch, or all. */
    List<String> places(boolean onlyTouched) {
        int wordClass = language.roles().place();
        List<String> places = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        int end = 0;
        for (int at = 0; at < sentence.size(); at++) {
            Word first = sentence.words().get(at);
            // "us" is no country.
            boolean name = first.capital() && (first.isAcronym() || first.form().length() > SHORT_NAME);
            boolean beside = touched[at] && isAside(at);
            if (at < end || !name || beside || !sentence.begins(wordClass, at)) {
                continue;
            }
            end = sentence.end(wordClass, at);
            if (isPartOfName(at, end) || WordKind.isLawName(sentence, at, language.roles())) {
                continue;
            }
            StringBuilder phrase = new StringBuilder();
            boolean edits = false;
            for (int in = at; in < end; in++) {
                phrase.append(phrase.isEmpty() ? "" : " ")
                        .append(sentence.words().get(in).form());
                edits |= touched[in];
            }
            String place = language.synonyms().canonical(phrase.toString());
            (edits || !onlyTouched ? places : unchanged).add(place);
        }
        // "the [European Economic Area] (EEA)" is no other place than "the EEA".
        places.removeAll(unchanged);
        return places;
    }

    /** Tells whether a place is part of a longer name: "Acme Ireland Limited", "California Consumer Privacy Act". */
    private boolean isPartOfName(int from, int to) {
        boolean before = from > 1
                && sentence.words().get(from - 1).capital()
                && sentence.words().get(from).marks() == 0
                && !sentence.begins(language.roles().place(), from - 1)
                && !sentence.begins(language.roles().light(), from - 1);
        boolean after = to < sentence.size()
                && sentence.words().get(to).capital()
                && sentence.words().get(to).marks() == 0
                && !sentence.begins(language.roles().place(), to)
                && !sentence.begins(language.roles().light(), to);
        return before || after;
    }
}
