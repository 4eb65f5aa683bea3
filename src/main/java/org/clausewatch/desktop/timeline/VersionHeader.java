package org.clausewatch.desktop.timeline;

import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Side;
import org.clausewatch.model.Version;

/** What stands above one column: which version it is, what is known of it, and a menu of the others. */
public final class VersionHeader extends VBox {
    private static final char NO_BREAK = '\u00a0';
    /** "26 Jun 2024", "1,204 words". */
    private static final Pattern NUMBER_OR_DATE = Pattern.compile("\\d[\\d,]* \\p{L}+( \\d{4}\\b)?");

    private final TimelineViewModel model;
    private final Side side;
    private final MenuButton menu = new MenuButton();
    private final Label file = new Label();
    private final Tooltip source = new Tooltip();
    private final Label details = Controls.wrapped("");

    /** Creates the header of one side. */
    public VersionHeader(TimelineViewModel model, Side side) {
        this(model, side, side == Side.OLD ? "Old" : "New");
    }

    /** Creates the header of a version that has no other beside it. */
    public static VersionHeader alone(TimelineViewModel model) {
        return new VersionHeader(model, Side.NEW, "Version");
    }

    private VersionHeader(TimelineViewModel model, Side side, String name) {
        this.model = model;
        this.side = side;
        getStyleClass().addAll("version-header", side.code());
        menu.getStyleClass().addAll("version-menu", "flat");
        menu.setId("version-" + side.code());
        file.getStyleClass().add("version-file");
        details.getStyleClass().add("version-details");
        details.setTooltip(source);
        file.setTooltip(source);
        Label word = Controls.label(name, "version-side");
        word.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(word, menu, file);
        line.getStyleClass().add("version-line");
        getChildren().addAll(line, details);
        menu.setOnShowing(event -> fillMenu());
    }

    /**
     * Shows a version.
     *
     * @param fromHistory whether another one can be chosen
     */
    public void show(Version version, Provenance provenance, boolean fromHistory) {
        String name = TimelineWords.name(provenance);
        menu.setText(name);
        menu.setAccessibleText((side == Side.OLD ? "Old" : "New") + " version: " + name + ". Choose another");
        file.setText(name);
        menu.setVisible(fromHistory);
        menu.setManaged(fromHistory);
        file.setVisible(!fromHistory);
        file.setManaged(!fromHistory);
        source.setText(TimelineWords.provenance(provenance));
        details.setAccessibleHelp(source.getText());
        details.setText(kept(String.join("  ·  ", TimelineWords.parts(version, provenance))));
        if (menu.getItems().isEmpty()) {
            // A menu button without items does not open.
            menu.getItems().add(new RadioMenuItem(name));
        }
    }

    /**
     * Keeps numbers with what they count, and dates, on one line. Whole parts cannot be kept so: in a narrow column
     * they are longer than a line, which then breaks within a word.
     */
    static String kept(String words) {
        return NUMBER_OR_DATE.matcher(words).replaceAll(found -> found.group().replace(' ', NO_BREAK));
    }

    private void fillMenu() {
        menu.getItems().clear();
        for (int i = 0; i < model.versions().size(); i++) {
            int index = i;
            boolean possible = side == Side.OLD ? i < model.versions().size() - 1 : i > 0;
            RadioMenuItem item =
                    new RadioMenuItem(TimelineWords.name(model.versions().get(i)));
            item.setDisable(!possible);
            item.setSelected(model.choiceProperty()
                    .get()
                    .filter(choice -> (side == Side.OLD ? choice.old() : choice.now()) == index)
                    .isPresent());
            item.setOnAction(event -> {
                if (side == Side.OLD) {
                    model.chooseOld(index);
                } else {
                    model.chooseNew(index);
                }
            });
            menu.getItems().add(item);
        }
    }
}
