package org.clausewatch.desktop.add;

import java.nio.file.Path;

/** What the user wants added to the archive. */
public sealed interface AddRequest {
    /** Returns the service's name. */
    String service();

    /** Returns the terms type. */
    String terms();

    /**
     * A page to request from its site.
     *
     * @param overrideRobots whether to request it though the site asks robots not to
     */
    record Fetch(String url, String service, String terms, boolean overrideRobots) implements AddRequest {}

    /**
     * A text that was pasted.
     *
     * @param url where it was published, or ""
     */
    record Paste(String text, String url, String service, String terms) implements AddRequest {}

    /**
     * A page that was saved to a file.
     *
     * @param url where it was published, or ""
     */
    record SavedPage(Path file, String url, String service, String terms) implements AddRequest {}
}
