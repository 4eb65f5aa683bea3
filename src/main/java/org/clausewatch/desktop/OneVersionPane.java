package org.clausewatch.desktop;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.compare.VersionTextView;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.standing.StandingView;
import org.clausewatch.desktop.timeline.TimelineWords;
import org.clausewatch.desktop.timeline.VersionHeader;
import org.clausewatch.history.HistoryVersion;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The part of the window that shows a document of one version: its text, and where it stands. */
final class OneVersionPane extends BorderPane {
    private final VersionTextView text;
    private final StandingView standing;
    private final TextColumns columns;
    private final VersionHeader header;
    private final Hyperlink folded = new Hyperlink();
    private final Label notice = Controls.wrapped("", "pair-banner");

    /**
     * Creates the part.
     *
     * @param openHistory shows all of the document's history
     */
    OneVersionPane(MainViewModel model, Runnable openHistory) {
        text = new VersionTextView(model.text());
        standing = new StandingView(model.standing(), () -> text.clauses().requestFocus());
        header = VersionHeader.alone(model.timeline());
        VBox headers = new VBox(header);
        headers.getStyleClass().add("version-headers");
        text.setHeader(headers);
        Label heading = Controls.label("Where it stands", "side-heading");
        HBox title = new HBox(heading);
        title.getStyleClass().add("side-tabs");
        BorderPane side = new BorderPane(standing);
        side.setTop(title);
        columns = new TextColumns(text, side);
        folded.setOnAction(event -> openHistory.run());
        folded.setTooltip(new Tooltip("What was folded and why  Ctrl+H"));
        folded.setMinWidth(0);
        HBox foot = new HBox(folded);
        foot.getStyleClass().add("timeline-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox time = new VBox(foot);
        time.getStyleClass().add("time");
        notice.setId("one-version");
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.setFocusTraversable(true);
        getStyleClass().add("pair");
        setTop(new VBox(time, notice));
        setCenter(columns);
    }

    /** Says why there is one version only. */
    void show(Centre.OneVersion one) {
        HistoryVersion version = one.history().versions().getFirst();
        header.show(version.version(), version.provenance(), false);
        boolean sound = one.damaged() == 0;
        folded.setText(TimelineWords.folded(one.history().folds()));
        notice.setText(
                sound
                        ? "One version so far. As soon as another wording is seen, the two stand here side by side."
                        : "One version can be read. "
                                + (one.damaged() == 1 ? "Another snapshot is" : one.damaged() + " other snapshots are")
                                + " damaged or gone, so the policy may have changed and it is not seen here.");
        notice.setGraphic(new FontIcon(sound ? Feather.CLOCK : Feather.ALERT_TRIANGLE));
        notice.getStyleClass().removeAll("notice", "warning");
        notice.getStyleClass().add(sound ? "notice" : "warning");
    }

    void showSide(boolean shown) {
        columns.showSide(shown);
    }

    VersionTextView text() {
        return text;
    }

    StandingView standing() {
        return standing;
    }
}
