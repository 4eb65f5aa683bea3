package org.clausewatch.desktop.standing;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.changes.ChipLabel;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.WrappingCell;

/** Where one version stands on a topic. A click or Enter on a statement goes to its clause. */
public final class StandingView extends BorderPane {
    private final StandingViewModel model;
    private final ListView<StandingEntry> list = new ListView<>();
    private final Label summary = Controls.wrapped("", "standing-summary");
    private final Label note = Controls.wrapped("", "standing-note");
    private final Label placeholder = Controls.wrapped("", "pane-placeholder");
    private final ComboBox<StandingViewModel.Topic> topics = new ComboBox<>();

    /**
     * Creates the view.
     *
     * @param back returns to the comparison, on Escape
     */
    public StandingView(StandingViewModel model, Runnable back) {
        this.model = model;
        getStyleClass().add("standing-pane");
        ComboBox<StandingViewModel.Choice> versions = new ComboBox<>();
        choose(versions, "standing-version", "Version", model.versions(), model.versionProperty());
        choose(topics, "standing-topic", "Topic", model.topics(), model.topicProperty());
        summary.setId("standing-summary");
        VBox top = new VBox(versions, topics, summary, note);
        top.getStyleClass().add("standing-top");
        list.setId("standing");
        list.setPlaceholder(placeholder);
        list.setItems(model.entries());
        list.setCellFactory(view -> new EntryCell());
        list.setAccessibleText("Statements of the version on the topic");
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, back));
        setTop(top);
        setCenter(list);
        model.stateProperty().subscribe(this::show);
    }

    /** Lets the reader choose one of a list; the list may change under the choice. */
    private static <T> void choose(
            ComboBox<T> box, String id, String words, ObservableList<T> items, ObjectProperty<Optional<T>> chosen) {
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(words);
        box.setVisibleRowCount(14);
        boolean[] following = new boolean[1];
        Runnable follow = () -> {
            following[0] = true;
            box.getItems().setAll(items);
            chosen.get().ifPresentOrElse(box::setValue, () -> box.setValue(null));
            following[0] = false;
        };
        items.addListener((ListChangeListener<T>) change -> follow.run());
        chosen.subscribe((before, now) -> follow.run());
        box.valueProperty().subscribe((before, now) -> {
            if (!following[0] && now != null) {
                chosen.set(Optional.of(now));
            }
        });
        follow.run();
    }

    private void show(StandingState state) {
        String above = "";
        String beside = "";
        String instead = "";
        switch (state) {
            case StandingState.NoVersion() -> instead = "Open a document or two files to see where the text stands.";
            case StandingState.Reading() -> instead = "Reading…";
            case StandingState.NotJudged(String words) -> instead = words;
            case StandingState.Failed(String words) -> instead = words;
            case StandingState.Known(String words, String notJudged, boolean silent) -> {
                above = silent ? "" : words;
                beside = notJudged;
                instead = silent ? words : "";
            }
        }
        set(summary, above);
        set(note, beside);
        placeholder.setText(instead);
        topics.setVisible(state instanceof StandingState.Known);
        topics.setManaged(topics.isVisible());
    }

    private static void set(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private void onKey(KeyEvent event, Runnable back) {
        if (event.getCode() == KeyCode.ESCAPE) {
            back.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            reveal(list.getSelectionModel().getSelectedItem());
            event.consume();
        }
    }

    private void reveal(StandingEntry entry) {
        if (entry instanceof StandingEntry.Statement statement) {
            model.reveal(statement.clause());
        }
    }

    /** Returns the list of statements. */
    public ListView<StandingEntry> entries() {
        return list;
    }

    /** Puts the keyboard on the topic, from which Tab leads to the statements. */
    public void focusTopic() {
        topics.requestFocus();
    }

    private final class EntryCell extends WrappingCell<StandingEntry> {
        EntryCell() {
            getStyleClass().add("standing-cell");
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    reveal(getItem());
                }
            });
        }

        @Override
        protected Region content(StandingEntry entry) {
            return switch (entry) {
                case StandingEntry.Group(String words) -> {
                    setTooltip(null);
                    yield new VBox(Controls.wrapped(words, "standing-group"));
                }
                case StandingEntry.Statement statement -> {
                    VBox box = new VBox(
                            Controls.wrapped(statement.quote(), "evidence-quote"),
                            Controls.wrapped(statement.slots(), "evidence-note"),
                            Controls.wrapped(statement.place(), "change-section"));
                    box.getStyleClass().addAll("evidence-line-box", "quoted", ChipLabel.style(statement.topic()));
                    Tooltip tooltip = new Tooltip(statement.rules() + "\n\nClick: go to the clause");
                    tooltip.setWrapText(true);
                    tooltip.setMaxWidth(420);
                    setTooltip(tooltip);
                    yield box;
                }
            };
        }

        @Override
        protected String spoken(StandingEntry entry) {
            return entry.spoken();
        }
    }
}
