package org.clausewatch.desktop.controls;

import javafx.stage.FileChooser;

/** Lets the reader choose files that can be read as policies. */
public final class PolicyFiles {
    private PolicyFiles() {}

    /**
     * Returns a chooser that offers them first.
     *
     * @param title what to choose
     * @param kind what they are called
     */
    public static FileChooser chooser(String title, String kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                kind, "*.html", "*.htm", "*.xhtml", "*.mhtml", "*.mht", "*.pdf", "*.docx", "*.eml",
                                "*.md", "*.txt"),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        return chooser;
    }
}
