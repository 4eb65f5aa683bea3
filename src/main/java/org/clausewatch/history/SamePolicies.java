package org.clausewatch.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Words;

/**
 * Documents of different services that are one text: at least nine of ten of their clauses' wordings are the same but
 * for the names of services, in their latest versions or, where one is followed no more, in those that stood when it
 * was seen last. Wordings of fewer than four words do not
 * count, and there must be five others.
 *
 * <p>Only documents that share a wording are compared, each with the one before that has it and with the first, so
 * the work grows with the texts; whatever is the same as one of a group belongs to the group.
 */
public final class SamePolicies {
    /** Nothing is the same. */
    public static final SamePolicies NONE = new SamePolicies(List.of(), List.of(), Map.of());

    private static final double LEAST_SHARE = 0.9;
    private static final int LEAST_WORDS = 4;
    private static final int LEAST_WORDINGS = 5;

    private final List<List<DocumentRef>> groups;
    private final Names names;
    private final Map<String, String> parties;

    private SamePolicies(List<List<DocumentRef>> groups, List<String> services, Map<String, String> parties) {
        this.groups = groups;
        this.names = new Names(services);
        this.parties = parties;
    }

    /** A document's wordings by hash, each with the versions that hold it. */
    private record Folded(HeldTexts held, Map<String, List<HeldTexts.Held>> wordings) {
        Set<String> at(Instant time) {
            int version = held.versionAt(time);
            Set<String> standing = new HashSet<>();
            wordings.forEach((wording, places) -> {
                if (places.stream().anyMatch(place -> place.first() <= version && version <= place.last())) {
                    standing.add(wording);
                }
            });
            return standing;
        }
    }

    /** Finds them among documents. */
    public static SamePolicies of(List<HeldTexts> documents) {
        List<String> services = documents.stream()
                .map(held -> held.document().service())
                .distinct()
                .toList();
        Names names = new Names(services);
        List<Folded> folded = documents.stream()
                .sorted(Comparator.comparing((HeldTexts held) -> held.document().service())
                        .thenComparing(held -> held.document().terms()))
                .map(held -> new Folded(held, wordings(held, names)))
                .toList();
        int[] first = new int[folded.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = i;
        }
        candidates(folded).forEach((one, others) -> {
            for (int other : others) {
                if (root(first, one) != root(first, other) && same(folded.get(one), folded.get(other))) {
                    int a = root(first, one);
                    int b = root(first, other);
                    first[Math.max(a, b)] = Math.min(a, b);
                }
            }
        });
        Map<Integer, List<DocumentRef>> groups = new TreeMap<>();
        for (int i = 0; i < first.length; i++) {
            groups.computeIfAbsent(root(first, i), root -> new ArrayList<>())
                    .add(folded.get(i).held().document());
        }
        List<List<DocumentRef>> several =
                groups.values().stream().filter(group -> group.size() > 1).toList();
        return new SamePolicies(several, services, parties(several));
    }

    private static Map<String, List<HeldTexts.Held>> wordings(HeldTexts held, Names names) {
        Map<String, List<HeldTexts.Held>> wordings = new HashMap<>();
        for (HeldTexts.Held text : held.texts()) {
            if (Words.count(text.text()) >= LEAST_WORDS) {
                wordings.computeIfAbsent(names.fold(text.text()), key -> new ArrayList<>())
                        .add(text);
            }
        }
        return wordings;
    }

    /** Returns for each document the later ones that it may be the same as. */
    private static Map<Integer, Set<Integer>> candidates(List<Folded> documents) {
        Map<String, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            for (String wording : documents.get(i).wordings().keySet()) {
                having.computeIfAbsent(wording, key -> new ArrayList<>()).add(i);
            }
        }
        Map<Integer, Map<Integer, Integer>> shared = new TreeMap<>();
        for (List<Integer> those : having.values()) {
            for (int i = 1; i < those.size(); i++) {
                for (int before : new TreeSet<>(List.of(those.getFirst(), those.get(i - 1)))) {
                    shared.computeIfAbsent(before, key -> new TreeMap<>()).merge(those.get(i), 1, Integer::sum);
                }
            }
        }
        Map<Integer, Set<Integer>> candidates = new TreeMap<>();
        shared.forEach((one, others) -> others.forEach((other, count) -> {
            if (count >= LEAST_WORDINGS) {
                candidates.computeIfAbsent(one, key -> new TreeSet<>()).add(other);
            }
        }));
        return candidates;
    }

    private static boolean same(Folded one, Folded other) {
        if (one.held().document().service().equals(other.held().document().service())) {
            return false;
        }
        Instant time = one.held().lastSeen().isBefore(other.held().lastSeen())
                ? one.held().lastSeen()
                : other.held().lastSeen();
        // A change that reaches one of them days later makes them differ at one time or the other, not at both.
        return alike(one.at(time), other.at(time))
                || alike(one.at(one.held().lastSeen()), other.at(other.held().lastSeen()));
    }

    private static boolean alike(Set<String> ofOne, Set<String> ofOther) {
        int longer = Math.max(ofOne.size(), ofOther.size());
        ofOne.retainAll(ofOther);
        return ofOne.size() >= LEAST_WORDINGS && ofOne.size() >= LEAST_SHARE * longer;
    }

    private static int root(int[] first, int of) {
        int root = of;
        while (first[root] != root) {
            root = first[root];
        }
        return root;
    }

    /** Services that share a document have one name for all: the first of theirs. */
    private static Map<String, String> parties(List<List<DocumentRef>> groups) {
        Map<String, String> parties = new TreeMap<>();
        for (List<DocumentRef> group : groups) {
            Set<String> joined = new TreeSet<>();
            group.forEach(document -> joined.add(parties.getOrDefault(document.service(), document.service())));
            String name = joined.iterator().next();
            group.forEach(document -> parties.putIfAbsent(document.service(), name));
            parties.replaceAll((service, party) -> joined.contains(party) ? name : party);
        }
        return parties;
    }

    /** Returns the groups of documents that are one text, by service and terms type. */
    public List<List<DocumentRef>> groups() {
        return groups.stream().map(List::copyOf).toList();
    }

    /** Returns the other documents that are the same text as one. */
    public List<DocumentRef> others(DocumentRef document) {
        return groups.stream()
                .filter(group -> group.stream().anyMatch(member -> isSame(member, document)))
                .flatMap(List::stream)
                .filter(member -> !isSame(member, document))
                .toList();
    }

    private static boolean isSame(DocumentRef one, DocumentRef other) {
        return one.service().equals(other.service()) && one.terms().equals(other.terms());
    }

    /** Returns one name for all services that share a policy, as far as their texts show it. */
    public String party(String service) {
        return parties.getOrDefault(service, service);
    }

    /** Returns a text in small letters with one sign for each name of a service. */
    String folded(String text) {
        return names.fold(text);
    }
}
