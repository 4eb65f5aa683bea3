package org.clausewatch.desktop;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.work.RunningTask;
import org.clausewatch.desktop.work.TaskRunner;

/** The lower edge of the window: the work under way, and how to get help. */
final class StatusBar extends HBox {
    private final TaskRunner runner;
    private final HBox work = new HBox();

    StatusBar(TaskRunner runner) {
        this.runner = runner;
        setId("status");
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        work.getStyleClass().add("status-work");
        work.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        work,
                        Controls.spacer(),
                        Controls.label(
                                "F7 next change    F8 why    F9 explain    Ctrl+F search    F1 help", "status-keys"));
        runner.running().addListener((ListChangeListener<RunningTask>) change -> show());
        show();
    }

    private void show() {
        work.getChildren().clear();
        if (runner.running().isEmpty()) {
            return;
        }
        RunningTask task = runner.running().getFirst();
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.shareProperty());
        Label label = new Label();
        label.textProperty()
                .bind(task.stepProperty().map(step -> step.isEmpty() ? task.title() : task.title() + ": " + step));
        int others = runner.running().size() - 1;
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().addAll("flat", "small");
        cancel.setAccessibleText("Cancel: " + task.title());
        cancel.setOnAction(event -> {
            task.cancel();
            cancel.setDisable(true);
        });
        work.getChildren().addAll(bar, label);
        if (others > 0) {
            work.getChildren().add(Controls.label("and " + others + " more", "status-keys"));
        }
        work.getChildren().add(cancel);
    }
}
