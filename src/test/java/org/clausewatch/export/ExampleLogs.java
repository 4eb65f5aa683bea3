package org.clausewatch.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentities;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Generator;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Origin;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.model.Sha256;
import org.clausewatch.model.Significance;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Summary;
import org.clausewatch.model.Version;
import org.clausewatch.model.VersionSummary;

/** Change logs built by hand, of an invented service, that use every field of the format. */
final class ExampleLogs {
    private static final Generator GENERATOR =
            new Generator("0.1.0", "1", "1", "2026.1", Sha256.of("rules"), List.of());

    private ExampleLogs() {}

    /** Returns identities by the places of the clauses, their wording first seen at one time. */
    private static ClauseIdentities seenFirst(String at) {
        return clause -> Optional.of(
                new ClauseIdentity(Sha256.of("clause " + clause.index()).substring(0, 16), Instant.parse(at)));
    }

    /** A log with every kind of change but one, and every optional field. */
    static ChangeLog everything() {
        Generator generator = new Generator(
                "0.1.0", "1", "1", "2026.1", Sha256.of("rules"), List.of("Text beyond 2,000,000 words was not read."));
        VersionSummary from = new VersionSummary(
                new Provenance(
                        "2024-01-03T08-15-30Z-3f9a1c",
                        Origin.WAYBACK,
                        "https://zorbly.example/privacy",
                        Optional.of(Instant.parse("2024-01-03T08:15:30Z")),
                        Optional.of(Instant.parse("2024-05-03T08:15:30Z")),
                        12,
                        Optional.of(Instant.parse("2025-01-01T00:00:00Z")),
                        Sha256.of("old bytes")),
                List.of(new StatedDate(DateKind.EFFECTIVE, LocalDate.parse("2024-01-01"), "January 1, 2024")),
                Sha256.of("old"),
                "en",
                1200,
                80,
                seenFirst("2024-01-03T08:15:30Z"));
        VersionSummary to = new VersionSummary(
                new Provenance(
                        "2024-05-09T08-15-30Z-a1b2c3",
                        Origin.FETCHED,
                        "https://zorbly.example/privacy",
                        Optional.of(Instant.parse("2024-05-09T08:15:30Z")),
                        Optional.of(Instant.parse("2024-05-09T08:15:30Z")),
                        1,
                        Optional.empty(),
                        Sha256.of("new bytes")),
                List.of(
                        new StatedDate(DateKind.UPDATED, LocalDate.parse("2024-05-08"), "8 May 2024"),
                        new StatedDate(DateKind.EFFECTIVE, LocalDate.parse("2024-06-01"), "1 June 2024")),
                Sha256.of("new"),
                "en",
                1311,
                83,
                seenFirst("2024-05-09T08:15:30Z"));
        TreeMap<String, Integer> topics = new TreeMap<>(Map.of("ai-training", 1, "data-sharing", 2));
        Summary summary = new Summary(
                PairVerdict.CHANGED,
                List.of(),
                true,
                List.of("en"),
                4,
                2,
                topics,
                List.of(Reason.of("text-changed-date-did-not", "date", "2024-01-01")));
        return new ChangeLog(
                generator,
                new DocumentRef("Zorbly", "Privacy Policy", "https://zorbly.example/privacy"),
                from,
                to.reviewed(Optional.of(ExampleChanges.note("The one that I agreed to."))),
                summary,
                List.of(
                        ExampleChanges.training()
                                .reviewed(new Review(
                                        ReviewVerdict.WRONG,
                                        "They said so before.\nAsked them on 12 May, \"no answer yet\".",
                                        Instant.parse("2024-05-12T10:00:00Z"))),
                        ExampleChanges.sharing()
                                .reviewed(new Review(ReviewVerdict.RIGHT, "", Instant.parse("2024-05-13T10:00:00Z"))),
                        ExampleChanges.removedSharing(),
                        ExampleChanges.split(),
                        ExampleChanges.moved(),
                        ExampleChanges.renumbered().reviewed(ExampleChanges.note("Watch this one."))));
    }

    /** A changed pair of files in a language without rules. */
    static ChangeLog notJudged() {
        Clause before = Clause.of(0, ClauseKind.PARAGRAPH, "Wir geben Daten nicht weiter.");
        Clause after = Clause.of(0, ClauseKind.PARAGRAPH, "Wir geben Daten weiter.");
        Change change = new Change(
                "c0ffee07",
                ChangeKind.MODIFIED,
                false,
                0.9,
                List.of(before),
                List.of(after),
                List.of(
                        new Edit(EditOp.EQUAL, "Wir geben Daten "),
                        new Edit(EditOp.DELETE, "nicht "),
                        new Edit(EditOp.EQUAL, "weiter.")),
                List.of());
        Judgement judgement = new Judgement(Significance.SUBSTANTIVE, List.of(), List.of(), Optional.empty());
        return files(
                ExampleVersions.version("de", before),
                ExampleVersions.version("de", after),
                new Summary(PairVerdict.CHANGED, List.of(), false, List.of("en"), 1, 0, new TreeMap<>(), List.of()),
                List.of(new JudgedChange(change, judgement)));
    }

    /** A pair whose only differences are editorial. */
    static ChangeLog editorialOnly() {
        return files(
                ExampleVersions.version("en", Clause.of(0, ClauseKind.PARAGRAPH, "Contact")),
                ExampleVersions.version("en", Clause.of(0, ClauseKind.PARAGRAPH, "Contact")),
                new Summary(
                        PairVerdict.EDITORIAL_ONLY,
                        List.of(Reason.of("moved"), Reason.of("renumbered")),
                        true,
                        List.of("en"),
                        0,
                        2,
                        new TreeMap<>(),
                        List.of()),
                List.of(ExampleChanges.moved(), ExampleChanges.renumbered()));
    }

    /** A pair of equal files. */
    static ChangeLog identical() {
        Version version = ExampleVersions.version("en", Clause.of(0, ClauseKind.PARAGRAPH, "Contact"));
        return files(
                version,
                version,
                new Summary(
                        PairVerdict.IDENTICAL,
                        List.of(Reason.of("identical")),
                        true,
                        List.of("en"),
                        0,
                        0,
                        new TreeMap<>(),
                        List.of()),
                List.of());
    }

    /** A pair in two languages. */
    static ChangeLog notComparable() {
        return files(
                ExampleVersions.version("de", Clause.of(0, ClauseKind.PARAGRAPH, "Kontakt")),
                ExampleVersions.version("en", Clause.of(0, ClauseKind.PARAGRAPH, "Contact")),
                new Summary(
                        PairVerdict.NOT_COMPARABLE,
                        List.of(new Reason("other-language", Map.of("old", "de", "new", "en"), List.of())),
                        true,
                        List.of("en"),
                        0,
                        0,
                        new TreeMap<>(),
                        List.of()),
                List.of());
    }

    private static ChangeLog files(Version before, Version after, Summary summary, List<JudgedChange> changes) {
        return new ChangeLog(
                GENERATOR,
                DocumentRef.NONE,
                VersionSummary.of(before, Provenance.ofFile("old.html", Sha256.of("old bytes"))),
                VersionSummary.of(after, Provenance.ofFile("new.html", Sha256.of("new bytes"))),
                summary,
                changes);
    }
}
