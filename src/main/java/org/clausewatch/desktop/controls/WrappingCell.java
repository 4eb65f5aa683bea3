package org.clausewatch.desktop.controls;

import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A list cell as wide as its list, whose content wraps, and which is as high as the wrapped content. */
public abstract class WrappingCell<T> extends ListCell<T> {
    /** Creates an empty cell. */
    protected WrappingCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // The list gives the width, not the content.
        setPrefWidth(0);
    }

    /** Returns what shows an item. */
    protected abstract Region content(T item);

    /** Returns what a screen reader says of an item. */
    protected abstract String spoken(T item);

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(content(item));
            setAccessibleText(spoken(item));
        }
    }

    private Optional<Region> region() {
        return getGraphic() instanceof Region region ? Optional.of(region) : Optional.empty();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        return region().map(region -> Math.ceil(region.prefHeight(inner) + snappedTopInset() + snappedBottomInset()))
                .orElseGet(() -> super.computePrefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        region().ifPresent(region -> region.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset()));
    }
}
