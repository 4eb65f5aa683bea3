package org.clausewatch.judge;

import java.util.BitSet;
import org.clausewatch.judge.PatternsByWord.Choice;

/**
 * Finds what a sentence says beside the matter: where more is told ("as described in section 4"), what something is
 * called in the text (the European Economic Area ("EEA")), and titles of other parts of it.
 */
final class Asides {
    /** A longer bracket or quotation says more than a name. */
    private static final int LONGEST_NAME = 12;

    private static final String MARKS = "“„”\"";

    private final PatternsByWord rules;
    private final Language.Roles roles;

    Asides(Language language) {
        this.rules =
                new PatternsByWord(language.rules().stream().filter(Rule::aside).toList());
        this.roles = language.roles();
    }

    /** Returns the positions of the words that are beside the matter. */
    BitSet of(Sentence sentence) {
        BitSet aside = new BitSet(sentence.size());
        for (Choice choice : rules.of(sentence.tags())) {
            ClauseReader.matches(choice, sentence).forEach(match -> aside.set(match.from(), match.to()));
        }
        if (sentence.holds(roles.part())) {
            for (int at = 1; at < sentence.size(); at++) {
                aside.set(at, aside.get(at) || NumberUse.namesPart(sentence, at, roles));
            }
        }
        BitSet quoted = quoted(sentence);
        for (int from = quoted.nextSetBit(0); from >= 0; from = quoted.nextSetBit(quoted.nextClearBit(from))) {
            int to = quoted.nextClearBit(from);
            if (to - from <= LONGEST_NAME && isTitle(sentence, from, to)) {
                aside.set(from, to);
            }
            label(sentence, from, quoted, aside);
        }
        return aside;
    }

    /** Tells whether a quotation stands right beside a word for a part of a text: the "Your choices" section. */
    private boolean isTitle(Sentence sentence, int from, int to) {
        int before = from - 1;
        if (before > 0 && sentence.words().get(before).isSign()) {
            before--;
        }
        return before >= 0 && sentence.begins(roles.part(), before)
                || to < sentence.size() && sentence.begins(roles.part(), to);
    }

    /** Notes the bracket around a quotation if it holds names and nothing more: (together, the "Services"). */
    private void label(Sentence sentence, int quotation, BitSet quoted, BitSet aside) {
        int from = quotation;
        while (from > 0 && !sentence.words().get(from).has(Word.OPEN)) {
            from--;
        }
        int to = quotation + 1;
        while (to < sentence.size() && !sentence.words().get(to).has(Word.CLOSE)) {
            to++;
        }
        if (!sentence.words().get(from).has(Word.OPEN) || to - from > LONGEST_NAME) {
            return;
        }
        for (int at = from; at < to; at++) {
            if (!quoted.get(at) && !sentence.begins(roles.light(), at)) {
                return;
            }
        }
        aside.set(from, to);
    }

    /** Returns the positions of the words between quotation marks. */
    private static BitSet quoted(Sentence sentence) {
        BitSet quoted = new BitSet(sentence.size());
        if (!mayQuote(sentence.words().getFirst()) && !mayQuote(sentence.words().getLast())) {
            return quoted;
        }
        boolean open = false;
        for (int at = 0; at < sentence.size(); at++) {
            Word word = sentence.words().get(at);
            boolean first = at == 0 || !sentence.words().get(at - 1).source().equals(word.source());
            open &= !first;
            int from = first ? 0 : sentence.words().get(at - 1).end();
            for (int sign = from; sign < word.start(); sign++) {
                open = switch (word.source().text().charAt(sign)) {
                    case '“', '„' -> true;
                    case '”' -> false;
                    case '"' -> !open;
                    default -> open;
                };
            }
            quoted.set(at, open);
        }
        return quoted;
    }

    /** Tells whether the text that a word stands in has any quotation mark. */
    private static boolean mayQuote(Word word) {
        String text = word.source().text();
        return MARKS.chars().anyMatch(mark -> text.indexOf(mark) >= 0);
    }
}
