package org.clausewatch.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;

/** How the window looks. */
public enum Theme {
    /** Dark text on white. */
    LIGHT("light.css"),
    /** Light text on a dark ground. */
    DARK("dark.css");

    private final String colours;

    Theme(String colours) {
        this.colours = colours;
    }

    /** Returns the other theme. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Returns the style sheet of the controls, for the whole application. */
    public String controls() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    /** Returns the style sheets of the window: this theme's named colours, then the rules that use them. */
    public List<String> sheets() {
        return List.of(resource(colours), resource("window.css"), resource("compare.css"));
    }

    private static String resource(String name) {
        URL url = Theme.class.getResource("/desktop/" + name);
        if (url == null) {
            throw new IllegalStateException("The program is incomplete: /desktop/" + name + " is missing");
        }
        return url.toExternalForm();
    }
}
