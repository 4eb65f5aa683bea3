package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.judge.WordPattern.Match;
import org.clausewatch.model.Clause;

/** Reads clauses into statements by the rules of one language. */
final class ClauseReader {
    private final Language language;
    private final Grammar grammar;

    ClauseReader(Language language) {
        this.language = language;
        this.grammar = new Grammar(language.roles());
    }

    /** Reads a clause in the context of its lead-in and headings. */
    ClauseReading read(Clause clause) {
        List<Word> words = language.reader().read(Source.ofText(clause.text()));
        List<List<Word>> leadIn = clause.leadIn().isEmpty()
                ? List.of()
                : Sentence.cut(language.reader().read(Source.ofLeadIn(clause.leadIn())));
        List<Sentence> sentences = new ArrayList<>();
        for (List<Word> cut : Sentence.cut(words)) {
            List<Word> together = new ArrayList<>();
            if (sentences.isEmpty() && !leadIn.isEmpty()) {
                together.addAll(leadIn.getLast());
            }
            together.addAll(cut);
            sentences.add(Sentence.of(together, language.lexicon()));
        }
        List<Sentence> above = new ArrayList<>();
        for (int i = 0; i < clause.path().size(); i++) {
            language.reader().read(Source.ofHeading(i, clause.path().get(i)));
            Sentence.cut(language.reader()
                            .read(Source.ofHeading(i, clause.path().get(i))))
                    .forEach(cut -> above.add(Sentence.of(cut, language.lexicon())));
        }
        leadIn.forEach(cut -> above.add(Sentence.of(cut, language.lexicon())));
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Rule rule : language.rules()) {
                if (rule.topic().isPresent() && applies(rule, above)) {
                    read(rule, sentence, statements);
                }
            }
        }
        return new ClauseReading(clause, words, sentences, List.copyOf(statements));
    }

    /** Returns the first rule for editorial clauses that matches one of the clause's sentences. */
    Optional<Rule> editorial(ClauseReading reading) {
        for (Rule rule : language.rules()) {
            if (rule.reason().isPresent() && matches(rule, reading)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Tells whether a rule for editorial clauses matches one of the clause's sentences. */
    boolean matches(Rule rule, ClauseReading reading) {
        return reading.sentences().stream()
                .anyMatch(sentence -> !matches(rule, sentence).isEmpty());
    }

    private static boolean applies(Rule rule, List<Sentence> above) {
        return rule.under().isEmpty()
                || above.stream().anyMatch(sentence -> rule.under().stream().anyMatch(p -> p.occursIn(sentence)));
    }

    private void read(Rule rule, Sentence sentence, List<Statement> statements) {
        for (Match match : matches(rule, sentence)) {
            if (rule.anyActor() || !grammar.userActs(sentence, match)) {
                statements.add(grammar.statement(rule, sentence, match));
            }
        }
    }

    private static List<Match> matches(Rule rule, Sentence sentence) {
        List<Match> matches = new ArrayList<>();
        for (WordPattern pattern : rule.match()) {
            for (Match match : pattern.find(sentence)) {
                if (matches.stream().noneMatch(match::overlaps)) {
                    matches.add(match);
                }
            }
        }
        if (!matches.isEmpty() && !rule.not().isEmpty()) {
            List<Match> voids = rule.not().stream()
                    .flatMap(pattern -> pattern.find(sentence).stream())
                    .toList();
            matches.removeIf(match -> voids.stream().anyMatch(match::overlaps));
        }
        return matches;
    }
}
