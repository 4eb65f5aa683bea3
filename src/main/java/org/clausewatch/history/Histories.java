package org.clausewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.history.Observation.NotThePolicy;
import org.clausewatch.history.Observation.Readable;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Reason;

/**
 * Makes a document's history of its observations.
 *
 * <p>In order of time, each observation either begins a version or is folded: because its page is not
 * the policy, because it is in another language than the pages before and after it, because the text
 * went back to what it was within days, or because it says what the version before it says.
 */
public final class Histories {
    /**
     * The longest time from a text's first observation to the return of the one before it, for a text
     * that was seen once to be taken for a slip of the site rather than a policy that was withdrawn.
     */
    public static final Duration LONGEST_BLIP_SEEN_ONCE = Duration.ofDays(31);

    /** The same for a text that was seen more than once. */
    public static final Duration LONGEST_BLIP = Duration.ofDays(7);

    private static final String UNKNOWN_LANGUAGE = "und";

    private final List<HistoryVersion> versions = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();

    /** What belongs to the version that is being followed. */
    private final List<Seen> current = new ArrayList<>();

    private Histories() {}

    /** An observation that shows the policy. */
    private record Seen(Observation observation, Wording wording) {
        String language() {
            return wording.version().language();
        }
    }

    /**
     * Folds a document's observations into its versions.
     *
     * @param observations in any order
     */
    public static DocumentHistory of(DocumentRef document, List<Observation> observations) {
        Histories histories = new Histories();
        List<Observation> sorted = new ArrayList<>(observations);
        sorted.sort(Comparator.comparing(Observation::at).thenComparing(Observation::id));
        histories.follow(histories.withoutForeign(histories.policies(sorted)));
        histories.folds.sort(
                Comparator.comparing((Fold fold) -> fold.observation().at())
                        .thenComparing(fold -> fold.observation().id()));
        return new DocumentHistory(document, histories.versions, histories.folds);
    }

    private List<Seen> policies(List<Observation> observations) {
        List<Seen> policies = new ArrayList<>();
        for (Observation observation : observations) {
            switch (observation.content()) {
                case Readable(var version) -> policies.add(new Seen(observation, Wording.of(version)));
                case NotThePolicy(var reason) -> folds.add(new Fold(observation, reason));
            }
        }
        return policies;
    }

    /** Folds observations in another language than the one before and the one after them. */
    private List<Seen> withoutForeign(List<Seen> policies) {
        List<Seen> kept = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            Seen seen = policies.get(i);
            int back = kept.isEmpty() ? -1 : nextIn(kept.getLast().language(), policies, i);
            if (back > i && isForeignUntil(back, i, kept.getLast().language(), policies)) {
                for (Seen foreign : policies.subList(i, back)) {
                    folds.add(new Fold(
                            foreign.observation(), Reason.of("other-language", "language", foreign.language())));
                }
                i = back - 1;
            } else {
                kept.add(seen);
            }
        }
        return kept;
    }

    private static int nextIn(String language, List<Seen> policies, int from) {
        for (int i = from; i < policies.size(); i++) {
            if (policies.get(i).language().equals(language)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isForeignUntil(int end, int start, String language, List<Seen> policies) {
        return !language.equals(UNKNOWN_LANGUAGE)
                && policies.subList(start, end).stream()
                        .noneMatch(seen -> seen.language().equals(UNKNOWN_LANGUAGE));
    }

    private void follow(List<Seen> policies) {
        for (int i = 0; i < policies.size(); i++) {
            Seen seen = policies.get(i);
            if (current.isEmpty()) {
                current.add(seen);
                continue;
            }
            Optional<String> same = seen.wording().sameAs(current.getLast().wording());
            if (same.isPresent()) {
                folds.add(new Fold(seen.observation(), Reason.of(same.get())));
                current.add(seen);
                continue;
            }
            int back = returnAfter(i, policies);
            if (back > i) {
                foldReverted(policies.subList(i, back), policies.get(back));
                // The observation that shows the old text again is looked at next.
                i = back - 1;
            } else {
                finishVersion();
                current.add(seen);
            }
        }
        finishVersion();
    }

    /** Returns where the current version's text returns soon enough; -1 if it does not. */
    private int returnAfter(int start, List<Seen> policies) {
        Seen before = current.getLast();
        Instant firstSeen = policies.get(start).observation().at();
        for (int i = start + 1; i < policies.size(); i++) {
            Duration stood =
                    Duration.between(firstSeen, policies.get(i).observation().at());
            Duration longest = i == start + 1 ? LONGEST_BLIP_SEEN_ONCE : LONGEST_BLIP;
            if (stood.compareTo(longest) > 0) {
                return -1;
            }
            if (policies.get(i).wording().sameAs(before.wording()).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private void foldReverted(List<Seen> blip, Seen after) {
        Instant from = current.getLast().observation().at();
        Map<String, String> between =
                Map.of("from", from.toString(), "to", after.observation().at().toString());
        for (Seen seen : blip) {
            folds.add(new Fold(seen.observation(), new Reason("reverted", between, List.of())));
        }
    }

    private void finishVersion() {
        if (current.isEmpty()) {
            return;
        }
        Observation first = current.getFirst().observation();
        Provenance provenance = new Provenance(
                first.id(),
                first.origin(),
                first.source(),
                Optional.of(first.at()),
                Optional.of(current.getLast().observation().at()),
                current.size(),
                first.retrievedAt(),
                first.snapshotSha256());
        versions.add(new HistoryVersion(current.getFirst().wording().version(), provenance));
        current.clear();
    }
}
