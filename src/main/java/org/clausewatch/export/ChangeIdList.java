package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Significance;

/** The changes of a log with the ids by which a user names them: where each stands, its verdict, its first words. */
public final class ChangeIdList {
    /** The first words of an edit that are shown, in code points. */
    private static final int BEFORE = 24;
    /** A shorter edit stands within other words by chance. */
    private static final int TELLING = 8;

    private final Wording wording;
    private final Selection selection;
    private final int width;
    private final boolean colour;

    /**
     * Chooses how changes are listed.
     *
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used
     */
    public ChangeIdList(Wording wording, Selection selection, int width, boolean colour) {
        this.wording = wording;
        this.selection = selection;
        this.width = width;
        this.colour = colour;
    }

    /**
     * Writes the changes that the reader wants to see.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(ChangeLog log, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        new TextChangeLog(wording, selection, width, colour).title(log, lines);
        lines.add("");
        new VerdictText(wording, selection, width, colour).write(log, lines);
        lines.add("");
        List<JudgedChange> shown = selection.shown(log);
        shown.forEach(change -> item(log, change, lines));
        if (!shown.isEmpty()) {
            lines.add("");
        }
        if (shown.size() < log.changes().size()) {
            faint(
                    TextChangeLog.count(shown.size()) + " of "
                            + TextChangeLog.number(log.changes().size(), "change") + " listed; --all lists every one.",
                    lines);
        }
        if (!log.changes().isEmpty()) {
            String example = (shown.isEmpty() ? log.changes() : shown)
                    .stream()
                            .findFirst()
                            .map(change -> ChangeIds.shortened(log, change))
                            .orElse("ID");
            faint(
                    "Add --change and an id, such as --change " + example + ", to see how its verdict came about.",
                    lines);
        }
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private void faint(String text, List<String> lines) {
        lines.addAll(new StyledText().add(Style.FAINT, text).lines(width, "", "", colour));
    }

    private void item(ChangeLog log, JudgedChange judged, List<String> lines) {
        String id = ChangeIds.shortened(log, judged);
        String indent = " ".repeat(id.length() + 2);
        StyledText text = new StyledText()
                .add(Style.STRONG, Places.of(RunWords.clause(judged.change())))
                .plain("\n" + verdict(log, judged.judgement()))
                .plain("\n");
        lines.addAll(text.lines(width, id + "  ", indent, colour));
        lines.removeLast();
        lines.add(EditText.fromFirst(telling(judged), BEFORE).firstLine(width, indent, colour));
    }

    /** Returns the edits from the first that holds words which decided, or all where none does. */
    private static List<Edit> telling(JudgedChange judged) {
        List<Edit> edits = judged.change().edits();
        List<String> words = judged.judgement().topics().stream()
                .flatMap(finding -> finding.evidence().stream())
                .map(Evidence::text)
                .toList();
        return edited(edits, edit -> words.stream().anyMatch(edit::contains))
                .or(() -> edited(
                        edits,
                        edit -> edit.length() >= TELLING && words.stream().anyMatch(text -> text.contains(edit))))
                .orElse(edits);
    }

    /** Returns the edits from the first of some kind, with what stands before it. */
    private static Optional<List<Edit>> edited(List<Edit> edits, Predicate<String> wanted) {
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i).op() != EditOp.EQUAL
                    && wanted.test(edits.get(i).text().strip())) {
                boolean words = i > 0 && edits.get(i - 1).text().chars().anyMatch(Character::isLetter);
                return Optional.of(edits.subList(words ? i - 1 : i, edits.size()));
            }
        }
        return Optional.empty();
    }

    private String verdict(ChangeLog log, Judgement judgement) {
        if (judgement.significance() == Significance.EDITORIAL) {
            return "editorial: "
                    + judgement.reasons().stream().map(wording::reason).collect(Collectors.joining("; "));
        }
        if (!log.summary().judged()) {
            return "not judged";
        }
        if (judgement.notJudgedLanguage().isPresent()) {
            return wording.reason(judgement.reasons().getFirst());
        }
        return judgement.topics().isEmpty()
                ? "of substance, on none of the topics that there are rules for"
                : judgement.topics().stream()
                        .map(finding -> wording.topic(finding.topic())
                                + finding.direction()
                                        .map(direction -> ": " + wording.direction(direction))
                                        .orElse(""))
                        .collect(Collectors.joining("; "));
    }
}
