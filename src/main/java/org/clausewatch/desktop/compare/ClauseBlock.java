package org.clausewatch.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Side;

/** One clause on its side: lead-in, enumerator or bullet, then its text, or its cells beside each other. */
final class ClauseBlock extends Region {
    private static final double INDENT = 26;
    private static final double ENUMERATOR_GAP = 8;
    private static final double LEAD_IN_GAP = 3;
    private static final double CELL_GAP = 14;
    /** Headings deeper than this look like this one. */
    private static final int HEADING_LEVELS = 3;

    private final Optional<ClauseText> leadIn;
    private final Optional<Label> enumerator;
    private final List<ClauseText> cells = new ArrayList<>();

    ClauseBlock(
            Clause clause,
            Side side,
            Optional<JudgedChange> judged,
            boolean showLeadIn,
            Function<Segment.Finding, String> explanation) {
        getStyleClass().addAll("clause", clause.kind().code());
        String style = style(clause);
        leadIn = showLeadIn
                        && clause.kind() == ClauseKind.LIST_ITEM
                        && !clause.leadIn().isEmpty()
                ? Optional.of(new ClauseText(Segments.ofLeadIn(clause, side, judged), "lead-in", explanation))
                : Optional.empty();
        enumerator = enumerator(clause);
        List<Segment> segments = Segments.of(clause, side, judged);
        for (List<Segment> cell : TableCells.split(segments, clause.cells())) {
            cells.add(new ClauseText(cell, style, explanation));
        }
        leadIn.ifPresent(getChildren()::add);
        enumerator.ifPresent(getChildren()::add);
        getChildren().addAll(cells);
    }

    private static String style(Clause clause) {
        return clause.kind() == ClauseKind.HEADING
                ? "heading-" + Math.min(clause.path().size() + 1, HEADING_LEVELS)
                : "body";
    }

    private static Optional<Label> enumerator(Clause clause) {
        String sign = !clause.number().isEmpty() ? clause.number() : clause.kind() == ClauseKind.LIST_ITEM ? "•" : "";
        if (sign.isEmpty()) {
            return Optional.empty();
        }
        Label label = new Label(sign);
        label.getStyleClass().addAll("enumerator", style(clause));
        label.setAlignment(Pos.TOP_RIGHT);
        label.setMinWidth(USE_PREF_SIZE);
        return Optional.of(label);
    }

    /** Returns the texts, in reading order. */
    List<ClauseText> texts() {
        List<ClauseText> texts = new ArrayList<>();
        leadIn.ifPresent(texts::add);
        texts.addAll(cells);
        return texts;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double indent() {
        return enumerator
                .map(label -> Math.max(INDENT, Math.ceil(label.prefWidth(-1)) + ENUMERATOR_GAP))
                .orElse(0.0);
    }

    private double cellWidth(double width) {
        return Math.max(1, Math.floor((width - indent() - CELL_GAP * (cells.size() - 1)) / Math.max(1, cells.size())));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        double top = leadIn.map(text -> text.prefHeight(inner) + LEAD_IN_GAP).orElse(0.0);
        double highest = enumerator.map(label -> label.prefHeight(-1)).orElse(0.0);
        for (ClauseText cell : cells) {
            highest = Math.max(highest, cell.prefHeight(cellWidth(inner)));
        }
        return Math.ceil(snappedTopInset() + top + highest + snappedBottomInset());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double inner = getWidth() - left - snappedRightInset();
        if (leadIn.isPresent()) {
            double height = leadIn.get().prefHeight(inner);
            place(leadIn.get(), left, top, inner, height);
            top += height + LEAD_IN_GAP;
        }
        double indent = indent();
        if (enumerator.isPresent()) {
            Label label = enumerator.get();
            place(label, left, top, indent - ENUMERATOR_GAP, label.prefHeight(-1));
        }
        double width = cellWidth(inner);
        double x = left + indent;
        for (ClauseText cell : cells) {
            place(cell, x, top, width, cell.prefHeight(width));
            x += width + CELL_GAP;
        }
    }

    private void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), width, Math.ceil(height));
    }
}
