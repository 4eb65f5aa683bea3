package org.clausewatch.desktop.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Brings a row into view, and within a row that is higher than the window the words that changed. */
final class RowScroller {
    private static final int NONE = -1;
    /** How far below the upper edge a row is brought, in pixels, so that what precedes it is seen. */
    private static final double CONTEXT = 96;
    /** A first edit within this share of the list's height needs no more scrolling. */
    private static final double COMFORTABLE = 0.6;

    private final ListView<RowItem> list;
    /** The row to reveal as soon as the list has a size. */
    private int pending = NONE;

    RowScroller(ListView<RowItem> list) {
        this.list = list;
        list.heightProperty().subscribe((before, now) -> {
            if (pending != NONE && now.doubleValue() > 0) {
                int index = pending;
                pending = NONE;
                Platform.runLater(() -> reveal(index));
            }
        });
    }

    /** Scrolls to a row; one whose edits are seen stays where it is. */
    void reveal(int index) {
        Optional<VirtualFlow<?>> flow = flow();
        if (flow.isEmpty() || list.getHeight() <= 0) {
            pending = index;
            return;
        }
        if (index < list.getItems().size()) {
            bring(flow.get(), index);
            // The list guesses the heights of rows that it has not built; once they are, the place may be another.
            Platform.runLater(() -> {
                if (index == list.getSelectionModel().getSelectedIndex()) {
                    bring(flow.get(), index);
                }
            });
        }
    }

    private void bring(VirtualFlow<?> flow, int index) {
        if (isSeenWhole(flow, index)) {
            return;
        }
        list.scrollTo(index);
        list.layout();
        flow.scrollPixels(-CONTEXT);
        list.layout();
        OptionalDouble mark = firstMark(index);
        double comfortable = list.getHeight() * COMFORTABLE;
        if (mark.isPresent() && mark.getAsDouble() > comfortable) {
            flow.scrollPixels(mark.getAsDouble() - comfortable);
        }
    }

    private static boolean isSeenWhole(VirtualFlow<?> flow, int index) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null && last != null && first.getIndex() < index && index < last.getIndex();
    }

    /** Returns how far below the list's upper edge the first edit of a row in view stands. */
    private OptionalDouble firstMark(int index) {
        for (Node node : list.lookupAll(".row-cell")) {
            if (node instanceof RowCell cell && cell.getIndex() == index && cell.isVisible()) {
                double top = list.sceneToLocal(cell.localToScene(0, 0)).getY();
                return cell.rowPane()
                        .map(RowPane::firstMark)
                        .filter(OptionalDouble::isPresent)
                        .map(mark -> OptionalDouble.of(top + mark.getAsDouble()))
                        .orElse(OptionalDouble.empty());
            }
        }
        return OptionalDouble.empty();
    }

    private Optional<VirtualFlow<?>> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }
}
