package org.clausewatch.desktop;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Stance;
import org.testfx.api.FxRobot;

/** A window that shows two versions of an invented policy. */
record ShownWindow(MainViewModel model, MainView view) {
    /** Shows the window, of the archive's first document. */
    static ShownWindow on(Stage stage) {
        Fonts.load();
        Clause password = Invented.passwordClause();
        FakeData data = FakeData.twoVersions()
                .explaining(InventedStatements.explanation(InventedStatements.judgement()))
                .stating(InventedStatements.clause(password, "data-sharing", Stance.DENIES, "share", "password"));
        MainViewModel model = new MainViewModel(data, new SameThreadTaskRunner());
        stage.setWidth(980);
        stage.setHeight(720);
        MainView view = ClausewatchWindow.show(stage, model, Theme.LIGHT);
        stage.setWidth(980);
        stage.setHeight(720);
        model.open(new WindowContent.OfArchive(Optional.empty(), 0));
        return new ShownWindow(model, view);
    }

    /** Returns which of how many changes is chosen, as the window says it. */
    static String position(FxRobot robot) {
        return robot.lookup("#position").queryAs(Label.class).getText();
    }
}
