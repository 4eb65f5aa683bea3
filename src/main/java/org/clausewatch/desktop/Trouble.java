package org.clausewatch.desktop;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.DocumentRef;

/**
 * Something that went wrong, as the window shows it until the reader puts it away.
 *
 * @param title what could not be done: "Comparing two versions"
 * @param message what happened and what to do
 * @param details for a report, or ""
 */
public record Trouble(String title, String message, String details) {
    /** So many damaged snapshots are told of at once: more would leave no room for the texts. */
    private static final int TOLD_DAMAGES = 3;

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

    /** Tells of snapshots that cannot be read: without that, a history that lacks them would look complete. */
    static Optional<Trouble> ofDamages(DocumentRef document, List<String> damages) {
        if (damages.isEmpty()) {
            return Optional.empty();
        }
        boolean more = damages.size() > TOLD_DAMAGES;
        return Optional.of(new Trouble(
                damages.size() + (damages.size() == 1 ? " snapshot of " : " snapshots of ") + document.service() + " · "
                        + document.terms() + " cannot be read",
                String.join("\n", damages.subList(0, Math.min(TOLD_DAMAGES, damages.size())))
                        + (more ? "\nThe details list all of them." : ""),
                more ? String.join("\n", damages) : ""));
    }
}
