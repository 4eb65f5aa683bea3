package org.clausewatch.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Generator;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Origin;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Part;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Summary;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.Version;
import org.clausewatch.model.VersionSummary;

/** Changes of invented policies on AI training, a few days after the first of January. */
final class InventedChanges {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private InventedChanges() {}

    /** Returns a clause that came into the policy of a service. */
    static DatedChange added(String service, int day, String text) {
        return change(service, day, Optional.empty(), text, List.of(new Edit(EditOp.INSERT, text)));
    }

    /** Returns a clause that got a sentence more. */
    static DatedChange extended(String service, int day, String before, String more) {
        return change(
                service,
                day,
                Optional.of(before),
                before + " " + more,
                List.of(new Edit(EditOp.EQUAL, before + " "), new Edit(EditOp.INSERT, more)));
    }

    private static DatedChange change(
            String service, int day, Optional<String> before, String after, List<Edit> edits) {
        Clause now = Clause.of(0, ClauseKind.PARAGRAPH, after);
        List<Clause> old = before.map(text -> Clause.of(0, ClauseKind.PARAGRAPH, text)).stream()
                .toList();
        Change change = new Change(
                "change of " + service + " on day " + day,
                old.isEmpty() ? ChangeKind.ADDED : ChangeKind.MODIFIED,
                false,
                0,
                old,
                List.of(now),
                edits,
                List.of());
        Evidence evidence = new Evidence(
                "invented/train",
                Side.NEW,
                0,
                Part.TEXT,
                OptionalInt.empty(),
                0,
                1,
                after.substring(0, 1),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty());
        JudgedChange judged = new JudgedChange(
                change,
                new Judgement(
                        Significance.SUBSTANTIVE,
                        List.of(),
                        List.of(new TopicFinding("ai-training", Optional.empty(), List.of(evidence))),
                        Optional.empty()));
        return new DatedChange(
                new ChangeLog(
                        new Generator("1", "1", "1", "1", "", List.of()),
                        new DocumentRef(service, "Privacy Policy", ""),
                        version(old, day - 1),
                        version(List.of(now), day),
                        new Summary(
                                PairVerdict.CHANGED, List.of(), true, List.of("en"), 1, 0, new TreeMap<>(), List.of()),
                        List.of(judged)),
                judged);
    }

    private static VersionSummary version(List<Clause> clauses, int day) {
        Version version = new Version("en", List.of(), clauses, List.of());
        Optional<Instant> at = Optional.of(START.plus(day, ChronoUnit.DAYS));
        return VersionSummary.of(version, new Provenance("", Origin.FETCHED, "", at, at, 1, Optional.empty(), ""));
    }
}
