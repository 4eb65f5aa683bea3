package org.clausewatch.desktop.changes;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The figures of a pair, each of which is also the switch for what it counts. */
public final class SummaryView extends FlowPane {
    private final ChangesViewModel model;
    private final Label sentence = new Label();

    /** Creates the view. */
    public SummaryView(ChangesViewModel model) {
        this.model = model;
        setId("summary");
        getStyleClass().add("summary");
        sentence.getStyleClass().add("summary-sentence");
        sentence.textProperty().bind(model.sentenceProperty());
        model.pills().addListener((ListChangeListener<Pill>) change -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        if (model.pills().isEmpty()) {
            getChildren().add(sentence);
        }
        for (Pill pill : model.pills()) {
            Label count = new Label(Integer.toString(pill.count()));
            count.getStyleClass().add("pill-count");
            ToggleButton button = new ToggleButton(pill.name(), count);
            button.getStyleClass()
                    .addAll(
                            "pill",
                            switch (pill.counts()) {
                                case TOPIC -> ChipLabel.style(pill.topic());
                                case OTHER -> "pill-other";
                                case UNJUDGED -> "pill-unjudged";
                                case EDITORIAL -> "pill-editorial";
                            });
            button.selectedProperty().bindBidirectional(pill.onProperty());
            button.setAccessibleText(pill.name() + ": " + pill.count());
            button.setTooltip(new Tooltip("Show or hide: " + pill.name()));
            getChildren().add(button);
        }
    }
}
