package org.clausewatch.desktop;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Something that went wrong, as the window shows it until the reader puts it away.
 *
 * @param title what could not be done: "Comparing two versions"
 * @param message what happened and what to do
 * @param details for a report, or ""
 */
public record Trouble(String title, String message, String details) {
    /** Words what was thrown: a checked exception's message is for the user, a fault of the program is called one. */
    static Trouble of(String title, Throwable thrown) {
        String said = thrown.getMessage() == null ? "" : thrown.getMessage();
        if (thrown instanceof RuntimeException || thrown instanceof Error) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            return new Trouble(
                    title,
                    "This is a fault in Clausewatch, not in your texts. Nothing was changed. Please try again; if it"
                            + " comes back, report it with the details below.",
                    trace.toString());
        }
        return new Trouble(title, said.isEmpty() ? thrown.getClass().getSimpleName() : said, "");
    }
}
