package org.clausewatch.desktop;

import atlantafx.base.controls.ModalPane;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Shows one sheet at a time over the window. Escape or a click beside it puts it away. */
final class Sheets {
    private final ModalPane pane = new ModalPane();
    private @Nullable Node focusBefore;

    Sheets() {
        pane.setAlignment(Pos.CENTER);
        pane.displayProperty().subscribe((before, now) -> {
            if (!now && focusBefore != null) {
                focusBefore.requestFocus();
                focusBefore = null;
            }
        });
    }

    /** Shows and hides sheets at once from now on, without moving them. */
    void hold() {
        pane.usePredefinedTransitionFactories(null);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
    }

    /** Returns the layer on which sheets appear. */
    Node layer() {
        return pane;
    }

    void show(Region sheet) {
        focusBefore = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        StackPane frame = new StackPane(sheet);
        frame.getStyleClass().add("sheet-frame");
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.show(frame);
    }

    void hide() {
        pane.hide(true);
    }
}
