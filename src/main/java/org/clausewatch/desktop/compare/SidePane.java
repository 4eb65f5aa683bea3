package org.clausewatch.desktop.compare;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;
import org.clausewatch.export.Wording;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Side;

/** The half of a row that shows one version: its clauses below each other. */
final class SidePane extends VBox {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
    private static final double GAP = 8;

    private final List<ClauseBlock> blocks;

    SidePane(
            RowItem.Clauses item,
            Side side,
            boolean showLeadIn,
            BiFunction<Side, Clause, TableColumns> columns,
            Function<Segment.Finding, String> explanation) {
        super(GAP);
        getStyleClass().addAll("side", side.code());
        List<Clause> clauses =
                side == Side.OLD ? item.row().oldClauses() : item.row().newClauses();
        blocks = clauses.stream()
                .map(clause -> new ClauseBlock(
                        clause,
                        side,
                        item.judged(),
                        showLeadIn && clause == clauses.getFirst(),
                        columns.apply(side, clause),
                        explanation))
                .toList();
        getChildren().addAll(blocks);
        pseudoClassStateChanged(ABSENT, clauses.isEmpty());
        pseudoClassStateChanged(
                WHOLE,
                !clauses.isEmpty()
                        && item.judged()
                                .map(judged -> judged.change().kind())
                                .filter(kind -> kind == ChangeKind.ADDED || kind == ChangeKind.REMOVED)
                                .isPresent());
    }

    /** Returns the texts, in reading order. */
    List<ClauseText> texts() {
        return blocks.stream().flatMap(block -> block.texts().stream()).toList();
    }

    /** Returns what a screen reader says of this side. */
    static String spoken(List<Clause> clauses, Side side) {
        if (clauses.isEmpty()) {
            return "";
        }
        StringBuilder words = new StringBuilder(Wording.english().side(side)).append(": ");
        for (Clause clause : clauses) {
            words.append(ClauseBlock.spoken(clause)).append(". ");
        }
        return words.toString();
    }
}
