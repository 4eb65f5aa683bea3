package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Words;

/**
 * Tells clauses that came or went although the same words stand in the other version too: a second copy
 * says nothing that the first does not. The copy may be printed with other signs or capitals, and its sentences may
 * stand in other clauses.
 */
final class Repeats {
    /** A shorter text means what its introduction makes of it, so that must be the same as well. */
    private static final int LONG = 12;

    /** A sentence of fewer words ("Learn more here.") says nothing of its own beside longer ones. */
    private static final int LEAST_WORDS_OF_SENTENCE = 5;

    private final Texts oldTexts;
    private final Texts newTexts;

    Repeats(List<Clause> oldClauses, List<Clause> newClauses) {
        oldTexts = new Texts(oldClauses);
        newTexts = new Texts(newClauses);
    }

    /** Tells whether an added clause is a copy of what the old version said. */
    boolean stoodBefore(Clause added) {
        return oldTexts.say(added);
    }

    /** Tells whether a removed clause is a copy of what the new version still says. */
    boolean standsStill(Clause removed) {
        return newTexts.say(removed);
    }

    /** The texts of a version. Read when first asked: many pairs have nothing that came or went. */
    private static final class Texts {
        private final List<Clause> clauses;
        private final Map<String, Set<String>> introductions = new HashMap<>();
        private final Set<String> sentences = new HashSet<>();

        Texts(List<Clause> clauses) {
            this.clauses = clauses;
        }

        boolean say(Clause clause) {
            if (introductions.isEmpty()) {
                readTexts();
            }
            boolean isLong = Words.count(clause.text()) >= LONG;
            Set<String> same = introductions.getOrDefault(Typography.letters(clause.text()), Set.of());
            return same.contains(introduction(clause)) || isLong && (!same.isEmpty() || saySentences(clause));
        }

        private void readTexts() {
            for (Clause clause : clauses) {
                if (!clause.furniture()) {
                    introductions
                            .computeIfAbsent(Typography.letters(clause.text()), text -> new HashSet<>(2))
                            .add(introduction(clause));
                }
            }
        }

        /** Tells whether all sentences of a clause stand in the text, of which there must be enough to say something. */
        private boolean saySentences(Clause clause) {
            if (sentences.isEmpty()) {
                for (Clause each : clauses) {
                    if (!each.furniture()) {
                        sentences(each).forEach(sentence -> sentences.add(Typography.letters(sentence)));
                    }
                }
            }
            int words = 0;
            for (String sentence : sentences(clause)) {
                int length = Words.count(sentence);
                if (length >= LEAST_WORDS_OF_SENTENCE) {
                    if (!sentences.contains(Typography.letters(sentence))) {
                        return false;
                    }
                    words += length;
                }
            }
            return words >= LONG;
        }

        private static List<String> sentences(Clause clause) {
            Tokens tokens = Tokens.of(clause.text());
            List<String> sentences = new ArrayList<>();
            for (Sentences.Span span : Sentences.of(tokens)) {
                sentences.add(tokens.text(span.from(), span.to()));
            }
            return sentences;
        }

        private static String introduction(Clause clause) {
            String heading = clause.path().isEmpty() ? "" : clause.path().getLast();
            return Typography.letters(heading) + "\n" + Typography.letters(clause.leadIn());
        }
    }
}
