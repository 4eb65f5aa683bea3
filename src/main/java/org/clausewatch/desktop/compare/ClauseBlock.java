package org.clausewatch.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
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
    private static final double STACK_GAP = 10;
    /** Headings deeper than this look like this one. */
    private static final int HEADING_LEVELS = 3;

    private final Optional<ClauseText> leadIn;
    private final Optional<Label> enumerator;
    private final List<ClauseText> cells = new ArrayList<>();
    private final TableColumns columns;

    /** Where each cell stands below the lead-in, and how high they are together. */
    private record Places(List<Rectangle2D> cells, double height) {}

    ClauseBlock(
            Clause clause,
            Side side,
            Optional<JudgedChange> judged,
            boolean showLeadIn,
            TableColumns columns,
            Function<Segment.Finding, String> explanation) {
        this.columns = columns;
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

    /**
     * Tells whether to repeat the sentence that a list item completes: only where it does not stand right above.
     *
     * @param above the clause that is shown above; empty: none is, or something was left out in between
     */
    static boolean showsLeadIn(Clause clause, Optional<Clause> above) {
        String leadIn = clause.leadIn();
        return !leadIn.isEmpty()
                && above.map(before -> !before.text().equals(leadIn)
                                && !before.leadIn().equals(leadIn))
                        .orElse(true);
    }

    /** Returns what a screen reader says of a clause. */
    static String spoken(Clause clause) {
        return (clause.number().isEmpty() ? "" : clause.number() + ' ') + clause.text();
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

    private Places places(double width) {
        double indent = indent();
        double room = Math.max(1, Math.floor(width - indent));
        List<Double> widths = cells.size() > 1 && columns.cells().size() == cells.size()
                ? columns.widths(room, CELL_GAP, this::measure)
                : List.of();
        List<Rectangle2D> places = new ArrayList<>();
        double x = indent;
        double y = 0;
        double height = 0;
        for (int i = 0; i < cells.size(); i++) {
            boolean empty = cells.get(i).getContentAsString().isEmpty();
            double cellWidth = widths.isEmpty() ? room : Math.max(widths.get(i), 0);
            double cellHeight = empty ? 0 : Math.ceil(cells.get(i).prefHeight(cellWidth));
            places.add(new Rectangle2D(x, y, cellWidth, cellHeight));
            height = Math.max(height, y + cellHeight);
            if (!widths.isEmpty()) {
                x += cellWidth == 0 ? 0 : cellWidth + CELL_GAP;
            } else if (!empty) {
                y += cellHeight + STACK_GAP;
            }
        }
        return new Places(places, height);
    }

    /** Measures a text in the font of the cells. */
    private double measure(String words) {
        Text probe = new Text(words);
        cells.stream()
                .flatMap(cell -> cell.getChildren().stream())
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .findFirst()
                .ifPresent(text -> probe.setFont(text.getFont()));
        return probe.getLayoutBounds().getWidth();
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
        double highest = Math.max(
                enumerator.map(label -> label.prefHeight(-1)).orElse(0.0),
                places(inner).height());
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
        List<Rectangle2D> places = places(inner).cells();
        for (int i = 0; i < cells.size(); i++) {
            Rectangle2D at = places.get(i);
            place(cells.get(i), left + at.getMinX(), top + at.getMinY(), at.getWidth(), at.getHeight());
        }
    }

    private void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), width, Math.ceil(height));
    }
}
