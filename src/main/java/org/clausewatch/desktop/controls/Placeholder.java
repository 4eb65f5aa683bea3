package org.clausewatch.desktop.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there is nothing to show: why, and what to do. */
public final class Placeholder extends VBox {
    private static final double WIDTH = 460;

    /**
     * Creates the placeholder.
     *
     * @param actions buttons that help, or none
     */
    public Placeholder(Ikon icon, String title, String message, Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().add("empty-state-icon");
        Label heading = Controls.wrapped(title, "empty-state-title");
        heading.setTextAlignment(TextAlignment.CENTER);
        Label words = Controls.wrapped(message, "empty-state-message");
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMaxWidth(WIDTH);
        words.setFocusTraversable(true);
        getChildren().addAll(sign, heading, words);
        if (actions.length > 0) {
            HBox row = new HBox(actions);
            row.getStyleClass().add("empty-state-actions");
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }
}
