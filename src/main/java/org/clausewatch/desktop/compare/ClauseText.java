package org.clausewatch.desktop.compare;

import atlantafx.base.controls.SelectableTextFlow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.clausewatch.desktop.changes.ChipLabel;
import org.jspecify.annotations.Nullable;

/**
 * A clause's text with its edits and evidence marked: shades lie behind the words, lines under them,
 * so that nothing rests on colour alone. Its text can be selected and copied.
 */
public final class ClauseText extends SelectableTextFlow {
    /** Behind the text, and behind the selection that the super class draws at 100. */
    private static final double BEHIND = 200;
    /** How far a shade reaches beyond the line of text, up and down, in pixels. */
    private static final double REACH = 1;
    /** Thickness of a line under evidence, in pixels. */
    private static final double LINE = 2;
    /** Thickness of the line through or under an edit, in pixels. */
    private static final double HAIR = 1;
    /** Where small letters are struck through, as a share of the line's height from its top. */
    private static final double STRIKE = 0.56;

    private static final Duration TOOLTIP_DELAY = Duration.millis(250);
    private static final double TOOLTIP_WIDTH = 380;

    /** A stretch of text that something is drawn behind or under. */
    private record Stretch(int start, int end) {}

    /** Where a mark lies on its line of text. */
    private enum Place {
        BEHIND,
        THROUGH,
        UNDER,
        BELOW
    }

    private record Drawing(Place place, List<Stretch> stretches) {}

    private final Map<Path, Drawing> drawn = new LinkedHashMap<>();

    /**
     * Creates the text.
     *
     * @param style the style class of its words
     * @param explanation words for the tooltip of evidence
     */
    public ClauseText(List<Segment> segments, String style, Function<Segment.Finding, String> explanation) {
        getStyleClass().addAll("clause-text", style);
        setPrefWidth(Region.USE_COMPUTED_SIZE);
        setTextSelectionOnMouseClick(true);
        Map<String, List<Stretch>> byStyle = new LinkedHashMap<>();
        List<Text> words = new ArrayList<>();
        int at = 0;
        for (Segment segment : segments) {
            Stretch stretch = new Stretch(at, at + segment.text().length());
            at = stretch.end();
            words.add(words(segment, explanation));
            if (segment.mark() != Segment.Mark.KEPT) {
                String name = segment.mark() == Segment.Mark.DELETED ? "deleted" : "inserted";
                byStyle.computeIfAbsent(name + "-shade", key -> new ArrayList<>())
                        .add(stretch);
                byStyle.computeIfAbsent(name + "-line", key -> new ArrayList<>())
                        .add(stretch);
            }
            if (!segment.findings().isEmpty()) {
                String topic = ChipLabel.style(segment.findings().getFirst().topic());
                byStyle.computeIfAbsent("evidence-line " + topic, key -> new ArrayList<>())
                        .add(stretch);
            }
        }
        getChildren().addAll(words);
        byStyle.forEach((name, stretches) -> {
            Path path = new Path();
            path.setManaged(false);
            path.setMouseTransparent(true);
            path.setViewOrder(BEHIND);
            path.getStyleClass().setAll(name.split(" "));
            getChildren().add(path);
            drawn.put(path, new Drawing(place(name), stretches));
        });
    }

    private static Text words(Segment segment, Function<Segment.Finding, String> explanation) {
        Text text = new Text(segment.text());
        text.getStyleClass().add("words");
        switch (segment.mark()) {
            case DELETED -> text.getStyleClass().add("deleted");
            case INSERTED -> text.getStyleClass().add("inserted");
            case KEPT -> text.getStyleClass().add("kept");
        }
        if (!segment.findings().isEmpty()) {
            text.getStyleClass().add("evidence");
            StringBuilder words = new StringBuilder();
            for (Segment.Finding finding : segment.findings()) {
                words.append(words.isEmpty() ? "" : "\n\n").append(explanation.apply(finding));
            }
            Tooltip tooltip = new Tooltip(words.toString());
            tooltip.setShowDelay(TOOLTIP_DELAY);
            tooltip.setShowDuration(Duration.INDEFINITE);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(TOOLTIP_WIDTH);
            Tooltip.install(text, tooltip);
        }
        return text;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        drawn.forEach((path, drawing) -> path.getElements().setAll(shapes(drawing)));
    }

    /** Returns how far below its upper edge the first edit stands, once it is laid out. */
    OptionalDouble firstMark() {
        return drawn.entrySet().stream()
                .filter(entry -> entry.getValue().place() == Place.BEHIND
                        && !entry.getKey().getElements().isEmpty())
                .mapToDouble(entry -> entry.getKey().getBoundsInParent().getMinY())
                .min();
    }

    private static Place place(String name) {
        return switch (name) {
            case "deleted-line" -> Place.THROUGH;
            case "inserted-line" -> Place.UNDER;
            case "deleted-shade", "inserted-shade" -> Place.BEHIND;
            default -> Place.BELOW;
        };
    }

    private List<PathElement> shapes(Drawing drawing) {
        List<PathElement> shapes = new ArrayList<>();
        for (Stretch stretch : drawing.stretches()) {
            Box box = null;
            for (PathElement element : getRangeShape(stretch.start(), stretch.end(), false)) {
                // Each line of text gives one rectangle, which starts with a move.
                if (element instanceof MoveTo move) {
                    addBox(shapes, box, drawing.place());
                    box = new Box(move.getX(), move.getY());
                } else if (element instanceof LineTo to && box != null) {
                    box.include(to.getX(), to.getY());
                }
            }
            addBox(shapes, box, drawing.place());
        }
        return shapes;
    }

    private static void addBox(List<PathElement> shapes, @Nullable Box box, Place place) {
        if (box == null || box.right <= box.left) {
            return;
        }
        double height = box.bottom - box.top;
        double top = switch (place) {
            case BEHIND -> box.top - REACH;
            case THROUGH -> Math.round(box.top + height * STRIKE);
            case UNDER -> Math.round(box.bottom - 2 * HAIR);
            case BELOW -> Math.round(box.bottom);
        };
        double bottom = switch (place) {
            case BEHIND -> box.bottom + REACH;
            case THROUGH, UNDER -> top + HAIR;
            case BELOW -> top + LINE;
        };
        shapes.add(new MoveTo(box.left, top));
        shapes.add(new LineTo(box.right, top));
        shapes.add(new LineTo(box.right, bottom));
        shapes.add(new LineTo(box.left, bottom));
        shapes.add(new LineTo(box.left, top));
    }

    private static final class Box {
        private double left;
        private double right;
        private double top;
        private double bottom;

        Box(double x, double y) {
            left = x;
            right = x;
            top = y;
            bottom = y;
        }

        void include(double x, double y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
    }
}
