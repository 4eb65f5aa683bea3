package org.clausewatch.desktop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Direction;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Generator;
import org.clausewatch.model.Grounds;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Origin;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Part;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Row;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Summary;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.Version;
import org.clausewatch.model.VersionSummary;
import org.clausewatch.workspace.PairReport;

/** Pairs of an invented service, built by hand, for tests of the window. */
public final class Invented {
    /** The document that the invented pairs belong to. */
    public static final DocumentRef DOCUMENT =
            new DocumentRef("Quillmoor", "Privacy Policy", "https://quillmoor.example/privacy");

    private static final Grounds SAME_TEXT = new Grounds(Basis.SAME_TEXT, 1, true, false);
    private static final Grounds SIMILAR = new Grounds(Basis.SIMILAR, 0.8, true, false);

    private final List<Row> rows = new ArrayList<>();
    private final List<JudgedChange> changes = new ArrayList<>();
    private final List<Clause> oldClauses = new ArrayList<>();
    private final List<Clause> newClauses = new ArrayList<>();
    private List<String> path = List.of();
    private String language = "en";
    private boolean judged = true;
    private Optional<PairVerdict> verdict = Optional.empty();

    /** Returns a pair with a change for AI training, one for data sharing, one other and one editorial. */
    public static PairReport pair() {
        return new Invented()
                .heading("How we use what you post")
                .same("We show your posts to the people you chose.")
                .reworded(
                        "ai-training",
                        Direction.BROADENS,
                        "We use your posts to ",
                        "show them",
                        "show them and to train our models",
                        ".")
                .same("We keep a copy for your safety.")
                .heading("Who receives your data")
                .added("data-sharing", Direction.BROADENS, "We share your address with advertisers.")
                .same("We never share your password.")
                .reworded("", Direction.UNCLEAR, "You can write to us ", "by letter", "by e-mail", " at any time.")
                .editorial("punctuation", "Thank you", ",", ";", " and welcome.")
                .report();
    }

    /** Returns a pair with a list that was renumbered and a section that moved, beside a change for data sharing. */
    public static PairReport pairOfRuns() {
        return new Invented()
                .heading("What we do")
                .same("We do what follows.")
                .renumbered("Keep your account.", "Answer your questions.", "Obey the law.")
                .added("data-sharing", Direction.BROADENS, "We share your address with advertisers.")
                .heading("Your choices")
                .moved("Cookies", "You can refuse cookies.", "You can delete cookies.")
                .same("You can write to us.")
                .report();
    }

    /** Puts the following clauses under a heading. */
    public Invented heading(String text) {
        path = List.of();
        Clause old = clause(oldClauses, ClauseKind.HEADING, text);
        Clause now = clause(newClauses, ClauseKind.HEADING, text);
        rows.add(new Row(List.of(old), List.of(now), OptionalInt.empty(), Optional.of(SAME_TEXT)));
        path = List.of(text);
        return this;
    }

    /** Adds a clause that both versions have. */
    public Invented same(String text) {
        Clause old = clause(oldClauses, ClauseKind.PARAGRAPH, text);
        Clause now = clause(newClauses, ClauseKind.PARAGRAPH, text);
        rows.add(new Row(List.of(old), List.of(now), OptionalInt.empty(), Optional.of(SAME_TEXT)));
        return this;
    }

    /** Adds a clause in which some words became others. */
    public Invented reworded(String topic, Direction direction, String before, String gone, String come, String after) {
        Clause old = clause(oldClauses, ClauseKind.PARAGRAPH, before + gone + after);
        Clause now = clause(newClauses, ClauseKind.PARAGRAPH, before + come + after);
        List<Edit> edits = List.of(
                new Edit(EditOp.EQUAL, before),
                new Edit(EditOp.DELETE, gone),
                new Edit(EditOp.INSERT, come),
                new Edit(EditOp.EQUAL, after));
        int start = before.codePointCount(0, before.length());
        List<TopicFinding> topics = topic.isEmpty()
                ? List.of()
                : List.of(finding(topic, direction, start, start + come.codePointCount(0, come.length()), come));
        return change(ChangeKind.MODIFIED, List.of(old), List.of(now), edits, substantive(topics, direction));
    }

    /** Adds a clause that only the new version has. */
    public Invented added(String topic, Direction direction, String text) {
        Clause now = clause(newClauses, ClauseKind.PARAGRAPH, text);
        List<TopicFinding> topics = List.of(finding(topic, direction, 0, text.indexOf(' '), text.split(" ")[0]));
        return change(
                ChangeKind.ADDED,
                List.of(),
                List.of(now),
                List.of(new Edit(EditOp.INSERT, text)),
                substantive(topics, direction));
    }

    /** Adds an editorial change. */
    public Invented editorial(String reason, String before, String gone, String come, String after) {
        Clause old = clause(oldClauses, ClauseKind.PARAGRAPH, before + gone + after);
        Clause now = clause(newClauses, ClauseKind.PARAGRAPH, before + come + after);
        List<Edit> edits = List.of(
                new Edit(EditOp.EQUAL, before),
                new Edit(EditOp.DELETE, gone),
                new Edit(EditOp.INSERT, come),
                new Edit(EditOp.EQUAL, after));
        return change(ChangeKind.MODIFIED, List.of(old), List.of(now), edits, editorial(reason));
    }

    /** Adds list items that each got the number after their own, from 1 on. */
    public Invented renumbered(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            Clause old = item(oldClauses, i + 1 + ".", path, texts[i]);
            Clause now = item(newClauses, i + 2 + ".", path, texts[i]);
            List<Edit> edits = List.of(new Edit(EditOp.EQUAL, texts[i]));
            change(ChangeKind.MODIFIED, List.of(old), List.of(now), edits, editorial("renumbered"));
        }
        return this;
    }

    /** Adds list items that stood under another heading. */
    public Invented moved(String heading, String... texts) {
        for (String text : texts) {
            Clause old = item(oldClauses, "", List.of(heading), text);
            Clause now = item(newClauses, "", path, text);
            List<Edit> edits = List.of(new Edit(EditOp.EQUAL, text));
            change(ChangeKind.MOVED, List.of(old), List.of(now), edits, editorial("moved"));
        }
        return this;
    }

    private static Judgement editorial(String reason) {
        return new Judgement(Significance.EDITORIAL, List.of(Reason.of(reason)), List.of(), Optional.empty());
    }

    private static Clause item(List<Clause> clauses, String number, List<String> path, String text) {
        Clause clause =
                new Clause(clauses.size(), ClauseKind.LIST_ITEM, number, path, "", text, List.of(), List.of(), false);
        clauses.add(clause);
        return clause;
    }

    /** Makes it a text in a language without rules. */
    public Invented unjudged(String tag) {
        language = tag;
        judged = false;
        return this;
    }

    /** Sets what the comparison amounts to. */
    public Invented verdict(PairVerdict set) {
        verdict = Optional.of(set);
        return this;
    }

    private static Judgement substantive(List<TopicFinding> topics, Direction direction) {
        return new Judgement(
                Significance.SUBSTANTIVE,
                List.of(),
                topics,
                topics.isEmpty() ? Optional.empty() : Optional.of(direction));
    }

    private static TopicFinding finding(String topic, Direction direction, int start, int end, String text) {
        Evidence evidence = new Evidence(
                "invented/" + topic,
                Side.NEW,
                0,
                Part.TEXT,
                OptionalInt.empty(),
                start,
                end,
                text,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty());
        return new TopicFinding(topic, Optional.of(direction), List.of(evidence));
    }

    private Invented change(
            ChangeKind kind, List<Clause> old, List<Clause> now, List<Edit> edits, Judgement judgement) {
        boolean moved = kind == ChangeKind.MOVED;
        Optional<Grounds> grounds = old.isEmpty() || now.isEmpty()
                ? Optional.empty()
                : Optional.of(moved ? new Grounds(Basis.SAME_TEXT, 1, false, true) : SIMILAR);
        rows.add(new Row(old, now, OptionalInt.of(changes.size()), grounds));
        double similarity = grounds.map(Grounds::similarity).orElse(0.0);
        Change change = new Change("invented-" + changes.size(), kind, moved, similarity, old, now, edits, List.of());
        changes.add(new JudgedChange(change, judgement));
        return this;
    }

    private Clause clause(List<Clause> clauses, ClauseKind kind, String text) {
        Clause clause = new Clause(clauses.size(), kind, "", path, "", text, List.of(), List.of(), false);
        clauses.add(clause);
        return clause;
    }

    /** Returns what was built. */
    public PairReport report() {
        Version old = new Version(language, List.of(), oldClauses, List.of());
        Version now = new Version(language, List.of(), newClauses, List.of());
        int editorial = (int) changes.stream()
                .filter(change -> change.judgement().significance() == Significance.EDITORIAL)
                .count();
        TreeMap<String, Integer> topics = new TreeMap<>();
        changes.forEach(change ->
                change.judgement().topics().forEach(finding -> topics.merge(finding.topic(), 1, Integer::sum)));
        PairVerdict amounts = verdict.orElse(PairVerdict.CHANGED);
        List<Reason> reasons = amounts == PairVerdict.NOT_COMPARABLE
                ? List.of(new Reason("other-language", Map.of("old", "en", "new", "de"), List.of()))
                : List.of();
        Summary summary = new Summary(
                amounts, reasons, judged, List.of("en"), changes.size() - editorial, editorial, topics, List.of());
        ChangeLog log = new ChangeLog(
                new Generator("0", "0", "0", "0", "", List.of()),
                DOCUMENT,
                VersionSummary.of(old, Provenance.ofFile("old.md", "")),
                VersionSummary.of(now, Provenance.ofFile("new.md", "")),
                summary,
                changes);
        Comparison comparison = new Comparison(
                amounts,
                reasons,
                List.of(),
                rows,
                changes.stream().map(JudgedChange::change).toList(),
                List.of());
        return new PairReport(old, now, comparison, log);
    }

    /** Returns the clause of the newer version that speaks of a password. */
    public static Clause passwordClause() {
        return pair().newVersion().clauses().stream()
                .filter(clause -> clause.text().contains("password"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a version that was seen from one day to another. */
    public static HistoryVersion seen(String first, String last) {
        Version version =
                new Version("en", List.of(), List.of(Clause.of(0, ClauseKind.PARAGRAPH, "Seen " + first)), List.of());
        Provenance provenance = new Provenance(
                first,
                Origin.FETCHED,
                DOCUMENT.url(),
                Optional.of(Instant.parse(first + "T08:00:00Z")),
                Optional.of(Instant.parse(last + "T08:00:00Z")),
                3,
                Optional.empty(),
                "");
        return new HistoryVersion(version, provenance);
    }
}
