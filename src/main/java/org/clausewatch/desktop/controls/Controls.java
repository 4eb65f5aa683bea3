package org.clausewatch.desktop.controls;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The few controls that look the same wherever they stand. */
public final class Controls {
    private Controls() {}

    /** Returns a label whose text wraps and is never cut. */
    public static Label wrapped(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Returns a label with style classes. */
    public static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /**
     * Returns a flat button that shows an icon alone.
     *
     * @param words what it does, for the tooltip and the screen reader
     * @param keys its shortcut as it is shown, or ""
     */
    public static Button iconButton(Ikon icon, String words, String keys, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(keys.isEmpty() ? words : words + "  " + keys));
        button.setAccessibleText(words);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Returns an invisible region that takes the room that is left in a row. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
