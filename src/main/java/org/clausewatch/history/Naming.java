package org.clausewatch.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.clausewatch.model.ClauseIdentity;

/**
 * Gives the clauses of one version their identities: those of the clauses that they carry on, else those of
 * clauses that are back, else new ones.
 */
final class Naming {
    private final int version;
    private final Instant at;
    private final List<PlacedWording> wordings;
    private final List<ClauseIdentity> before;
    private final Descent descent;
    private final Stories stories;
    private final Map<Integer, ClauseIdentity> named = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * Begins with a version.
     *
     * @param version its position in the history
     * @param at when it was first observed
     * @param before the identities in the version that it goes on with; none if there is no such version
     */
    Naming(
            int version,
            Instant at,
            List<PlacedWording> wordings,
            List<ClauseIdentity> before,
            Descent descent,
            Stories stories) {
        this.version = version;
        this.at = at;
        this.wordings = wordings;
        this.before = before;
        this.descent = descent;
        this.stories = stories;
    }

    /** Returns the identities of the version's clauses, by their index. */
    List<ClauseIdentity> identities(Returns returns) {
        carryOn();
        takeUpAgain(returns);
        beginTheRest();
        endTheMissing();
        return List.copyOf(named.values());
    }

    private void carryOn() {
        for (int i = 0; i < wordings.size(); i++) {
            OptionalInt old = descent.carriedOn(i);
            if (old.isPresent()) {
                ClauseIdentity carried = before.get(old.getAsInt());
                Instant since = since(i);
                name(
                        i,
                        since.equals(carried.firstSeenAt()) ? carried : new ClauseIdentity(carried.lineage(), since),
                        eventOfCarryingOn(carried, descent.event(i)),
                        Optional.empty());
            }
        }
    }

    /** Where pages alternate that share the clause, it may have gone from the other page meanwhile. */
    private LineageEvent eventOfCarryingOn(ClauseIdentity carried, LineageEvent event) {
        boolean sameWords = event == LineageEvent.UNCHANGED || event == LineageEvent.MOVED;
        return sameWords && stories.isGone(carried.lineage()) ? LineageEvent.RETURNED : event;
    }

    private void takeUpAgain(Returns returns) {
        List<Returns.Newcomer> newcomers = new ArrayList<>();
        for (int i = 0; i < wordings.size(); i++) {
            if (!named.containsKey(i)) {
                newcomers.add(new Returns.Newcomer(i, wordings.get(i)));
            }
        }
        returns.find(newcomers, Set.copyOf(taken))
                .forEach((clause, identity) -> name(clause, identity, eventOfReturn(identity), Optional.empty()));
    }

    private LineageEvent eventOfReturn(ClauseIdentity identity) {
        if (before.stream().anyMatch(old -> old.lineage().equals(identity.lineage()))) {
            return LineageEvent.MOVED;
        }
        // In pages that alternate, one that the last of these pages lacks was not missed.
        return stories.isGone(identity.lineage()) ? LineageEvent.RETURNED : LineageEvent.UNCHANGED;
    }

    private void beginTheRest() {
        for (int i = 0; i < wordings.size(); i++) {
            if (!named.containsKey(i)) {
                OptionalInt whole = descent.cutFrom(i);
                name(
                        i,
                        new ClauseIdentity(stories.begin(wordings.get(i)), since(i)),
                        LineageEvent.FIRST_SEEN,
                        whole.isPresent()
                                ? Optional.of(before.get(whole.getAsInt()).lineage())
                                : Optional.empty());
            }
        }
    }

    /** Words are as old as the latest of the clauses that they were in. */
    private Instant since(int clause) {
        return descent.sameWords(clause).stream()
                .map(old -> before.get(old).firstSeenAt())
                .max(Comparator.naturalOrder())
                .orElse(at);
    }

    private void name(int clause, ClauseIdentity identity, LineageEvent event, Optional<String> other) {
        named.put(clause, identity);
        taken.add(identity.lineage());
        stories.add(identity.lineage(), new LineageStep(version, OptionalInt.of(clause), event, other));
    }

    private void endTheMissing() {
        for (int i = 0; i < before.size(); i++) {
            String lineage = before.get(i).lineage();
            if (!taken.contains(lineage) && !stories.isGone(lineage)) {
                OptionalInt whole = descent.mergedInto(i);
                Optional<String> other = whole.isPresent()
                        ? Optional.ofNullable(named.get(whole.getAsInt())).map(ClauseIdentity::lineage)
                        : Optional.empty();
                stories.add(lineage, new LineageStep(version, OptionalInt.empty(), LineageEvent.GONE, other));
            }
        }
    }
}
