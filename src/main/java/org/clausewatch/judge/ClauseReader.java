package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.judge.Contexts.Found;
import org.clausewatch.judge.Contexts.RuleMatch;
import org.clausewatch.judge.PatternsByWord.Choice;
import org.clausewatch.judge.Statement.Above;
import org.clausewatch.judge.WordPattern.Match;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Part;

/** Reads clauses into statements by the rules of one language. */
final class ClauseReader {
    /** A sentence of fewer words names something rather than says something. */
    private static final int SHORT_SENTENCE = 5;
    /** A lead-in of more words is not only an announcement. */
    private static final int SHORT_LEAD_IN = 4;
    /** A label is no longer. */
    private static final int LONGEST_LABEL = 8;

    private final Language language;
    private final Grammar grammar;
    private final PatternsByWord topicRules;
    private final PatternsByWord editorialRules;
    private final Asides asides;

    ClauseReader(Language language) {
        this.language = language;
        this.topicRules = new PatternsByWord(language.rules().stream()
                .filter(rule -> rule.topic().isPresent())
                .toList());
        this.editorialRules = new PatternsByWord(language.rules().stream()
                .filter(rule -> rule.reason().isPresent() && !rule.aside())
                .toList());
        this.asides = new Asides(language);
        this.grammar = new Grammar(language.roles());
    }

    /** Reads a clause in the context of its lead-in and headings. */
    ClauseReading read(Clause clause) {
        return read(clause, new Contexts(language));
    }

    /** Reads a clause of a version whose headings and lead-ins other clauses share. */
    ClauseReading read(Clause clause, Contexts contexts) {
        List<Word> words = language.reader().read(Source.ofText(clause.text()));
        List<Sentence> leadIn = clause.leadIn().stripTrailing().endsWith(":")
                ? contexts.sentences(Source.ofLeadIn(clause.leadIn()))
                : List.of();
        Set<String> ownNames = clause.path().isEmpty()
                ? Set.of()
                : contexts.names(clause.path().getFirst());
        List<Sentence> sentences = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (List<Word> cut : Sentence.cut(words)) {
            List<Word> together = new ArrayList<>();
            if (sentences.isEmpty() && !leadIn.isEmpty()) {
                together.addAll(leadIn.getLast().words());
            }
            together.addAll(cut);
            Found here = contexts.found(together, cut.size(), ownNames, () -> find(together, ownNames));
            found.add(here);
            sentences.add(new Sentence(List.copyOf(together), here.tags(), ownNames));
        }
        List<Sentence> above = new ArrayList<>();
        for (int i = 0; i < clause.path().size(); i++) {
            above.addAll(contexts.sentences(Source.ofHeading(i, clause.path().get(i))));
        }
        above.addAll(leadIn);
        return new ClauseReading(clause, words, leadIn, above, sentences, () -> statements(found, sentences, above));
    }

    /** Returns what sentences state, by what rules find in each. */
    private List<Statement> statements(List<Found> found, List<Sentence> sentences, List<Sentence> above) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            for (RuleMatch match : found.get(i).matches()) {
                read(match, sentences.get(i), above, statements);
            }
        }
        Set<Optional<String>> told = statements.stream()
                .map(Statement::rule)
                .filter(rule -> !rule.fallback())
                .map(Rule::topic)
                .collect(Collectors.toSet());
        statements.removeIf(statement ->
                statement.rule().fallback() && told.contains(statement.rule().topic()));
        return statements;
    }

    /**
     * Returns the rule by which a clause is editorial: each of its sentences is found by such a rule or
     * holds no word of any practice, and one at least is found.
     */
    Optional<Rule> editorial(ClauseReading reading) {
        Optional<Rule> found = Optional.empty();
        for (Sentence sentence : reading.sentences()) {
            Optional<Rule> rule = editorial(sentence);
            boolean idle = isLabel(reading, sentence) || sentence.isQuestion();
            if (rule.isEmpty() && !idle && statesPractice(sentence)) {
                return Optional.empty();
            }
            found = found.or(() -> rule);
        }
        return found;
    }

    /** Tells whether a sentence is the label that a clause begins with: "Account information. If you open an account, …" */
    boolean isLabel(ClauseReading reading, Sentence sentence) {
        Language.Roles roles = language.roles();
        return reading.sentences().size() > 1
                && reading.sentences().getFirst() == sentence
                && sentence.size() <= LONGEST_LABEL
                && (isTitle(sentence) || !sentence.holds(roles.user(), 0, sentence.size()))
                && Stream.of(roles.company(), roles.duty(), roles.leave(), roles.passive(), roles.negation())
                        .noneMatch(wordClass -> sentence.holds(wordClass, 0, sentence.size()));
    }

    /** Tells whether a rule counts in a sentence: those that hold in no titles do not in one that completes no lead-in. */
    boolean counts(Rule rule, Sentence sentence) {
        return rule.titles() || sentence.words().getFirst().source().part() != Part.TEXT || !isTitle(sentence);
    }

    /** Tells whether a match's verb has somebody else than the company for its subject, where that voids the rule. */
    boolean othersAct(Rule rule, Sentence sentence, Match match) {
        return !rule.anyActor() && grammar.othersAct(sentence, match);
    }

    /** Tells whether all words that mean something are printed with a capital. */
    boolean isTitle(Sentence sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            if (!sentence.words().get(at).capital()
                    && !sentence.begins(language.roles().light(), at)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first rule that finds a sentence to be editorial. */
    Optional<Rule> editorial(Sentence sentence) {
        return editorialRules.of(sentence.tags()).stream()
                .filter(choice -> matches(choice, sentence).stream().anyMatch(match -> keepsToOneText(sentence, match)))
                .map(Choice::rule)
                .findFirst();
    }

    /** Returns the positions of a sentence's words that are beside the matter. */
    BitSet asides(Sentence sentence) {
        return asides.of(sentence);
    }

    /**
     * Tells whether a match lies in a clause's own text, or in a lead-in that announces further texts
     * ("See also:"); "What we collect is listed below:" points to the clause itself.
     */
    private static boolean keepsToOneText(Sentence sentence, Match match) {
        Part part = sentence.words().get(match.from()).source().part();
        long leadIn = sentence.words().stream()
                .filter(word -> word.source().part() != Part.TEXT)
                .count();
        return part == sentence.words().get(match.to() - 1).source().part()
                && (part == Part.TEXT || leadIn <= SHORT_LEAD_IN);
    }

    /**
     * Tells whether a sentence holds a word of a practice, in the clause's own text or in the lead-in
     * that it completes, or speaks of company or user in a whole sentence.
     */
    boolean statesPractice(Sentence sentence) {
        Language.Roles roles = language.roles();
        boolean completes = sentence.words().getFirst().source().part() == Part.LEAD_IN;
        boolean whole = sentence.size() >= SHORT_SENTENCE;
        for (int at = 0; at < sentence.size(); at++) {
            if (NumberUse.namesPart(sentence, at, roles)) {
                continue;
            }
            boolean own = sentence.words().get(at).source().part() == Part.TEXT;
            boolean subject = whole && (sentence.begins(roles.company(), at) || sentence.begins(roles.user(), at));
            if (sentence.begins(roles.substance(), at) && (own || completes) || own && subject) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the lead-in that a clause completes states a practice: "We collect certain data. This includes:" */
    boolean completesPractice(ClauseReading reading) {
        Language.Roles roles = language.roles();
        return reading.leadIn().stream()
                .anyMatch(sentence ->
                        editorial(sentence).isEmpty() && sentence.holds(roles.substance(), 0, sentence.size()));
    }

    /** Tells whether a rule for editorial clauses matches one of the clause's sentences. */
    boolean matches(Rule rule, ClauseReading reading) {
        return reading.sentences().stream()
                .anyMatch(sentence -> !matches(rule, sentence).isEmpty());
    }

    static boolean outdoes(Rule other, Rule fallback) {
        return !other.fallback() && other.topic().equals(fallback.topic());
    }

    /** Finds the nearest heading or lead-in that a rule asks for and none of its exclusions spoils. */
    static Optional<Above> under(Rule rule, List<Sentence> above) {
        if (rule.under().isEmpty()) {
            return Optional.empty();
        }
        for (int at = above.size() - 1; at >= 0; at--) {
            Sentence sentence = above.get(at);
            Optional<Match> found = first(rule.under(), sentence);
            if (found.isPresent() && !occurs(rule.not(), sentence)) {
                return Optional.of(new Above(sentence, found.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Match> first(List<WordPattern> patterns, Sentence sentence) {
        for (WordPattern pattern : patterns) {
            List<Match> found = pattern.find(sentence);
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    private static boolean occurs(List<WordPattern> patterns, Sentence sentence) {
        for (WordPattern pattern : patterns) {
            if (pattern.occursIn(sentence)) {
                return true;
            }
        }
        return false;
    }

    private Found find(List<Word> words, Set<String> ownNames) {
        Sentence sentence = Sentence.of(words, language.lexicon(), ownNames);
        return new Found(sentence.tags(), () -> find(sentence));
    }

    private List<RuleMatch> find(Sentence sentence) {
        List<RuleMatch> found = new ArrayList<>();
        for (Choice choice : topicRules.of(sentence.tags())) {
            List<Match> matches = matches(choice, sentence);
            if (!matches.isEmpty() && counts(choice.rule(), sentence)) {
                found.add(new RuleMatch(choice.rule(), List.copyOf(matches)));
            }
        }
        return found;
    }

    private void read(RuleMatch found, Sentence sentence, List<Sentence> above, List<Statement> statements) {
        Optional<Above> under = under(found.rule(), above);
        if (under.isEmpty() && !found.rule().under().isEmpty()) {
            return;
        }
        for (Match match : found.matches()) {
            if (!othersAct(found.rule(), sentence, match)) {
                statements.add(grammar.statement(found.rule(), sentence, match, under));
            }
        }
    }

    /** Returns what a rule's patterns find in a sentence, whether or not its exclusions spoil it; none overlaps another. */
    static List<Match> candidates(Rule rule, Sentence sentence) {
        return candidates(rule.match(), sentence);
    }

    private static List<Match> candidates(List<WordPattern> patterns, Sentence sentence) {
        List<Match> matches = List.of();
        for (WordPattern pattern : patterns) {
            List<Match> found = pattern.find(sentence);
            if (matches.isEmpty() && !found.isEmpty()) {
                matches = new ArrayList<>();
            }
            for (Match match : found) {
                if (matches.stream().noneMatch(match::overlaps)) {
                    matches.add(match);
                }
            }
        }
        return matches;
    }

    /** Returns what a rule finds in a sentence, without what its exclusions spoil. */
    static List<Match> matches(Rule rule, Sentence sentence) {
        return unspoilt(rule, candidates(rule, sentence), sentence);
    }

    /** Returns what a rule finds in a sentence by the patterns that may, without what its exclusions spoil. */
    static List<Match> matches(Choice choice, Sentence sentence) {
        return unspoilt(choice.rule(), candidates(choice.patterns(), sentence), sentence);
    }

    private static List<Match> unspoilt(Rule rule, List<Match> matches, Sentence sentence) {
        if (matches.isEmpty()) {
            return matches;
        }
        if (occurs(rule.unless(), sentence)) {
            return List.of();
        }
        for (WordPattern pattern : rule.not()) {
            for (Match spoiled : pattern.find(sentence)) {
                matches.removeIf(spoiled::overlaps);
            }
        }
        return matches;
    }
}
