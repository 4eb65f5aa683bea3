package org.clausewatch.fetch;

import java.util.Optional;
import org.clausewatch.archive.Capture;

/**
 * A page to be fetched.
 *
 * @param url its address, as the user named it
 * @param language asked for, as a BCP 47 tag
 * @param earlier what the archive holds of it: if the page still stands, the site need not send it
 *     again
 * @param robotsOverridden whether the user insists on this page though robots.txt forbids it
 */
public record FetchRequest(String url, String language, Optional<Capture> earlier, boolean robotsOverridden) {
    /** Asks for a page in English that the archive does not hold. */
    public static FetchRequest of(String url) {
        return new FetchRequest(url, "en", Optional.empty(), false);
    }

    /** Asks for it only if it is another than this one. */
    public FetchRequest unlessSameAs(Capture capture) {
        return new FetchRequest(url, language, Optional.of(capture), robotsOverridden);
    }

    /** Asks for it in a language. */
    public FetchRequest in(String otherLanguage) {
        return new FetchRequest(url, otherLanguage, earlier, robotsOverridden);
    }

    /** Asks for it whatever robots.txt says; for one page that the user named. */
    public FetchRequest overridingRobots() {
        return new FetchRequest(url, language, earlier, true);
    }
}
