package org.clausewatch.desktop.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.WrappingCell;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Side;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the comparison in its list. Built for the lines in view alone. */
final class RowCell extends WrappingCell<RowItem> implements CopiedText.Cell {
    private final BiFunction<Side, Clause, TableColumns> columns;
    private final Function<Segment.Finding, String> explanation;
    private final Consumer<RowItem.Fold> open;

    RowCell(
            BiFunction<Side, Clause, TableColumns> columns,
            Function<Segment.Finding, String> explanation,
            Consumer<RowItem.Fold> open) {
        this.columns = columns;
        this.explanation = explanation;
        this.open = open;
        getStyleClass().add("row-cell");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        // The text takes clicks for its own selection; the menu is about the row all the same.
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!event.isKeyboardTrigger() && !isEmpty()) {
                getListView().getSelectionModel().clearAndSelect(getIndex());
            }
        });
    }

    @Override
    protected Region content(RowItem item) {
        return switch (item) {
            case RowItem.Clauses clauses -> new RowPane(clauses, showsLeadIn(clauses), columns, explanation);
            case RowItem.Fold fold -> foldPane(fold);
            case RowItem.Section section -> sectionPane(section);
        };
    }

    @Override
    protected String spoken(RowItem item) {
        return switch (item) {
            case RowItem.Clauses clauses -> rowPane().map(RowPane::spoken).orElse("");
            case RowItem.Fold fold -> fold.words() + ", folded. Press Enter to show.";
            case RowItem.Section section -> "In section " + String.join(", ", section.path());
        };
    }

    private static HBox sectionPane(RowItem.Section section) {
        HBox box = new HBox(Controls.label(String.join("  ›  ", section.path()), "section"));
        box.getStyleClass().add("section-row");
        return box;
    }

    private boolean showsLeadIn(RowItem.Clauses item) {
        Optional<Clause> above =
                getIndex() > 0 && getListView().getItems().get(getIndex() - 1) instanceof RowItem.Clauses before
                        ? Optional.of(Rows.clauseOf(before.row()))
                        : Optional.empty();
        return ClauseBlock.showsLeadIn(Rows.clauseOf(item.row()), above);
    }

    private HBox foldPane(RowItem.Fold fold) {
        Button button = new Button(fold.words(), new FontIcon(Feather.MORE_HORIZONTAL));
        button.getStyleClass().addAll("fold-button", "flat");
        button.setFocusTraversable(false);
        button.setOnAction(event -> open.accept(fold));
        HBox box = new HBox(button);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("fold-row");
        return box;
    }

    /** Returns the row that is shown, where the line is one. */
    Optional<RowPane> rowPane() {
        return getGraphic() instanceof RowPane pane ? Optional.of(pane) : Optional.empty();
    }

    @Override
    public List<ClauseText> texts() {
        return rowPane().map(RowPane::texts).orElse(List.of());
    }
}
