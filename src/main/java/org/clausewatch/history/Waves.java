package org.clausewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.clausewatch.model.Significance;

/**
 * Finds waves: changes that brought similar words into policies of different companies within eight weeks.
 *
 * <p>Looked at are changes of substance that concern a topic and bring at least eight words. Two are similar if
 * they share at least six pairs of neighbouring new words, and these weigh at least a fifth of all pairs that either
 * has (the weighted Jaccard index). A pair weighs ln(1 + N/n) where n of N companies ever brought it, so that phrases
 * which all use count little. A change joins the waves of all changes that it is similar to and that began at most
 * eight weeks before. Time is when a change was first seen.
 *
 * <p>Each pair of words leads to at most 32 earlier changes, the latest, so the work grows with the text.
 */
public final class Waves {
    /** From the first change of a wave to the last, at most. */
    public static final Duration LONGEST = Duration.ofDays(56);

    private static final int LEAST_WORDS = 8;
    private static final int LEAST_SHARED = 6;
    private static final double LEAST_SIMILARITY = 0.2;
    private static final int MOST_LED_TO = 32;

    /** A change, its company, its new words and the sum of their weights. */
    private record Sight(DatedChange change, String party, NewWords words) {}

    private final List<Sight> sights;
    private final Map<String, Double> weights;
    private final double[] totals;

    /** For each sight an earlier one of its wave, or itself. */
    private final int[] earlier;

    private Waves(List<Sight> sights) {
        this.sights = sights;
        this.weights = weights(sights);
        this.totals = sights.stream()
                .mapToDouble(sight -> sight.words().pairs().stream()
                        .mapToDouble(pair -> weights.getOrDefault(pair, 0.0))
                        .sum())
                .toArray();
        this.earlier = new int[sights.size()];
    }

    /**
     * Finds the waves among changes.
     *
     * @param changes in any order
     * @param party names the company behind a service: services of one company make no wave among themselves
     * @return by their first change
     */
    public static List<Wave> of(Collection<DatedChange> changes, UnaryOperator<String> party) {
        List<Sight> sights = changes.stream()
                .filter(change -> change.judged().judgement().significance() == Significance.SUBSTANTIVE
                        && !change.judged().judgement().topics().isEmpty())
                .sorted(DatedChange.BY_TIME.thenComparing(
                        change -> change.judged().change().id()))
                .map(change -> new Sight(
                        change,
                        party.apply(change.document().service()),
                        NewWords.of(change.judged().change().edits())))
                .filter(sight -> sight.words().count() >= LEAST_WORDS)
                .toList();
        Waves waves = new Waves(sights);
        waves.link();
        return waves.collect();
    }

    private static Map<String, Double> weights(List<Sight> sights) {
        Map<String, Set<String>> pairs = new TreeMap<>();
        for (Sight sight : sights) {
            pairs.computeIfAbsent(sight.party(), party -> new HashSet<>())
                    .addAll(sight.words().pairs());
        }
        Map<String, Integer> parties = new HashMap<>();
        pairs.values().forEach(ofParty -> ofParty.forEach(pair -> parties.merge(pair, 1, Integer::sum)));
        Map<String, Double> weights = new HashMap<>();
        parties.forEach((pair, count) -> weights.put(pair, Math.log(1 + (double) pairs.size() / count)));
        return weights;
    }

    private void link() {
        Map<String, Deque<Integer>> having = new HashMap<>();
        for (int i = 0; i < sights.size(); i++) {
            earlier[i] = i;
            for (int other : similar(i, having)) {
                int wave = first(other);
                if (!time(wave).isBefore(time(i).minus(LONGEST))) {
                    int own = first(i);
                    earlier[Math.max(wave, own)] = Math.min(wave, own);
                }
            }
            for (String pair : sights.get(i).words().pairs()) {
                Deque<Integer> latest = having.computeIfAbsent(pair, key -> new ArrayDeque<>());
                latest.addFirst(i);
                if (latest.size() > MOST_LED_TO) {
                    latest.removeLast();
                }
            }
        }
    }

    /** Returns the earlier sights that are similar to one, the oldest first. */
    private List<Integer> similar(int sight, Map<String, Deque<Integer>> having) {
        Instant since = time(sight).minus(LONGEST);
        Map<Integer, Double> weight = new TreeMap<>();
        Map<Integer, Integer> count = new HashMap<>();
        for (String pair : sights.get(sight).words().pairs()) {
            for (int other : having.getOrDefault(pair, new ArrayDeque<>())) {
                if (time(other).isBefore(since)) {
                    break;
                }
                weight.merge(other, weights.getOrDefault(pair, 0.0), Double::sum);
                count.merge(other, 1, Integer::sum);
            }
        }
        List<Integer> similar = new ArrayList<>();
        weight.forEach((other, shared) -> {
            double either = totals[sight] + totals[other] - shared;
            if (count.getOrDefault(other, 0) >= LEAST_SHARED && shared >= LEAST_SIMILARITY * either) {
                similar.add(other);
            }
        });
        return similar;
    }

    private Instant time(int sight) {
        return sights.get(sight).change().firstSeen();
    }

    /** Returns the first sight of a sight's wave. */
    private int first(int sight) {
        int first = sight;
        while (earlier[first] != first) {
            earlier[first] = earlier[earlier[first]];
            first = earlier[first];
        }
        return first;
    }

    private List<Wave> collect() {
        Map<Integer, List<Sight>> waves = new TreeMap<>();
        for (int i = 0; i < sights.size(); i++) {
            waves.computeIfAbsent(first(i), first -> new ArrayList<>()).add(sights.get(i));
        }
        return waves.values().stream()
                .filter(wave -> wave.stream().map(Sight::party).distinct().count() > 1)
                .map(Waves::wave)
                .sorted(Comparator.comparing(wave -> wave.changes().getFirst(), DatedChange.BY_TIME))
                .toList();
    }

    private static Wave wave(List<Sight> wave) {
        Set<String> others = new HashSet<>();
        Sight first = wave.getFirst();
        wave.stream()
                .filter(sight -> !sight.party().equals(first.party()))
                .forEach(sight -> others.addAll(sight.words().pairs()));
        return new Wave(wave.stream().map(Sight::change).toList(), first.words().within(others));
    }
}
