package org.clausewatch.desktop;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** Texts, and beside them a column that the reader may hide. */
final class TextColumns extends SplitPane {
    private static final double SIDE_WIDTH = 316;
    /** In a small window the column takes no more than this of the room. */
    private static final double SIDE_SHARE = 0.36;

    private final Region side;

    TextColumns(Node texts, Region side) {
        this.side = side;
        side.setPrefWidth(SIDE_WIDTH);
        side.getStyleClass().add("side-column");
        setResizableWithParent(side, false);
        getItems().addAll(texts, side);
        widthProperty().subscribe((before, width) -> {
            if (before.doubleValue() <= 0) {
                placeDivider();
            }
        });
    }

    void showSide(boolean shown) {
        if (shown && !getItems().contains(side)) {
            getItems().add(side);
            placeDivider();
        } else if (!shown) {
            getItems().remove(side);
        }
    }

    /** Gives the column its width; the texts get the rest. */
    private void placeDivider() {
        double width = getWidth();
        if (width > SIDE_WIDTH && !getDividers().isEmpty()) {
            setDividerPositions((width - Math.min(SIDE_WIDTH, width * SIDE_SHARE)) / width);
        }
    }
}
