package org.clausewatch.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentities;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.Direction;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Elsewhere;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Generator;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Link;
import org.clausewatch.model.Origin;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Part;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.model.Sha256;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Slot;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Summary;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.Version;
import org.clausewatch.model.VersionSummary;

/** Change logs built by hand, of an invented service, that use every field of the format. */
final class ExampleLogs {
    private static final Generator GENERATOR =
            new Generator("0.1.0", "1", "1", "2026.1", Sha256.of("rules"), List.of());

    private static final List<String> USES = List.of("Your data", "How we use it");
    private static final String LEAD_IN = "We use your posts to:";

    /** The emoji is one code point and two UTF-16 units: offsets behind it show which are counted. */
    static final String OLD_ITEM = "\uD83D\uDCC4 keep our services running.";

    static final String NEW_ITEM = "\uD83D\uDCC4 train our AI models and keep our services running.";

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
                to.reviewed(Optional.of(note("The one that I agreed to."))),
                summary,
                List.of(
                        training()
                                .reviewed(new Review(
                                        ReviewVerdict.WRONG,
                                        "They said so before.\nAsked them on 12 May, \"no answer yet\".",
                                        Instant.parse("2024-05-12T10:00:00Z"))),
                        sharing().reviewed(new Review(ReviewVerdict.RIGHT, "", Instant.parse("2024-05-13T10:00:00Z"))),
                        removedSharing(),
                        split(),
                        moved(),
                        renumbered().reviewed(note("Watch this one."))));
    }

    private static Review note(String text) {
        return new Review(ReviewVerdict.NOTE, text, Instant.parse("2024-05-10T10:00:00Z"));
    }

    private static JudgedChange training() {
        Clause before =
                new Clause(4, ClauseKind.LIST_ITEM, "(a)", USES, LEAD_IN, OLD_ITEM, List.of(), List.of(), false);
        Clause after = new Clause(
                5,
                ClauseKind.LIST_ITEM,
                "(b)",
                USES,
                LEAD_IN,
                NEW_ITEM,
                List.of(),
                List.of(new Link(2, 21, "https://zorbly.example/ai")),
                false);
        Change change = new Change(
                "c0ffee01",
                ChangeKind.MODIFIED,
                true,
                2.0 / 3,
                List.of(before),
                List.of(after),
                List.of(
                        new Edit(EditOp.EQUAL, "\uD83D\uDCC4 "),
                        new Edit(EditOp.INSERT, "train our AI models and "),
                        new Edit(EditOp.EQUAL, "keep our services running.")),
                List.of());
        List<Evidence> evidence = List.of(
                textEvidence(
                        "ai-training.train", Side.NEW, NEW_ITEM, "train our AI models", Slot.PURPOSE, Effect.BROADENS),
                new Evidence(
                        "ai-training.use",
                        Side.NEW,
                        0,
                        Part.LEAD_IN,
                        OptionalInt.empty(),
                        0,
                        17,
                        "We use your posts",
                        Optional.of(Slot.DATA),
                        Optional.empty(),
                        OptionalDouble.of(0.125)),
                new Evidence(
                        "ai-training.use",
                        Side.NEW,
                        0,
                        Part.HEADING,
                        OptionalInt.of(1),
                        7,
                        13,
                        "use it",
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty()));
        return new JudgedChange(
                change,
                new Judgement(
                        Significance.SUBSTANTIVE,
                        List.of(),
                        List.of(new TopicFinding("ai-training", Optional.of(Direction.BROADENS), evidence)),
                        Optional.of(Direction.BROADENS)));
    }

    private static JudgedChange sharing() {
        String text = "Advertising | We share hashed addresses with partners, unless you object.";
        Clause row = new Clause(
                9,
                ClauseKind.TABLE_ROW,
                "",
                List.of("Sharing"),
                "",
                text,
                List.of("Advertising", "We share hashed addresses with partners, unless you object."),
                List.of(),
                false);
        Change change = new Change(
                "c0ffee02",
                ChangeKind.ADDED,
                false,
                0,
                List.of(),
                List.of(row),
                List.of(new Edit(EditOp.INSERT, text)),
                List.of());
        List<Evidence> evidence = List.of(
                textEvidence(
                        "data-sharing.partners",
                        Side.NEW,
                        text,
                        "share hashed addresses with partners",
                        Slot.RECIPIENT,
                        Effect.BROADENS),
                textEvidence("data-sharing.object", Side.NEW, text, "unless you object", Slot.CONTROL, Effect.NARROWS));
        return new JudgedChange(
                change,
                new Judgement(
                        Significance.SUBSTANTIVE,
                        List.of(),
                        List.of(
                                new TopicFinding("data-sharing", Optional.of(Direction.MIXED), evidence),
                                new TopicFinding(
                                        "zorbly-own-topic",
                                        Optional.empty(),
                                        List.of(textEvidence(
                                                "own.rule",
                                                Side.NEW,
                                                text,
                                                "hashed",
                                                Slot.STATEMENT,
                                                Effect.BROADENS)))),
                        Optional.of(Direction.MIXED)));
    }

    private static JudgedChange removedSharing() {
        String text = "=HYPERLINK() We never sell what you write.";
        Clause gone =
                new Clause(11, ClauseKind.PARAGRAPH, "3.2", List.of("Sharing"), "", text, List.of(), List.of(), false);
        Change change = new Change(
                "c0ffee03",
                ChangeKind.REMOVED,
                false,
                0,
                List.of(gone),
                List.of(),
                List.of(new Edit(EditOp.DELETE, text)),
                List.of());
        return new JudgedChange(
                change,
                new Judgement(
                        Significance.SUBSTANTIVE,
                        List.of(),
                        List.of(new TopicFinding(
                                "data-sharing",
                                Optional.of(Direction.BROADENS),
                                List.of(textEvidence(
                                        "data-sharing.denial",
                                        Side.OLD,
                                        text,
                                        "never sell",
                                        Slot.POLARITY,
                                        Effect.BROADENS)))),
                        Optional.of(Direction.BROADENS),
                        List.of(new Elsewhere(
                                Elsewhere.Relation.PARAPHRASED_IN,
                                "Cookie Policy",
                                Clause.of(4, ClauseKind.PARAGRAPH, "Your data is not for sale.")))));
    }

    private static JudgedChange split() {
        Clause before = Clause.of(12, ClauseKind.QUOTE, "You can write to us. We answer within a month.");
        Clause first = Clause.of(13, ClauseKind.QUOTE, "You can write to us.");
        Clause second = Clause.of(14, ClauseKind.QUOTE, "We answer within a week.");
        Change change = new Change(
                "c0ffee04",
                ChangeKind.SPLIT,
                false,
                0.91,
                List.of(before),
                List.of(first, second),
                List.of(
                        new Edit(EditOp.EQUAL, "You can write to us."),
                        new Edit(EditOp.DELETE, " "),
                        new Edit(EditOp.INSERT, "\n"),
                        new Edit(EditOp.EQUAL, "We answer within a "),
                        new Edit(EditOp.DELETE, "month"),
                        new Edit(EditOp.INSERT, "week"),
                        new Edit(EditOp.EQUAL, ".")),
                List.of());
        return new JudgedChange(
                change, new Judgement(Significance.SUBSTANTIVE, List.of(), List.of(), Optional.empty()));
    }

    private static JudgedChange moved() {
        String text = "Write to the address below if you want to know more. "
                .repeat(8)
                .strip();
        Clause before =
                new Clause(20, ClauseKind.PARAGRAPH, "", List.of("Contact"), "", text, List.of(), List.of(), false);
        Clause after =
                new Clause(2, ClauseKind.PARAGRAPH, "", List.of("First things"), "", text, List.of(), List.of(), false);
        Change change = new Change(
                "c0ffee05",
                ChangeKind.MOVED,
                true,
                1,
                List.of(before),
                List.of(after),
                List.of(new Edit(EditOp.EQUAL, text)),
                List.of(Reason.of("moved")));
        return new JudgedChange(
                change,
                new Judgement(Significance.EDITORIAL, List.of(Reason.of("moved")), List.of(), Optional.empty()));
    }

    private static JudgedChange renumbered() {
        Clause before = new Clause(30, ClauseKind.HEADING, "7.", List.of(), "", "Contact", List.of(), List.of(), false);
        Clause after = new Clause(31, ClauseKind.HEADING, "8.", List.of(), "", "Contact", List.of(), List.of(), false);
        List<Reason> reasons = List.of(new Reason(
                "renumbered",
                Map.of("new", "8.", "old", "7."),
                List.of(textEvidence("numbers", Side.NEW, "Contact", "Contact", Slot.STATEMENT, Effect.NARROWS))));
        Change change = new Change(
                "c0ffee06",
                ChangeKind.MODIFIED,
                false,
                1,
                List.of(before),
                List.of(after),
                List.of(new Edit(EditOp.EQUAL, "Contact")),
                reasons);
        return new JudgedChange(change, new Judgement(Significance.EDITORIAL, reasons, List.of(), Optional.empty()));
    }

    private static Evidence textEvidence(String rule, Side side, String text, String words, Slot slot, Effect effect) {
        int start = CodePoints.offsetOf(text, text.indexOf(words));
        return new Evidence(
                rule,
                side,
                0,
                Part.TEXT,
                OptionalInt.empty(),
                start,
                start + CodePoints.length(words),
                words,
                Optional.of(slot),
                Optional.of(effect),
                OptionalDouble.empty());
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
                version("de", before),
                version("de", after),
                new Summary(PairVerdict.CHANGED, List.of(), false, List.of("en"), 1, 0, new TreeMap<>(), List.of()),
                List.of(new JudgedChange(change, judgement)));
    }

    /** A pair whose only differences are editorial. */
    static ChangeLog editorialOnly() {
        return files(
                version("en", Clause.of(0, ClauseKind.PARAGRAPH, "Contact")),
                version("en", Clause.of(0, ClauseKind.PARAGRAPH, "Contact")),
                new Summary(
                        PairVerdict.EDITORIAL_ONLY,
                        List.of(Reason.of("moved"), Reason.of("renumbered")),
                        true,
                        List.of("en"),
                        0,
                        2,
                        new TreeMap<>(),
                        List.of()),
                List.of(moved(), renumbered()));
    }

    /** A pair of equal files. */
    static ChangeLog identical() {
        Version version = version("en", Clause.of(0, ClauseKind.PARAGRAPH, "Contact"));
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
                version("de", Clause.of(0, ClauseKind.PARAGRAPH, "Kontakt")),
                version("en", Clause.of(0, ClauseKind.PARAGRAPH, "Contact")),
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

    /** A version of one paragraph. */
    static Version version(String language, Clause clause) {
        return new Version(language, List.of(), List.of(clause), List.of());
    }

    /** A version that uses every kind of clause. */
    static Version everyKind() {
        List<String> top = List.of("Privacy * Policy");
        return new Version(
                "en",
                List.of(),
                List.of(
                        Clause.of(0, ClauseKind.HEADING, "Privacy * Policy"),
                        new Clause(
                                1,
                                ClauseKind.PARAGRAPH,
                                "",
                                top,
                                "",
                                "Zorbly \uD83D\uDC4B explains [here] what it does & why: \"R&amp;D\".",
                                List.of(),
                                List.of(new Link(9, 23, "https://zorbly.example/a_(b)")),
                                false),
                        new Clause(2, ClauseKind.HEADING, "2.", top, "", "What we take", List.of(), List.of(), false),
                        item(3, "", "your name"),
                        item(4, "", "- your address"),
                        item(5, "(a)", "your files"),
                        row(6, "Data", "Why", "Period"),
                        row(7, "Name", "to call you | write you", "a year"),
                        new Clause(
                                8,
                                ClauseKind.QUOTE,
                                "",
                                List.of("Privacy * Policy", "What we take"),
                                "",
                                "3. is the charm",
                                List.of(),
                                List.of(),
                                false)),
                List.of());
    }

    private static Clause item(int index, String number, String text) {
        return new Clause(
                index,
                ClauseKind.LIST_ITEM,
                number,
                List.of("Privacy * Policy", "What we take"),
                "",
                text,
                List.of(),
                List.of(),
                false);
    }

    private static Clause row(int index, String... cells) {
        return new Clause(
                index,
                ClauseKind.TABLE_ROW,
                "",
                List.of("Privacy * Policy", "What we take"),
                "",
                String.join(" | ", cells),
                List.of(cells),
                List.of(),
                false);
    }
}
