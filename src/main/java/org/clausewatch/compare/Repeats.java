package org.clausewatch.compare;

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
        private final Set<Long> sentences = new HashSet<>();

        Texts(List<Clause> clauses) {
            this.clauses = clauses;
        }

        boolean say(Clause clause) {
            if (introductions.isEmpty()) {
                for (Clause each : clauses) {
                    if (!each.furniture()) {
                        introductions
                                .computeIfAbsent(each.text(), text -> new HashSet<>(2))
                                .add(introduction(each));
                    }
                }
            }
            Set<String> same = introductions.getOrDefault(clause.text(), Set.of());
            return same.contains(introduction(clause))
                    || Words.count(clause.text()) >= LONG && (!same.isEmpty() || saySentences(clause));
        }

        /** Tells whether all sentences of a clause stand in the text, of which there must be enough to say something. */
        private boolean saySentences(Clause clause) {
            if (sentences.isEmpty()) {
                for (Clause each : clauses) {
                    if (!each.furniture()) {
                        SentenceHashes.of(each.text()).forEach(sentence -> sentences.add(sentence.hash()));
                    }
                }
            }
            int words = 0;
            for (SentenceHashes.Sentence sentence : SentenceHashes.of(clause.text())) {
                if (sentence.words() >= LEAST_WORDS_OF_SENTENCE) {
                    if (!sentences.contains(sentence.hash())) {
                        return false;
                    }
                    words += sentence.words();
                }
            }
            return words >= LONG;
        }

        private static String introduction(Clause clause) {
            String heading = clause.path().isEmpty() ? "" : clause.path().getLast();
            return heading + "\n" + clause.leadIn();
        }
    }
}
