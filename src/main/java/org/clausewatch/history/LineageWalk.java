package org.clausewatch.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.compare.Comparisons;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Row;
import org.clausewatch.model.Version;
import org.clausewatch.model.Words;

/**
 * Follows clauses from version to version.
 *
 * <p>Versions that can be compared form a chain. One that cannot be compared with the version before it
 * (in another language, an empty shell) goes on with an earlier chain or begins one of its own.
 */
final class LineageWalk {
    /** More kinds of pages at one address are not kept apart. */
    private static final int MOST_CHAINS = 8;

    private final Comparisons comparisons;
    private final PlainTexts plain = new PlainTexts();
    private final Stories stories = new Stories();
    private final Returns returns = new Returns();
    private final List<List<ClauseIdentity>> identities = new ArrayList<>();

    /** The last version of each chain; the chain that was followed last stands at the end. */
    private final List<NamedVersion> chains = new ArrayList<>();

    /**
     * What a version goes on with.
     *
     * @param words of the version that stand in clauses which the one before has, too
     */
    private record Candidate(NamedVersion before, Comparison comparison, int words) {}

    LineageWalk(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** Gives the clauses of the next version their identities. */
    void follow(Version version, Instant at) {
        List<PlacedWording> wordings = version.clauses().stream().map(plain::of).toList();
        Optional<Candidate> goesOnWith = mostAlike(version);
        NamedVersion before = goesOnWith.map(Candidate::before).orElse(NamedVersion.NONE);
        Descent descent = new Descent(before.wordings(), wordings);
        goesOnWith.map(Candidate::comparison).ifPresent(descent::read);
        List<ClauseIdentity> named =
                new Naming(identities.size(), at, wordings, before.identities(), descent, stories).identities(returns);
        for (int i = 0; i < named.size(); i++) {
            returns.see(named.get(i), wordings.get(i));
        }
        identities.add(named);
        chains.remove(before);
        chains.add(new NamedVersion(version, wordings, named));
        if (chains.size() > MOST_CHAINS) {
            chains.removeFirst();
        }
    }

    Lineages lineages() {
        return new Lineages(identities, stories.lineages());
    }

    /**
     * Finds the version that the next one goes on with. As a rule that is the one before; where pages at
     * one address alternate, it is the one that shares most words.
     */
    private Optional<Candidate> mostAlike(Version version) {
        Optional<Candidate> best = Optional.empty();
        for (NamedVersion before : chains.reversed()) {
            Comparison comparison = comparisons.compare(before.version(), version);
            if (comparison.verdict() != PairVerdict.NOT_COMPARABLE) {
                Candidate candidate = new Candidate(before, comparison, wordsKept(comparison));
                if (best.isEmpty() || candidate.words > best.get().words) {
                    best = Optional.of(candidate);
                }
            }
        }
        return best;
    }

    private static int wordsKept(Comparison comparison) {
        return comparison.rows().stream()
                .filter(row -> !row.oldClauses().isEmpty())
                .map(Row::newClauses)
                .flatMap(List::stream)
                .mapToInt(clause -> Words.count(clause.text()))
                .sum();
    }
}
