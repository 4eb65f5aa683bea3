package org.clausewatch.desktop.changes;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.WrappingCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The changes that the reader asked for, to step through. */
public final class ChangesView extends BorderPane {
    /** Never begins a line by itself. */
    private static final String EDITORIAL = "\u00A0·\u00A0editorial";

    private static final PseudoClass OF_RUN = PseudoClass.getPseudoClass("of-run");

    private final ChangesViewModel model;
    private final ListView<ListEntry> list = new ListView<>();
    private final EntryScroller scroller = new EntryScroller(list);
    /** Whether the list is being brought in line with the model. */
    private boolean following;

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
            if (entry != null
                    && !following
                    && !entry.shows(model.selectedProperty().get())) {
                model.select(entry.change());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.selectedProperty().subscribe(this::followSelection);
        // A list that is filled anew has forgotten what was selected, and where it stands.
        model.entries().addListener((ListChangeListener<ListEntry>) change -> {
            followSelection();
            scroller.reveal();
        });
    }

    private void onKey(KeyEvent event) {
        ListEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry == null) {
            return;
        }
        Optional<RunEntry> run = model.runOf(entry);
        boolean enter = event.getCode() == KeyCode.ENTER && entry instanceof RunEntry;
        if (run.isPresent() && !run.get().open() && (enter || event.getCode() == KeyCode.RIGHT)) {
            model.open(run.get());
            event.consume();
        } else if (run.isPresent() && run.get().open() && (enter || event.getCode() == KeyCode.LEFT)) {
            model.close(run.get());
            event.consume();
        }
    }

    private void toggle(RunEntry run) {
        if (run.open()) {
            model.close(run);
        } else {
            model.open(run);
        }
    }

    private HBox header() {
        Label position = new Label();
        position.setId("position");
        position.getStyleClass().add("pane-count");
        position.textProperty().bind(model.positionProperty());
        HBox header = new HBox(
                position,
                Controls.spacer(),
                Controls.iconButton(Feather.CHEVRON_UP, "Previous change", "Shift+F7", model::previous),
                Controls.iconButton(Feather.CHEVRON_DOWN, "Next change", "F7", model::next));
        header.getStyleClass().add("pane-header");
        return header;
    }

    private void followSelection() {
        int selected = model.selectedProperty().get();
        ListEntry current = list.getSelectionModel().getSelectedItem();
        if (current != null && model.entries().contains(current) && current.shows(selected)) {
            return;
        }
        following = true;
        for (int i = 0; i < model.entries().size(); i++) {
            if (model.entries().get(i).shows(selected)) {
                list.getSelectionModel().clearAndSelect(i);
                scroller.reveal();
                following = false;
                return;
            }
        }
        list.getSelectionModel().clearSelection();
        following = false;
    }

    /** Returns the list of changes. */
    public ListView<ListEntry> entries() {
        return list;
    }

    private final class EntryCell extends WrappingCell<ListEntry> {
        EntryCell() {
            getStyleClass().add("change-cell");
        }

        @Override
        protected Region content(ListEntry entry) {
            return switch (entry) {
                case ChangeEntry change -> changeBox(change);
                case RunEntry run -> runBox(run);
            };
        }

        private VBox changeBox(ChangeEntry entry) {
            VBox box = new VBox();
            box.getStyleClass().add("change-entry");
            box.pseudoClassStateChanged(OF_RUN, entry.ofRun());
            if (entry.chips().isEmpty()) {
                box.getChildren()
                        .add(Controls.wrapped(
                                entry.substantive() ? entry.kind() : entry.kind() + EDITORIAL, "change-kind"));
            } else {
                FlowPane chips = new FlowPane();
                chips.getStyleClass().add("chips");
                entry.chips().forEach(chip -> chips.getChildren().add(new ChipLabel(chip)));
                box.getChildren().add(chips);
            }
            box.getChildren().add(Controls.wrapped(entry.excerpt(), "change-excerpt"));
            String where = entry.chips().isEmpty() || entry.section().isEmpty()
                    ? entry.section()
                    : entry.kind() + " · " + entry.section();
            if (!where.isEmpty()) {
                box.getChildren().add(Controls.wrapped(where, "change-section"));
            }
            if (!entry.review().isEmpty()) {
                Label review = Controls.wrapped(entry.review(), "change-review");
                review.setGraphic(new FontIcon(Feather.EDIT_3));
                box.getChildren().add(review);
            }
            return box;
        }

        private HBox runBox(RunEntry entry) {
            VBox words = new VBox(Controls.wrapped(entry.words() + EDITORIAL, "change-kind"));
            words.getStyleClass().add("change-entry");
            if (!entry.open()) {
                words.getChildren().add(Controls.wrapped(entry.excerpt(), "change-excerpt"));
            }
            if (!entry.section().isEmpty()) {
                words.getChildren().add(Controls.wrapped(entry.section(), "change-section"));
            }
            HBox.setHgrow(words, Priority.ALWAYS);
            Button turn = Controls.iconButton(
                    entry.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT,
                    entry.open() ? "Show as one entry" : "List each of them",
                    entry.open() ? "Left" : "Right",
                    () -> toggle(entry));
            turn.setFocusTraversable(false);
            turn.getStyleClass().add("run-turn");
            HBox box = new HBox(turn, words);
            box.getStyleClass().add("run-entry");
            return box;
        }

        @Override
        protected String spoken(ListEntry entry) {
            return entry.spoken();
        }
    }
}
