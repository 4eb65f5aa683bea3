package org.clausewatch.desktop.compare;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.WrappingCell;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Side;

/** One version alone, clause by clause. Its text can be selected and copied. */
public final class VersionTextView extends BorderPane {
    /** Longer lines are hard to read, in pixels. */
    private static final double LINE_WIDTH = 760;

    private final VersionTextViewModel model;
    private final ListView<Clause> list = new ListView<>();

    /** Creates the view. */
    public VersionTextView(VersionTextViewModel model) {
        this.model = model;
        getStyleClass().add("compare");
        list.setId("clauses");
        list.setItems(model.clauses());
        list.setCellFactory(view -> new ClauseCell());
        list.setAccessibleText("The version, clause by clause");
        MenuItem copy = new MenuItem("Copy");
        copy.setAccelerator(CopiedText.KEY);
        copy.setOnAction(event -> CopiedText.copy(list));
        list.setContextMenu(new ContextMenu(copy));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (CopiedText.KEY.match(event)) {
                CopiedText.copy(list);
                event.consume();
            }
        });
        setCenter(list);
        model.revealedProperty().subscribe((before, now) -> reveal(now.intValue()));
    }

    private void reveal(int position) {
        if (position >= 0) {
            list.getSelectionModel().clearAndSelect(position);
            list.getFocusModel().focus(position);
            // What precedes it is seen, too.
            list.scrollTo(Math.max(0, position - 1));
        }
    }

    /** Sets what stands above the text. */
    public void setHeader(Node header) {
        setTop(header);
    }

    /** Returns the list of clauses. */
    public ListView<Clause> clauses() {
        return list;
    }

    private final class ClauseCell extends WrappingCell<Clause> implements CopiedText.Cell {
        ClauseCell() {
            getStyleClass().add("row-cell");
            setAccessibleRole(AccessibleRole.LIST_ITEM);
        }

        @Override
        protected Region content(Clause clause) {
            ClauseBlock block = new ClauseBlock(
                    clause,
                    Side.NEW,
                    Optional.empty(),
                    ClauseBlock.showsLeadIn(clause, model.above(getIndex())),
                    model.columns(clause),
                    finding -> "");
            block.setMaxWidth(LINE_WIDTH);
            VBox side = new VBox(block);
            side.getStyleClass().add("side");
            VBox row = new VBox(side);
            row.getStyleClass().add("row");
            return row;
        }

        @Override
        public List<ClauseText> texts() {
            return getGraphic() instanceof VBox row
                            && row.getChildren().getFirst() instanceof VBox side
                            && side.getChildren().getFirst() instanceof ClauseBlock block
                    ? block.texts()
                    : List.of();
        }

        @Override
        protected String spoken(Clause clause) {
            return ClauseBlock.spoken(clause);
        }
    }
}
