package org.clausewatch.desktop.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.history.Fold;
import org.clausewatch.history.HistoryVersion;

/**
 * Versions on a line of time. A full line where a text was seen, a dashed one where nobody looked, a
 * small tick for each folded observation.
 */
public final class TimelineView extends Pane {
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    private static final PseudoClass NEW = PseudoClass.getPseudoClass("new");
    private static final double HEIGHT = 66;
    private static final double AXIS = 34;
    private static final double MARGIN = 44;
    private static final double DISTANCE = 26;
    private static final double TICK = 4;
    private static final double LABEL_GAP = 10;

    private record Dot(Button button, Label label, Instant at) {}

    private record Stretch(Line line, Instant from, Instant to) {}

    private record Year(Label label, Line tick, Instant start) {}

    private final TimelineViewModel model;
    private final List<Dot> dots = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Year> years = new ArrayList<>();

    /** Creates the view. */
    public TimelineView(TimelineViewModel model) {
        this.model = model;
        setId("timeline");
        getStyleClass().add("timeline");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Versions over time");
        model.historyProperty().subscribe(this::build);
        model.choiceProperty().subscribe(this::mark);
    }

    private void build() {
        getChildren().clear();
        dots.clear();
        stretches.clear();
        years.clear();
        List<HistoryVersion> versions = model.versions();
        if (versions.isEmpty()
                || versions.stream()
                        .anyMatch(each -> each.provenance().firstObservedAt().isEmpty())) {
            return;
        }
        for (int i = 0; i < versions.size(); i++) {
            HistoryVersion version = versions.get(i);
            stretch("seen", first(version), last(version));
            if (i + 1 < versions.size()) {
                stretch("unseen", last(version), first(versions.get(i + 1)));
            }
        }
        model.folds().forEach(this::fold);
        for (int year = yearOf(first(versions.getFirst())) + 1; year <= yearOf(last(versions.getLast())); year++) {
            Label label = Controls.label(Integer.toString(year), "timeline-year");
            Line tick = new Line();
            tick.getStyleClass().add("timeline-tick");
            years.add(new Year(
                    label, tick, LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC)));
            getChildren().addAll(tick, label);
        }
        for (int i = 0; i < versions.size(); i++) {
            dot(i, versions);
        }
        mark();
        requestLayout();
    }

    private void stretch(String style, Instant from, Instant to) {
        Line line = new Line();
        line.getStyleClass().addAll("timeline-line", style);
        stretches.add(new Stretch(line, from, to));
        getChildren().add(line);
    }

    private void fold(Fold fold) {
        Line line = new Line();
        line.getStyleClass().add("timeline-fold");
        stretches.add(
                new Stretch(line, fold.observation().at(), fold.observation().at()));
        getChildren().add(line);
    }

    private void dot(int index, List<HistoryVersion> versions) {
        HistoryVersion version = versions.get(index);
        String name = TimelineWords.name(version);
        Button button = new Button();
        button.getStyleClass().setAll("timeline-version");
        String when =
                index == 0 ? "first version that was seen" : TimelineWords.changed(versions.get(index - 1), version);
        String details = TimelineWords.details(version.version(), version.provenance());
        button.setTooltip(new Tooltip(name + "\n" + when + "\n" + details
                + "\n\nClick: compare with the version before\nShift+click: compare from here"));
        button.setAccessibleText("Version of " + name + ", " + when + ", " + details);
        button.setOnMouseClicked(event -> {
            if (event.isShiftDown()) {
                model.chooseOld(index);
            } else {
                model.chooseWithPrevious(index);
            }
        });
        button.setOnAction(event -> model.chooseWithPrevious(index));
        Label label = Controls.label(name, "timeline-date");
        label.setMouseTransparent(true);
        dots.add(new Dot(button, label, first(version)));
        getChildren().addAll(label, button);
    }

    private void mark() {
        Optional<TimelineViewModel.Choice> choice = model.choiceProperty().get();
        for (int i = 0; i < dots.size(); i++) {
            int index = i;
            boolean old = choice.filter(chosen -> chosen.old() == index).isPresent();
            boolean now = choice.filter(chosen -> chosen.now() == index).isPresent();
            for (Region region : List.of(dots.get(i).button(), dots.get(i).label())) {
                region.pseudoClassStateChanged(OLD, old);
                region.pseudoClassStateChanged(NEW, now);
            }
        }
        requestLayout();
    }

    private static Instant first(HistoryVersion version) {
        return version.provenance().firstObservedAt().orElse(Instant.EPOCH);
    }

    private static Instant last(HistoryVersion version) {
        return version.provenance().lastObservedAt().orElse(first(version));
    }

    private static int yearOf(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }

    @Override
    protected void layoutChildren() {
        if (dots.isEmpty()) {
            return;
        }
        double width = Math.max(1, getWidth() - 2 * MARGIN);
        Instant end = last(model.versions().getLast());
        TimelineScale scale = TimelineScale.of(dots.stream().map(Dot::at).toList(), end, width, DISTANCE);
        for (Stretch stretch : stretches) {
            double from = MARGIN + scale.place(stretch.from());
            double to = MARGIN + scale.place(stretch.to());
            boolean fold = stretch.line().getStyleClass().contains("timeline-fold");
            set(stretch.line(), from, fold ? AXIS + TICK : AXIS, fold ? from : to, fold ? AXIS + 2 * TICK : AXIS);
        }
        for (Year year : years) {
            double x = MARGIN + scale.place(year.start());
            set(year.tick(), x, AXIS - TICK, x, AXIS + TICK);
            double labelWidth = year.label().prefWidth(-1);
            year.label().resizeRelocate(Math.round(x - labelWidth / 2), AXIS + 12, labelWidth, 16);
        }
        for (Dot dot : dots) {
            double size = Math.max(dot.button().prefWidth(-1), 1);
            double x = MARGIN + scale.place(dot.at());
            dot.button().resizeRelocate(Math.round(x - size / 2), Math.round(AXIS - size / 2), size, size);
        }
        placeDates(scale);
    }

    private static void set(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(Math.round(x1));
        line.setStartY(y1);
        line.setEndX(Math.round(x2));
        line.setEndY(y2);
    }

    /** Shows as many dates as fit beside each other: those of the chosen versions first. */
    private void placeDates(TimelineScale scale) {
        List<double[]> taken = new ArrayList<>();
        List<Dot> order = new ArrayList<>(dots);
        model.choiceProperty().get().ifPresent(choice -> {
            order.addFirst(dots.get(choice.old()));
            order.addFirst(dots.get(choice.now()));
        });
        List<Dot> placed = new ArrayList<>();
        for (Dot dot : order) {
            if (placed.contains(dot)) {
                continue;
            }
            placed.add(dot);
            double width = dot.label().prefWidth(-1);
            double x = Math.clamp(MARGIN + scale.place(dot.at()) - width / 2, 4, Math.max(4, getWidth() - width - 4));
            boolean free = taken.stream().noneMatch(span -> x < span[1] + LABEL_GAP && span[0] < x + width + LABEL_GAP);
            dot.label().setVisible(free);
            if (free) {
                taken.add(new double[] {x, x + width});
            }
            dot.label().resizeRelocate(Math.round(x), 6, width, 16);
        }
    }
}
