package org.clausewatch.desktop;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.changes.ChangesView;
import org.clausewatch.desktop.changes.SummaryView;
import org.clausewatch.desktop.compare.CompareView;
import org.clausewatch.desktop.compare.EvidenceView;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.explain.ExplainView;
import org.clausewatch.desktop.standing.StandingView;
import org.clausewatch.desktop.timeline.TimelineView;
import org.clausewatch.desktop.timeline.TimelineViewModel;
import org.clausewatch.desktop.timeline.TimelineWords;
import org.clausewatch.desktop.timeline.VersionHeader;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Side;
import org.clausewatch.workspace.PairReport;

/** The part of the window that shows a pair: time above, both versions, the changes and their evidence. */
final class PairPane extends BorderPane {
    private static final double ROW_EDGES = 48;
    private static final double CHANGES_SHARE = 0.58;
    /** How much of the height the two texts keep while a verdict is explained below them. */
    private static final double TEXTS_SHARE = 0.48;

    private static final double LITTLE_SHARE = 0.36;
    /** Pixels above which there is room for both. */
    private static final double ROOMY = 480;

    private final MainViewModel model;
    private final Runnable openHistory;
    private final CompareView compare;
    private final ChangesView changes;
    private final EvidenceView evidence;
    private final ExplainView explain;
    private final StandingView standing;
    private final SplitPane texts = new SplitPane();
    private final SplitPane why = new SplitPane();
    private final BorderPane side = new BorderPane();
    private final TextColumns columns;
    private final VBox time = new VBox();
    private final Hyperlink folded = new Hyperlink();
    private final VersionHeader old;
    private final VersionHeader now;

    /**
     * Creates the part.
     *
     * @param openHistory shows all of the document's history
     */
    PairPane(MainViewModel model, Runnable openHistory) {
        this.model = model;
        this.openHistory = openHistory;
        compare = new CompareView(model.compare(), model::ruleExplanation);
        changes = new ChangesView(model.changes());
        evidence = new EvidenceView(
                model.compare(),
                model::ruleExplanation,
                this::explain,
                () -> compare.rows().requestFocus());
        explain = new ExplainView(model.explain(), this::closeExplanation);
        standing = new StandingView(model.standing(), () -> compare.rows().requestFocus());
        compare.setOnExplain(this::explain);
        old = new VersionHeader(model.timeline(), Side.OLD);
        now = new VersionHeader(model.timeline(), Side.NEW);
        compare.setHeaders(old, now);

        why.setOrientation(Orientation.VERTICAL);
        why.getItems().addAll(changes, evidence);
        why.setDividerPositions(CHANGES_SHARE);
        side.setTop(tabs());
        model.standing().shownProperty().subscribe(shown -> side.setCenter(shown ? standing : why));
        texts.setOrientation(Orientation.VERTICAL);
        texts.getItems().add(compare);
        SplitPane.setResizableWithParent(explain, false);
        model.explain().shownProperty().subscribe(this::showExplanation);
        columns = new TextColumns(texts, side);
        getStyleClass().add("pair");
        setTop(new VBox(time, summaryRow()));
        setCenter(columns);
        fillTime();
        model.timeline().historyProperty().subscribe(this::showFolds);
    }

    private HBox tabs() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton list = new ToggleButton("Changes");
        ToggleButton stands = new ToggleButton("Where it stands");
        stands.setId("open-standing");
        stands.setTooltip(new Tooltip("What one version says about a topic  Ctrl+3"));
        list.getStyleClass().add("side-tab");
        stands.getStyleClass().add("side-tab");
        group.getToggles().addAll(list, stands);
        model.standing().shownProperty().subscribe(shown -> (shown ? stands : list).setSelected(true));
        list.setOnAction(event -> model.standing().shownProperty().set(false));
        stands.setOnAction(event -> model.standing().shownProperty().set(true));
        // A tab that is chosen stays chosen when it is pressed again.
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
        HBox tabs = new HBox(list, stands);
        tabs.getStyleClass().add("side-tabs");
        return tabs;
    }

    private void showExplanation(boolean shown) {
        if (shown && !texts.getItems().contains(explain)) {
            texts.getItems().add(explain);
            // Where there is little room, most of it is for what was asked for.
            texts.setDividerPositions(texts.getHeight() > 0 && texts.getHeight() < ROOMY ? LITTLE_SHARE : TEXTS_SHARE);
        } else if (!shown) {
            texts.getItems().remove(explain);
        }
    }

    /** Shows how the verdict on the selected change came about, and puts the keyboard there. */
    void explain() {
        model.explain().shownProperty().set(true);
        explain.focusFirstLine();
    }

    private void closeExplanation() {
        model.explain().shownProperty().set(false);
        compare.rows().requestFocus();
    }

    /** Puts the keyboard on the topic of where a version stands. */
    void focusStanding() {
        standing.focusTopic();
    }

    ExplainView explanation() {
        return explain;
    }

    StandingView standing() {
        return standing;
    }

    private void fillTime() {
        folded.setId("folded");
        folded.setOnAction(event -> openHistory.run());
        folded.setTooltip(new Tooltip("All versions, and what was folded and why  Ctrl+H"));
        Label interval = Controls.label("");
        interval.setId("interval");
        model.timeline().agreedProperty().subscribe(day -> interval.setText(interval()));
        model.timeline().choiceProperty().subscribe(choice -> interval.setText(interval()));
        // Where there is little room, the figures give way: their sheet has them whole.
        interval.setMinWidth(USE_PREF_SIZE);
        folded.setMinWidth(0);
        HBox foot = new HBox(folded, Controls.spacer(), interval);
        foot.getStyleClass().add("timeline-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        time.getStyleClass().add("time");
        time.getChildren().addAll(new TimelineView(model.timeline()), foot);
    }

    private String interval() {
        Optional<TimelineViewModel.Choice> choice =
                model.timeline().choiceProperty().get();
        String since = model.timeline()
                .agreedProperty()
                .get()
                .map(day -> "Since " + TimelineWords.day(day) + ": ")
                .orElse("");
        return choice.map(chosen -> since + interval(chosen)).orElse("");
    }

    private String interval(TimelineViewModel.Choice choice) {
        HistoryVersion before = model.timeline().versions().get(choice.now() - 1);
        HistoryVersion after = model.timeline().versions().get(choice.now());
        int between = choice.now() - choice.old() - 1;
        return between == 0
                ? "The text " + TimelineWords.changed(before, after)
                : between + (between == 1 ? " version" : " versions") + " in between";
    }

    private void showFolds(Optional<DocumentHistory> history) {
        time.setVisible(history.isPresent());
        time.setManaged(history.isPresent());
        if (history.isPresent()) {
            folded.textProperty().bind(model.verdictProperty());
        }
    }

    private HBox summaryRow() {
        SummaryView summary = new SummaryView(model.changes());
        HBox.setHgrow(summary, Priority.ALWAYS);
        Tooltip sentence = new Tooltip();
        sentence.textProperty().bind(model.changes().sentenceProperty());
        Tooltip.install(summary, sentence);
        summary.accessibleTextProperty().bind(model.changes().sentenceProperty());

        ToggleGroup group = new ToggleGroup();
        ToggleButton only = new ToggleButton("Changes only");
        only.getStyleClass().addAll("left-pill", "small");
        ToggleButton everything = new ToggleButton("Everything");
        everything.setId("everything");
        everything.getStyleClass().addAll("right-pill", "small");
        group.getToggles().addAll(only, everything);
        model.compare().everythingProperty().subscribe(shown -> (shown ? everything : only).setSelected(true));
        only.setOnAction(event -> show(false, only));
        everything.setOnAction(event -> show(true, everything));
        HBox pills = new HBox(only, everything);
        pills.getStyleClass().add("view-switch");
        pills.setMinWidth(USE_PREF_SIZE);
        pills.setAlignment(Pos.CENTER);
        HBox row = new HBox(summary, pills);
        // The figures wrap where the row ends, and ask for no more height than that.
        summary.prefWrapLengthProperty()
                .bind(row.widthProperty().subtract(pills.widthProperty()).subtract(ROW_EDGES));
        row.getStyleClass().add("summary-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(boolean all, ToggleButton chosen) {
        chosen.setSelected(true);
        model.compare().everythingProperty().set(all);
    }

    /** Shows which two versions stand below. */
    void show(PairReport report) {
        boolean fromHistory = model.timeline().historyProperty().get().isPresent();
        old.show(report.oldVersion(), report.log().from().provenance(), fromHistory);
        now.show(report.newVersion(), report.log().to().provenance(), fromHistory);
    }

    void showChanges(boolean shown) {
        columns.showSide(shown);
    }

    CompareView compare() {
        return compare;
    }

    ChangesView changes() {
        return changes;
    }

    EvidenceView evidence() {
        return evidence;
    }
}
