package org.clausewatch.judge;

import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;

/** Judges one change by the rules of one language. */
final class ChangeJudge {
    private final ClauseReader reader;
    private final Language language;
    private final Substance substance;

    ChangeJudge(Language language) {
        this.language = language;
        this.reader = new ClauseReader(language);
        this.substance = new Substance(language, reader);
    }

    Renamings renamings(List<Change> changes) {
        return new Renamings(language, changes);
    }

    ClauseReader reader() {
        return reader;
    }

    /**
     * Judges a change.
     *
     * @param renamings of the whole document
     * @param outline of both versions
     */
    Judgement judge(Change change, Renamings renamings, Outline outline) {
        if (!change.reasons().isEmpty()) {
            return editorial(change.reasons());
        }
        if (change.kind() == ChangeKind.MOVED) {
            return editorial(List.of(Reason.of("moved")));
        }
        List<ClauseReading> old = change.oldClauses().stream().map(reader::read).toList();
        List<ClauseReading> fresh =
                change.newClauses().stream().map(reader::read).toList();
        if (old.isEmpty() || fresh.isEmpty()) {
            return judgeWhole(change, old.isEmpty() ? fresh : old, outline);
        }
        return judgeEdited(old, fresh, new ChangedWords(change, old, fresh, language, renamings));
    }

    private Judgement judgeWhole(Change change, List<ClauseReading> readings, Outline outline) {
        Optional<Reason> reason = substance.ofWhole(readings, outline);
        if (reason.isPresent()) {
            return editorial(List.of(reason.get()));
        }
        return substantive(new Findings(language).ofWhole(change.kind() == ChangeKind.ADDED, readings));
    }

    private Judgement judgeEdited(List<ClauseReading> old, List<ClauseReading> fresh, ChangedWords words) {
        List<TopicFinding> topics = new Findings(language).ofEdited(old, fresh, words);
        Optional<Reason> reason = substance.ofEdited(old, fresh, words);
        return reason.isPresent() ? editorial(List.of(reason.get())) : substantive(topics);
    }

    private static Judgement editorial(List<Reason> reasons) {
        return new Judgement(Significance.EDITORIAL, reasons, List.of(), Optional.empty());
    }

    private static Judgement substantive(List<TopicFinding> topics) {
        return new Judgement(Significance.SUBSTANTIVE, List.of(), topics, Directions.over(topics));
    }
}
