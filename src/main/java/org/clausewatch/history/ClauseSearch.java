package org.clausewatch.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.model.Clause;

/** Finds the clauses of a history by what a reader knows of them: an id, a heading, or some of their words. */
public final class ClauseSearch {
    /** How many are given where none fits wholly. */
    private static final int MOST_NEAREST = 3;

    private final List<HistoryVersion> versions;
    private final Lineages lineages;

    /**
     * Prepares to search.
     *
     * @param versions that the clauses were followed through
     */
    public ClauseSearch(List<HistoryVersion> versions, Lineages lineages) {
        this.versions = List.copyOf(versions);
        this.lineages = lineages;
    }

    /**
     * A clause that was found.
     *
     * @param clause as it was last seen
     * @param version position of the version in which it was last seen
     * @param present whether the last version still has it
     */
    public record Hit(Lineage lineage, Clause clause, int version, boolean present) {}

    /**
     * Finds clauses.
     *
     * @param wanted {@code #} and the beginning of an id, or words; letters' case and typography do not count
     * @return those whose id begins so, or that have the words in any version; of several, those that the last
     *     version has stand first, the shortest before longer ones
     */
    public List<Hit> find(String wanted) {
        List<Hit> hits = new ArrayList<>();
        String words = plain(wanted);
        for (Lineage lineage : lineages.all()) {
            boolean fits = wanted.startsWith("#")
                    ? wanted.length() > 1 && lineage.id().startsWith(wanted.substring(1))
                    : !words.isEmpty() && wordings(lineage).anyMatch(wording -> wording.contains(words));
            if (fits) {
                hits.add(hit(lineage));
            }
        }
        hits.sort(Comparator.comparing((Hit hit) -> !hit.present())
                .thenComparing(hit -> hit.clause().text().length())
                .thenComparing(hit -> hit.clause().index()));
        return hits;
    }

    /** Returns the few clauses that have most of the words; none where no clause has any. */
    public List<Hit> nearest(String wanted) {
        Set<String> words = words(plain(wanted));
        record Scored(Lineage lineage, long shared) {}
        return lineages.all().stream()
                .map(lineage -> new Scored(
                        lineage,
                        wordings(lineage)
                                .mapToLong(wording -> words(wording).stream()
                                        .filter(words::contains)
                                        .count())
                                .max()
                                .orElse(0)))
                .filter(scored -> scored.shared() > 0)
                .sorted(Comparator.comparingLong(Scored::shared).reversed())
                .limit(MOST_NEAREST)
                .map(scored -> hit(scored.lineage()))
                .toList();
    }

    private Stream<String> wordings(Lineage lineage) {
        return lineage.steps().stream()
                .filter(step -> step.clause().isPresent() && step.event() != LineageEvent.UNCHANGED)
                .map(step -> plain(clause(step).orElseThrow().text()));
    }

    private Hit hit(Lineage lineage) {
        LineageStep last = lineage.steps().reversed().stream()
                .filter(step -> step.clause().isPresent())
                .findFirst()
                .orElseThrow();
        boolean present = lineage.steps().getLast().clause().isPresent() && last.version() == versions.size() - 1;
        return new Hit(lineage, clause(last).orElseThrow(), last.version(), present);
    }

    private Optional<Clause> clause(LineageStep step) {
        return step.clause().isEmpty()
                ? Optional.empty()
                : Optional.of(versions.get(step.version())
                        .version()
                        .clauses()
                        .get(step.clause().getAsInt()));
    }

    private static Set<String> words(String plain) {
        return Arrays.stream(plain.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String plain(String text) {
        return Wording.plain(text).toLowerCase(Locale.ROOT);
    }
}
