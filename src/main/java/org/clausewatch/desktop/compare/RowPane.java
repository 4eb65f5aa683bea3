package org.clausewatch.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.clausewatch.desktop.changes.Chip;
import org.clausewatch.desktop.changes.ChipLabel;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.export.Wording;
import org.clausewatch.model.Clause;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;

/**
 * One row of the comparison. Both sides get the height of the higher one: that is what keeps the
 * versions level.
 */
final class RowPane extends Region {
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final PseudoClass EDITORIAL = PseudoClass.getPseudoClass("editorial");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private static final double MARKER = 4;
    private static final double HEADER_GAP = 6;
    private static final double CHIP_GAP = 6;

    private final RowItem.Clauses item;
    private final Region marker = new Region();
    private final Region divider = new Region();
    private final Optional<Label> kind;
    private final Optional<FlowPane> chips;
    private final SidePane left;
    private final SidePane right;

    RowPane(
            RowItem.Clauses item,
            boolean showLeadIn,
            BiFunction<Side, Clause, TableColumns> columns,
            Function<Segment.Finding, String> explanation) {
        this.item = item;
        getStyleClass().add("row");
        marker.getStyleClass().add("marker");
        divider.getStyleClass().add("divider");
        kind = item.judged().map(judged -> kindLabel(item, judged));
        chips = item.judged()
                .map(RowPane::chipsOf)
                .filter(found -> !found.isEmpty())
                .map(RowPane::chipPane);
        left = new SidePane(item, Side.OLD, showLeadIn, columns, explanation);
        right = new SidePane(item, Side.NEW, showLeadIn, columns, explanation);
        getChildren().addAll(left, right, divider, marker);
        kind.ifPresent(getChildren()::add);
        chips.ifPresent(getChildren()::add);
        pseudoClassStateChanged(CHANGED, item.judged().isPresent());
        pseudoClassStateChanged(ASKED, item.asked());
        pseudoClassStateChanged(
                EDITORIAL, item.judged().filter(RowPane::isEditorial).isPresent());
        chips.ifPresent(found -> marker.getStyleClass()
                .add(ChipLabel.style(
                        chipsOf(item.judged().orElseThrow()).getFirst().topic())));
    }

    private static boolean isEditorial(JudgedChange judged) {
        return judged.judgement().significance() == Significance.EDITORIAL;
    }

    private static List<Chip> chipsOf(JudgedChange judged) {
        return isEditorial(judged) ? List.of() : Chip.of(judged.judgement());
    }

    private static Label kindLabel(RowItem.Clauses item, JudgedChange judged) {
        StringBuilder words = new StringBuilder(Wording.english().kind(judged.change()));
        if (!item.from().isEmpty()) {
            words.append(' ').append(item.from());
        }
        if (isEditorial(judged) || judged.judgement().notJudgedLanguage().isPresent()) {
            for (Reason reason : judged.judgement().reasons()) {
                // From where it moved says that it did.
                if (item.from().isEmpty() || !reason.code().equals("moved")) {
                    words.append(" · ").append(Wording.english().reason(reason));
                }
            }
        }
        judged.review()
                .ifPresent(
                        review -> words.append(" · ").append(Wording.english().said(review)));
        Label label = Controls.wrapped(words.toString());
        label.getStyleClass().addAll("kind", judged.change().kind().code());
        return label;
    }

    private static FlowPane chipPane(List<Chip> chips) {
        FlowPane pane = new FlowPane(CHIP_GAP, CHIP_GAP);
        pane.getStyleClass().add("chips");
        chips.forEach(chip -> pane.getChildren().add(new ChipLabel(chip)));
        return pane;
    }

    /** Returns the texts, those of the old version first. */
    List<ClauseText> texts() {
        List<ClauseText> texts = new ArrayList<>(left.texts());
        texts.addAll(right.texts());
        return texts;
    }

    /** Returns how far below its upper edge the first edit stands, once it is laid out. */
    OptionalDouble firstMark() {
        return texts().stream()
                .filter(text -> text.firstMark().isPresent())
                .mapToDouble(text -> sceneToLocal(
                                text.localToScene(0, text.firstMark().getAsDouble()))
                        .getY())
                .min();
    }

    /** Returns what a screen reader says of this row. */
    String spoken() {
        StringBuilder words = new StringBuilder();
        kind.ifPresent(label -> words.append(label.getText()).append(". "));
        item.judged()
                .ifPresent(judged -> chipsOf(judged)
                        .forEach(chip -> words.append(chip.words()).append(". ")));
        boolean compared =
                !item.row().oldClauses().isEmpty() && !item.row().newClauses().isEmpty();
        if (item.judged().isEmpty() && compared) {
            return words.append("Unchanged. ")
                    .append(Rows.clauseOf(item.row()).text())
                    .toString();
        }
        return words.append(SidePane.spoken(item.row().oldClauses(), Side.OLD))
                .append(SidePane.spoken(item.row().newClauses(), Side.NEW))
                .toString();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double half(double width) {
        return Math.floor((width - snappedLeftInset() - snappedRightInset()) / 2);
    }

    private double headerHeight(double half) {
        double height = Math.max(
                kind.map(label -> label.prefHeight(kindWidth(half))).orElse(0.0),
                chips.map(pane -> pane.prefHeight(chipWidth(half))).orElse(0.0));
        return height == 0 ? 0 : Math.ceil(height) + HEADER_GAP;
    }

    private double kindWidth(double half) {
        return Math.max(1, half - left.snappedLeftInset() - left.snappedRightInset());
    }

    /** The header's words start where the text starts. */
    private double chipWidth(double half) {
        return Math.max(1, half - right.snappedLeftInset() - right.snappedRightInset());
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
        double half = half(width);
        return snappedTopInset()
                + headerHeight(half)
                + Math.ceil(Math.max(left.prefHeight(half), right.prefHeight(half)))
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double half = half(getWidth());
        double top = snappedTopInset();
        double header = headerHeight(half);
        double height = getHeight() - top - snappedBottomInset() - header;
        double middle = x + half;
        kind.ifPresent(
                label -> label.resizeRelocate(x + left.snappedLeftInset(), top, kindWidth(half), header - HEADER_GAP));
        chips.ifPresent(pane ->
                pane.resizeRelocate(middle + right.snappedLeftInset(), top, chipWidth(half), header - HEADER_GAP));
        left.resizeRelocate(x, top + header, half, height);
        right.resizeRelocate(middle, top + header, half, height);
        marker.resizeRelocate(0, 0, MARKER, getHeight());
        divider.resizeRelocate(middle, 0, 1, getHeight());
    }
}
