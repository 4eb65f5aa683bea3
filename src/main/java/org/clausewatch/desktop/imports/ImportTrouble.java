package org.clausewatch.desktop.imports;

/** What an import that failed says: a checked exception's message is for the user, a fault of the program is called one. */
final class ImportTrouble {
    private ImportTrouble() {}

    static String words(Throwable thrown) {
        String said = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return thrown instanceof RuntimeException || thrown instanceof Error
                ? "This is a fault in Clausewatch, not in what you chose. What was brought in stays. Please report it: "
                        + said
                : said;
    }
}
