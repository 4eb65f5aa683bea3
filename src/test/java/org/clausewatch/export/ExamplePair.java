package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Generator;
import org.clausewatch.model.Grounds;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Row;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Summary;
import org.clausewatch.model.Version;
import org.clausewatch.model.VersionSummary;

/** Two versions of an invented policy, row by row. Clauses of each side are numbered as they are given. */
final class ExamplePair {
    private final List<Row> rows = new ArrayList<>();
    private final List<JudgedChange> changes = new ArrayList<>();
    private PairVerdict verdict = PairVerdict.CHANGED;

    static Clause clause(int index, ClauseKind kind, String number, String heading, String text) {
        List<String> path = heading.isEmpty()
                ? index == 0 ? List.of() : List.of("Privacy Policy")
                : List.of("Privacy Policy", heading);
        List<String> cells = kind == ClauseKind.TABLE_ROW ? List.of(text.split(" \\| ", -1)) : List.of();
        return new Clause(index, kind, number, path, "", text, cells, List.of(), false);
    }

    /** The same clause in another place, or with another number. */
    static Clause at(Clause clause, int index, String number, String heading) {
        return clause(index, clause.kind(), number, heading, clause.text());
    }

    ExamplePair verdict(PairVerdict set) {
        verdict = set;
        return this;
    }

    /** Adds a row of equal clauses. */
    ExamplePair same(Clause old, Clause now) {
        Grounds grounds = new Grounds(Basis.SAME_TEXT, 1, true, false);
        rows.add(new Row(List.of(old), List.of(now), OptionalInt.empty(), Optional.of(grounds)));
        return this;
    }

    /** Adds a change that is editorial for one reason, its wording kept. */
    ExamplePair editorial(String reason, Clause old, Clause now) {
        boolean moved = reason.equals("moved");
        Grounds grounds = new Grounds(Basis.SAME_TEXT, 1, true, moved);
        List<Edit> edits = List.of(new Edit(EditOp.EQUAL, now.text()));
        return change(
                moved ? ChangeKind.MOVED : ChangeKind.MODIFIED, List.of(old), List.of(now), grounds, edits, reason);
    }

    /** Adds a change of some words. */
    ExamplePair edited(String reason, Grounds grounds, Clause old, Clause now, Edit... edits) {
        return change(ChangeKind.MODIFIED, List.of(old), List.of(now), grounds, List.of(edits), reason);
    }

    /** Adds a clause that one side alone has. */
    ExamplePair alone(String reason, boolean old, Clause clause) {
        ChangeKind kind = old ? ChangeKind.REMOVED : ChangeKind.ADDED;
        List<Clause> one = List.of(clause);
        List<Edit> edits = List.of(new Edit(old ? EditOp.DELETE : EditOp.INSERT, clause.text()));
        add(kind, old ? one : List.of(), old ? List.of() : one, Optional.empty(), edits, reason);
        return this;
    }

    /**
     * Adds a change.
     *
     * @param reason why it is editorial, or "" for one of substance
     */
    ExamplePair change(
            ChangeKind kind, List<Clause> old, List<Clause> now, Grounds grounds, List<Edit> edits, String reason) {
        add(kind, old, now, Optional.of(grounds), edits, reason);
        return this;
    }

    private void add(
            ChangeKind kind,
            List<Clause> old,
            List<Clause> now,
            Optional<Grounds> grounds,
            List<Edit> edits,
            String reason) {
        rows.add(new Row(old, now, OptionalInt.of(changes.size()), grounds));
        List<Reason> reasons = reason.isEmpty() ? List.of() : List.of(Reason.of(reason));
        Change change = new Change(
                "example-" + changes.size(),
                kind,
                grounds.map(Grounds::moved).orElse(false),
                grounds.map(Grounds::similarity).orElse(0.0),
                old,
                now,
                edits,
                reasons);
        Significance significance = reasons.isEmpty() ? Significance.SUBSTANTIVE : Significance.EDITORIAL;
        changes.add(new JudgedChange(change, new Judgement(significance, reasons, List.of(), Optional.empty())));
    }

    List<JudgedChange> changes() {
        return List.copyOf(changes);
    }

    Row row(int index) {
        return rows.get(index);
    }

    Comparison comparison() {
        return new Comparison(
                verdict,
                List.of(),
                List.of(),
                rows,
                changes.stream().map(JudgedChange::change).toList(),
                List.of());
    }

    ChangeLog log() {
        int editorial = (int) changes.stream()
                .filter(change -> change.judgement().significance() == Significance.EDITORIAL)
                .count();
        Version version = ExampleVersions.version("en", Clause.of(0, ClauseKind.PARAGRAPH, "Any."));
        return new ChangeLog(
                new Generator("0.1.0", "1", "1", "2026.1", "", List.of()),
                DocumentRef.NONE,
                VersionSummary.of(version, Provenance.ofFile("old.html", "")),
                VersionSummary.of(version, Provenance.ofFile("new.html", "")),
                new Summary(
                        verdict,
                        List.of(),
                        true,
                        List.of("en"),
                        changes.size() - editorial,
                        editorial,
                        new TreeMap<>(),
                        List.of()),
                changes);
    }

    /**
     * A policy in which a section moved up with one clause of it edited, an item was put into a list so that the
     * others were renumbered, links and quotation marks changed, a row and a paragraph were edited, one paragraph
     * was split and two were merged.
     */
    static ExamplePair ofRuns() {
        Grounds similar = new Grounds(Basis.SIMILAR, 0.876, true, false);
        Grounds similarMoved = new Grounds(Basis.SIMILAR, 0.912, true, true);
        Grounds parts = new Grounds(Basis.PARTS, 1, true, false);
        Clause title = clause(0, ClauseKind.HEADING, "", "", "Privacy Policy");
        Clause intro = clause(1, ClauseKind.PARAGRAPH, "", "Who we are", "We are Zorbly, and this is our policy.");
        Clause public1 = clause(15, ClauseKind.HEADING, "", "", "What is public");
        Clause public2 = clause(16, ClauseKind.PARAGRAPH, "", "What is public", "Your posts can be read by everyone.");
        Clause public3 = clause(17, ClauseKind.PARAGRAPH, "", "What is public", "Search engines list your posts.");
        Clause public4 = clause(18, ClauseKind.PARAGRAPH, "", "What is public", "Your profile page is public.");
        Clause chatbots =
                clause(4, ClauseKind.PARAGRAPH, "", "What is public", "Search engines and chatbots list your posts.");
        ExamplePair pair = new ExamplePair()
                .same(title, title)
                .same(intro, intro)
                .editorial("moved", public1, at(public1, 2, "", ""))
                .editorial("moved", public2, at(public2, 3, "", "What is public"))
                .edited(
                        "",
                        similarMoved,
                        public3,
                        chatbots,
                        new Edit(EditOp.EQUAL, "Search engines "),
                        new Edit(EditOp.INSERT, "and chatbots "),
                        new Edit(EditOp.EQUAL, "list your posts."))
                .editorial("moved", public4, at(public4, 5, "", "What is public"))
                .same(
                        clause(2, ClauseKind.PARAGRAPH, "", "Uses", "We use your data to:"),
                        clause(6, ClauseKind.PARAGRAPH, "", "Uses", "We use your data to:"))
                .alone("", false, clause(7, ClauseKind.LIST_ITEM, "(a)", "Uses", "show you advertisements;"));
        String items = "run the service; bill you; answer your questions; keep you safe; obey the law;";
        String letters = "abcdef";
        int at = 0;
        for (String item : items.split("(?<=;) ")) {
            Clause old = clause(3 + at, ClauseKind.LIST_ITEM, "(" + letters.charAt(at) + ")", "Uses", item);
            pair.editorial("renumbered", old, at(old, 8 + at, "(" + letters.charAt(at + 1) + ")", "Uses"));
            at++;
        }
        Clause cookies = clause(8, ClauseKind.PARAGRAPH, "", "Cookies", "Our cookie page lists all cookies.");
        Clause row = clause(
                9,
                ClauseKind.TABLE_ROW,
                "",
                "Cookies",
                "Session |  | It lasts until you close the browser and holds what is in your basket, nothing else.");
        Clause rowNow = clause(
                14,
                ClauseKind.TABLE_ROW,
                "",
                "Cookies",
                "Session |  | It lasts until you close the browser and holds what is in your basket, and your taste.");
        Clause quotes = clause(10, ClauseKind.PARAGRAPH, "", "Rights", "You have a \"right to know\" what we keep.");
        Clause quotesNow = clause(15, ClauseKind.PARAGRAPH, "", "Rights", "You have a “right to know” what we keep.");
        Clause apostrophe = clause(11, ClauseKind.PARAGRAPH, "", "Rights", "We'll tell you why.");
        Clause apostropheNow = clause(16, ClauseKind.PARAGRAPH, "", "Rights", "We’ll tell you why.");
        pair.editorial("links-only", cookies, at(cookies, 13, "", "Cookies"))
                .edited(
                        "",
                        similar,
                        row,
                        rowNow,
                        new Edit(
                                EditOp.EQUAL,
                                "Session |  | It lasts until you close the browser and holds what is in your basket, "),
                        new Edit(EditOp.DELETE, "nothing else"),
                        new Edit(EditOp.INSERT, "and your taste"),
                        new Edit(EditOp.EQUAL, "."))
                .edited(
                        "punctuation",
                        new Grounds(Basis.SAME_LETTERS, 1, true, false),
                        quotes,
                        quotesNow,
                        new Edit(EditOp.EQUAL, "You have a "),
                        new Edit(EditOp.DELETE, "\""),
                        new Edit(EditOp.INSERT, "“"),
                        new Edit(EditOp.EQUAL, "right to know"),
                        new Edit(EditOp.DELETE, "\""),
                        new Edit(EditOp.INSERT, "”"),
                        new Edit(EditOp.EQUAL, " what we keep."))
                .edited(
                        "punctuation",
                        new Grounds(Basis.SAME_LETTERS, 1, true, false),
                        apostrophe,
                        apostropheNow,
                        new Edit(EditOp.DELETE, "We'll"),
                        new Edit(EditOp.INSERT, "We’ll"),
                        new Edit(EditOp.EQUAL, " tell you why."));
        Clause whole = clause(12, ClauseKind.PARAGRAPH, "", "Rights", "Write to us. We answer within a month.");
        Clause half = clause(17, ClauseKind.PARAGRAPH, "", "Rights", "Write to us.");
        Clause otherHalf = clause(18, ClauseKind.PARAGRAPH, "", "Rights", "We answer within a week.");
        Clause one = clause(13, ClauseKind.LIST_ITEM, "", "Rights", "You can have your data.");
        Clause two = clause(14, ClauseKind.LIST_ITEM, "", "Rights", "You can have it deleted.");
        Clause both =
                clause(19, ClauseKind.LIST_ITEM, "", "Rights", "You can have your data. You can have it deleted soon.");
        return pair.change(
                        ChangeKind.SPLIT,
                        List.of(whole),
                        List.of(half, otherHalf),
                        new Grounds(Basis.PARTS, 0.934, true, false),
                        List.of(
                                new Edit(EditOp.EQUAL, "Write to us."),
                                new Edit(EditOp.DELETE, " "),
                                new Edit(EditOp.INSERT, "\n"),
                                new Edit(EditOp.EQUAL, "We answer within a "),
                                new Edit(EditOp.DELETE, "month"),
                                new Edit(EditOp.INSERT, "week"),
                                new Edit(EditOp.EQUAL, ".")),
                        "")
                .change(
                        ChangeKind.MERGED,
                        List.of(one, two),
                        List.of(both),
                        parts,
                        List.of(
                                new Edit(EditOp.EQUAL, "You can have your data."),
                                new Edit(EditOp.DELETE, "\n"),
                                new Edit(EditOp.INSERT, " "),
                                new Edit(EditOp.EQUAL, "You can have it deleted"),
                                new Edit(EditOp.INSERT, " soon"),
                                new Edit(EditOp.EQUAL, ".")),
                        "");
    }
}
