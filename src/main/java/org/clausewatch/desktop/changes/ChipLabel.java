package org.clausewatch.desktop.changes;

import javafx.scene.control.Label;
import org.clausewatch.model.Direction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A chip as a control: the topic's colour, a sign for the direction, and both in words. */
public final class ChipLabel extends Label {
    /** Creates the control for a chip. */
    public ChipLabel(Chip chip) {
        super(chip.words());
        getStyleClass().addAll("chip", style(chip.topic()));
        chip.direction().ifPresent(direction -> {
            FontIcon icon = new FontIcon(icon(direction));
            icon.getStyleClass().add("chip-icon");
            setGraphic(icon);
        });
    }

    /** Returns the style class that gives a topic its colour. */
    public static String style(String topic) {
        return ChangeFilter.MAIN_TOPICS.contains(topic) ? "topic-" + topic : "topic-other";
    }

    /** Returns the sign for a direction. */
    static Feather icon(Direction direction) {
        return switch (direction) {
            case BROADENS -> Feather.ARROW_UP_RIGHT;
            case NARROWS -> Feather.ARROW_DOWN_LEFT;
            case MIXED -> Feather.CODE;
            case NEUTRAL -> Feather.MINUS;
            case UNCLEAR -> Feather.HELP_CIRCLE;
        };
    }
}
