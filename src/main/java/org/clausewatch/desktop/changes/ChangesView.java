package org.clausewatch.desktop.changes;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.WrappingCell;
import org.kordamp.ikonli.feather.Feather;

/** The changes that the reader asked for, to step through. */
public final class ChangesView extends BorderPane {
    private final ChangesViewModel model;
    private final ListView<ChangeEntry> list = new ListView<>();
    private final EntryScroller scroller = new EntryScroller(list);

    /** Creates the view. */
    public ChangesView(ChangesViewModel model) {
        this.model = model;
        getStyleClass().add("changes-pane");
        setTop(header());
        setCenter(list);

        Label placeholder = new Label("No change of the kinds that are switched on above.");
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("pane-placeholder");
        list.setId("changes");
        list.setPlaceholder(placeholder);
        list.setItems(model.entries());
        list.setAccessibleText("Changes of the kinds that are switched on");
        list.setCellFactory(view -> new EntryCell());
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null && model.selectedProperty().get() != entry.change()) {
                model.select(entry.change());
            }
        });
        model.selectedProperty().subscribe(this::followSelection);
    }

    private HBox header() {
        Label title = new Label("Changes");
        title.getStyleClass().add("pane-title");
        Label position = new Label();
        position.setId("position");
        position.getStyleClass().add("pane-count");
        position.textProperty().bind(model.positionProperty());
        HBox header = new HBox(
                title,
                position,
                Controls.spacer(),
                Controls.iconButton(Feather.CHEVRON_UP, "Previous change", "Shift+F7", model::previous),
                Controls.iconButton(Feather.CHEVRON_DOWN, "Next change", "F7", model::next));
        header.getStyleClass().add("pane-header");
        return header;
    }

    private void followSelection() {
        int selected = model.selectedProperty().get();
        for (int i = 0; i < model.entries().size(); i++) {
            if (model.entries().get(i).change() == selected) {
                if (list.getSelectionModel().getSelectedIndex() != i) {
                    list.getSelectionModel().clearAndSelect(i);
                    scroller.reveal();
                }
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    /** Returns the list of changes. */
    public ListView<ChangeEntry> entries() {
        return list;
    }

    private static final class EntryCell extends WrappingCell<ChangeEntry> {
        EntryCell() {
            getStyleClass().add("change-cell");
        }

        @Override
        protected Region content(ChangeEntry entry) {
            VBox box = new VBox();
            box.getStyleClass().add("change-entry");
            if (entry.chips().isEmpty()) {
                box.getChildren()
                        .add(Controls.label(
                                entry.substantive() ? entry.kind() : entry.kind() + " · editorial", "change-kind"));
            } else {
                FlowPane chips = new FlowPane();
                chips.getStyleClass().add("chips");
                entry.chips().forEach(chip -> chips.getChildren().add(new ChipLabel(chip)));
                box.getChildren().add(chips);
            }
            box.getChildren().add(Controls.wrapped(entry.excerpt(), "change-excerpt"));
            String where = entry.chips().isEmpty() || entry.section().isEmpty()
                    ? entry.section()
                    : entry.kind() + " in " + entry.section();
            if (!where.isEmpty()) {
                box.getChildren().add(Controls.label(where, "change-section"));
            }
            return box;
        }

        @Override
        protected String spoken(ChangeEntry entry) {
            return entry.spoken();
        }
    }
}
