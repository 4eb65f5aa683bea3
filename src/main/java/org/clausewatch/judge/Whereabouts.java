package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Elsewhere;
import org.clausewatch.model.Elsewhere.Relation;
import org.clausewatch.model.Part;
import org.clausewatch.model.SisterDocument;
import org.clausewatch.model.Version;

/**
 * Looks for a statement that came or went as a whole clause in the rest of the text and in the service's other
 * documents: what only moved there permits neither more nor less. A clause says the same if it holds nearly all
 * words with content of the other, and for each statement one of the same topic and sense.
 */
final class Whereabouts {
    /** Fewer words with content say too little to be known again. */
    private static final int FEWEST_WORDS = 6;
    /** Of more words nearly all stand in any other long clause of a policy. */
    private static final int MOST_WORDS = 120;
    /** So large a part of the words must stand there. */
    private static final double COVERED = 0.92;
    /** A clause with more than so many times as many words says much else: what is found in it may be chance. */
    private static final double MOST_TIMES = 2;
    /** Neither does one so many times as long, or one so short hold the same words: told without reading it. */
    private static final int MOST_TIMES_AS_LONG = 4;
    /** So many of the longest words are looked for first … */
    private static final int CLUES = 4;
    /** … of which so many must be there … */
    private static final int CLUES_FOUND = 3;
    /** … as far as their first letters go. */
    private static final int CLUE_LETTERS = 7;

    private final ClauseReader reader;
    private final Language language;
    private final Contexts contexts;
    private final Version old;
    private final Version fresh;
    private final String terms;
    private final List<SisterDocument> sisters;
    /** The words with content of clauses by their text: several look for theirs in the same. Looked up only. */
    private final Map<String, Set<String>> known = new HashMap<>();

    /** @param terms terms type of the compared document, or "" */
    Whereabouts(
            ClauseReader reader,
            Language language,
            Contexts contexts,
            Version old,
            Version fresh,
            String terms,
            List<SisterDocument> sisters) {
        this.reader = reader;
        this.language = language;
        this.contexts = contexts;
        this.old = old;
        this.fresh = fresh;
        this.terms = terms;
        this.sisters = List.copyOf(sisters);
    }

    /**
     * Returns where clauses that came or went also stand; empty where one of them stands nowhere else.
     *
     * @param came whether they came, or went
     */
    List<Elsewhere> of(List<ClauseReading> readings, boolean came) {
        List<Elsewhere> found = new ArrayList<>();
        for (ClauseReading reading : readings) {
            Optional<Elsewhere> place = place(reading, came);
            if (place.isEmpty()) {
                return List.of();
            }
            found.add(place.get());
        }
        return found;
    }

    private Optional<Elsewhere> place(ClauseReading reading, boolean came) {
        List<Statement> statements = reading.statements().stream()
                .filter(statement -> statement.permits() != 0)
                .toList();
        Set<String> words = contents(reading.words());
        if (statements.isEmpty() || words.size() < FEWEST_WORDS || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        Optional<Elsewhere> here = find(came ? old : fresh, reading, words, statements)
                .map(clause -> new Elsewhere(Relation.PARAPHRASED_IN, terms, clause));
        if (here.isPresent()) {
            return here;
        }
        for (SisterDocument sister : sisters) {
            Optional<Clause> before = sister.before().flatMap(version -> find(version, reading, words, statements));
            Optional<Clause> after = sister.after().flatMap(version -> find(version, reading, words, statements));
            if (before.isPresent() && after.isPresent()) {
                return Optional.of(new Elsewhere(Relation.PARAPHRASED_IN, sister.terms(), after.get()));
            }
            if (came && before.isPresent()) {
                return Optional.of(new Elsewhere(Relation.MOVED_FROM, sister.terms(), before.get()));
            }
            if (!came && after.isPresent()) {
                // Whether it was new there cannot be said of a document that had not been seen yet.
                Relation relation = sister.before().isPresent() ? Relation.MOVED_TO : Relation.PARAPHRASED_IN;
                return Optional.of(new Elsewhere(relation, sister.terms(), after.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Clause> find(
            Version version, ClauseReading reading, Set<String> words, List<Statement> statements) {
        List<String> clues = words.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(CLUES)
                .map(word -> word.substring(0, Math.min(CLUE_LETTERS, word.length())))
                .toList();
        int own = reading.clause().text().length();
        Optional<Clause> best = Optional.empty();
        double covered = COVERED;
        for (Clause clause : version.clauses()) {
            int length = clause.text().length();
            boolean alike = length <= MOST_TIMES_AS_LONG * own && own <= MOST_TIMES_AS_LONG * length;
            if (clause.kind() == ClauseKind.HEADING || !alike || !holds(clause.text(), clues)) {
                continue;
            }
            Set<String> others = contents(clause);
            double share = share(words, others);
            boolean same = share >= covered
                    && others.size() <= MOST_TIMES * words.size()
                    && (best.isEmpty() || share > covered)
                    && namesStandIn(others, reading)
                    && states(clause, statements);
            if (same) {
                best = Optional.of(clause);
                covered = share;
            }
        }
        return best;
    }

    /** Tells whether a clause makes a statement in the sense of each of some. Few clauses have to be read for that. */
    private boolean states(Clause clause, List<Statement> statements) {
        ClauseReading there = reader.read(clause, contexts);
        return statements.stream()
                .allMatch(statement -> there.statements().stream().anyMatch(statement::sameAs));
    }

    /** Tells whether a text holds nearly all clues; words that begin a sentence may be missed. */
    private static boolean holds(String text, List<String> clues) {
        int missing = 0;
        for (String clue : clues) {
            missing += text.contains(clue) ? 0 : 1;
            if (missing > CLUES - CLUES_FOUND) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the names in a clause all stand in other words: "Pro users" are none of the users in general. */
    private boolean namesStandIn(Set<String> there, ClauseReading reading) {
        return reading.sentences().stream().allMatch(sentence -> {
            for (int at = 1; at < sentence.size(); at++) {
                Word word = sentence.words().get(at);
                boolean name = word.source().part() == Part.TEXT && word.capital() && word.marks() == 0;
                if (name
                        && !sentence.begins(language.roles().light(), at)
                        && !there.contains(language.canonical(word))) {
                    return false;
                }
            }
            return true;
        });
    }

    private static double share(Set<String> words, Set<String> there) {
        int common = 0;
        for (String word : words) {
            common += there.contains(word) ? 1 : 0;
        }
        return common / (double) words.size();
    }

    private Set<String> contents(Clause clause) {
        return known.computeIfAbsent(
                clause.text(), text -> contents(language.reader().read(Source.ofText(text))));
    }

    private Set<String> contents(List<Word> words) {
        Set<String> contents = HashSet.newHashSet(words.size());
        int light = language.roles().light();
        for (Word word : words) {
            if (!language.lexicon().holds(light, word) && !word.isSign()) {
                contents.add(language.canonical(word));
            }
        }
        return contents;
    }
}
