package org.clausewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages of an invented service, written to a test's folder. */
final class ExamplePages {
    private static final String OLD = """
            # Zorbly Privacy Policy

            Last updated: 1 January 2024

            ## 1. What we collect

            We collect the posts that you write and the address that you give us when you open an account.

            ## 2. How we use it

            We use your information to:

            * keep our services running and secure;
            * answer the questions that you send us.

            ## 3. Whom we share it with

            We do not share your personal information with advertisers. You can write to us at any time.

            ## 4. Contact

            Write to privacy@zorbly.example if anything is unclear to you.
            """;

    private ExamplePages() {}

    static Path oldPolicy(Path folder) throws IOException {
        return Files.writeString(folder.resolve("old.md"), OLD);
    }

    static Path newPolicy(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("new.md"),
                OLD.replace("1 January 2024", "1 June 2024")
                        .replace(
                                "* keep our services running and secure;\n",
                                "* keep our services running and secure;\n"
                                        + "* train the artificial intelligence models that we develop;\n")
                        .replace(
                                "We do not share your personal information with advertisers.",
                                "We share your personal information with advertisers and data brokers."));
    }

    /** The old policy with its last section numbered anew: nothing of substance. */
    static Path renumbered(Path folder) throws IOException {
        return Files.writeString(folder.resolve("renumbered.md"), OLD.replace("## 4. Contact", "## 5. Contact"));
    }

    static Path german(Path folder, String name, String sharing) throws IOException {
        return Files.writeString(folder.resolve(name), """
                # Datenschutzerklärung von Zorbly

                Diese Erklärung sagt Ihnen, welche Daten wir erheben und was wir damit tun, wenn Sie unsere Dienste nutzen.

                ## Weitergabe an Dritte

                %s Wir bewahren die Daten so lange auf, wie es für die Zwecke nötig ist, zu denen sie erhoben wurden.
                """.formatted(sharing));
    }
}
