package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Elsewhere;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Significance;
import org.clausewatch.model.SisterDocument;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.Version;

/** Judges one change by the rules of one language. */
final class ChangeJudge {
    private final ClauseReader reader;
    private final Language language;
    private final Substance substance;
    private final FrameReader frames;
    private final Explainer explainer;

    ChangeJudge(Language language) {
        this.language = language;
        this.reader = new ClauseReader(language);
        this.substance = new Substance(language, reader);
        this.frames = new FrameReader(language);
        this.explainer = new Explainer(frames, new LostRules(language, reader));
    }

    /** What all changes between two versions share: how things are called, the layout, headings that were read. */
    record Pair(Renamings renamings, Outline outline, Contexts contexts, Whereabouts whereabouts) {}

    /**
     * Looks at two versions and all changes between them.
     *
     * @param terms terms type of the document, or ""
     * @param sisters other documents of its service
     */
    Pair pair(
            Version oldVersion, Version newVersion, List<Change> changes, String terms, List<SisterDocument> sisters) {
        Contexts contexts = new Contexts(language);
        return new Pair(
                new Renamings(language, changes),
                new Outline(oldVersion, newVersion),
                contexts,
                new Whereabouts(reader, language, contexts, oldVersion, newVersion, terms, sisters));
    }

    FrameReader frames() {
        return frames;
    }

    ClauseReader reader() {
        return reader;
    }

    /** Judges a change. */
    Judgement judge(Change change, Pair pair) {
        return change.reasons().isEmpty() || isInNewPlace(change)
                ? verdict(change, pair, false).judgement()
                : byTexts(change);
    }

    /** Tells whether clauses stand under other headings or another lead-in than they did. */
    private static boolean isInNewPlace(Change change) {
        return change.kind() == ChangeKind.MOVED
                && !contexts(change.oldClauses()).equals(contexts(change.newClauses()));
    }

    private static List<List<String>> contexts(List<Clause> clauses) {
        List<List<String>> contexts = new ArrayList<>();
        for (Clause clause : clauses) {
            contexts.add(clause.path());
            contexts.add(List.of(clause.leadIn()));
        }
        return contexts;
    }

    /** Judges a change and shows how. */
    Explanation explain(Change change, Pair pair) {
        return explainer.explain(verdict(change, pair, true));
    }

    /** Returns the judgement that the texts alone show: nothing but links, markup, the place differs. */
    private static Judgement byTexts(Change change) {
        return editorial(change.reasons().isEmpty() ? List.of(Reason.of("moved")) : change.reasons());
    }

    /**
     * Judges a change.
     *
     * @param explained whether to find the topics of an editorial change, too, which its judgement has none of
     */
    private Verdict verdict(Change change, Pair pair, boolean explained) {
        List<ClauseReading> old = read(change.oldClauses(), pair);
        List<ClauseReading> fresh = read(change.newClauses(), pair);
        Findings findings = new Findings(language);
        if (isInNewPlace(change)) {
            List<TopicFinding> topics = findings.ofMoved(old, fresh);
            Optional<Reason> moved = topics.isEmpty() ? Optional.of(Reason.of("moved")) : Optional.empty();
            return verdict(moved, topics, old, fresh, Optional.empty(), findings);
        }
        if (!change.reasons().isEmpty() || change.kind() == ChangeKind.MOVED) {
            return new Verdict(byTexts(change), old, fresh, Optional.empty(), List.of());
        }
        if (old.isEmpty() || fresh.isEmpty()) {
            List<ClauseReading> readings = old.isEmpty() ? fresh : old;
            Optional<Reason> editorial = substance.ofWhole(readings, pair.outline());
            List<TopicFinding> topics = editorial.isEmpty() || explained
                    ? findings.ofWhole(change.kind() == ChangeKind.ADDED, readings)
                    : List.of();
            Verdict verdict = verdict(editorial, topics, old, fresh, Optional.empty(), findings);
            List<Elsewhere> elsewhere = editorial.isPresent() || isNeutral(topics)
                    ? List.of()
                    : pair.whereabouts().of(readings, change.kind() == ChangeKind.ADDED);
            return elsewhere.isEmpty() ? verdict : verdict.standing(elsewhere);
        }
        ChangedWords words = new ChangedWords(change, old, fresh, language, pair.renamings());
        Optional<Reason> editorial = substance.ofEdited(old, fresh, words);
        List<TopicFinding> topics = editorial.isEmpty() || explained ? findings.ofEdited(old, fresh, words) : List.of();
        return verdict(editorial, topics, old, fresh, Optional.of(words), findings);
    }

    private static boolean isNeutral(List<TopicFinding> topics) {
        return topics.stream().allMatch(finding -> finding.direction().equals(Optional.of(Direction.NEUTRAL)));
    }

    private List<ClauseReading> read(List<Clause> clauses, Pair pair) {
        return clauses.stream()
                .map(clause -> reader.read(clause, pair.contexts()))
                .toList();
    }

    private static Verdict verdict(
            Optional<Reason> editorial,
            List<TopicFinding> topics,
            List<ClauseReading> old,
            List<ClauseReading> fresh,
            Optional<ChangedWords> words,
            Findings findings) {
        Judgement judgement = editorial
                .map(reason -> editorial(List.of(reason)))
                .orElseGet(() -> new Judgement(Significance.SUBSTANTIVE, List.of(), topics, Directions.over(topics)));
        return new Verdict(judgement, old, fresh, words, findings.ledger().entries());
    }

    private static Judgement editorial(List<Reason> reasons) {
        return new Judgement(Significance.EDITORIAL, reasons, List.of(), Optional.empty());
    }
}
