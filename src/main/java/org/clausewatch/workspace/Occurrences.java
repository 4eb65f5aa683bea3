package org.clausewatch.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clausewatch.archive.Occurrence;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.judge.Judge;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.TopicFinding;

/** Finds from when to when each wording of each clause of a document stood. The page around the policy is left out. */
final class Occurrences {
    private final Judge judge;
    private final Map<ClauseIdentity, Occurrence> found = new LinkedHashMap<>();

    private Occurrences(Judge judge) {
        this.judge = judge;
    }

    static List<Occurrence> of(List<HistoryVersion> versions, Lineages lineages, Judge judge) {
        Occurrences occurrences = new Occurrences(judge);
        for (int i = 0; i < versions.size(); i++) {
            occurrences.take(i, i == versions.size() - 1, versions.get(i), lineages.identities(i));
        }
        return new ArrayList<>(occurrences.found.values());
    }

    private void take(int position, boolean latest, HistoryVersion version, List<ClauseIdentity> identities) {
        boolean judged = judge.judges(version.version().language());
        SortedMap<Integer, String> others = judged ? judge.otherLanguages(version.version()) : new TreeMap<>();
        for (Clause clause : version.version().clauses()) {
            if (clause.furniture()) {
                continue;
            }
            ClauseIdentity identity = identities.get(clause.index());
            Occurrence before = found.get(identity);
            Instant last = version.provenance().lastObservedAt().orElse(Instant.EPOCH);
            if (before == null) {
                Instant first = version.provenance().firstObservedAt().orElse(Instant.EPOCH);
                List<String> topics = judged && !others.containsKey(clause.index()) ? topics(clause) : List.of();
                found.put(
                        identity,
                        new Occurrence(clause, identity.lineage(), position, position, first, last, latest, topics));
            } else {
                found.put(
                        identity,
                        new Occurrence(
                                clause,
                                before.lineage(),
                                before.firstVersion(),
                                position,
                                before.firstObserved(),
                                last,
                                latest,
                                before.topics()));
            }
        }
    }

    private List<String> topics(Clause clause) {
        return judge.topics(clause).stream().map(TopicFinding::topic).distinct().toList();
    }
}
