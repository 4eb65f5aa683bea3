package org.clausewatch.ingest.wayback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.model.DocumentRef;

/**
 * Which page's past is wanted.
 *
 * @param document its service, terms type and address
 * @param from captures of this time and later; empty: from the first on
 * @param until captures before this time; empty: to the last
 * @param nearest how far from the time asked for a capture may be that the archive offers in its stead; zero: exactly
 *     the one asked for
 * @param endpoint address of the web archive: {@link #WAYBACK_MACHINE}, or one that answers as it does
 */
public record WaybackRequest(
        DocumentRef document, Optional<Instant> from, Optional<Instant> until, Duration nearest, String endpoint) {
    /** The Internet Archive's. */
    public static final String WAYBACK_MACHINE = "https://web.archive.org";

    /** What does for a policy: a capture at most a day away stands for the one asked for. */
    public static final Duration A_DAY = Duration.ofHours(24);

    /** Asks for all that the Wayback Machine has of a page. */
    public static WaybackRequest of(DocumentRef document) {
        return new WaybackRequest(document, Optional.empty(), Optional.empty(), A_DAY, WAYBACK_MACHINE);
    }

    /** Returns the archive's address without a slash at its end. */
    HttpUrl base() throws IngestException {
        HttpUrl url = HttpUrl.parse(endpoint.strip().replaceFirst("/+$", "") + "/");
        if (url == null || url.query() != null || url.fragment() != null) {
            throw new IngestException(
                    "“" + endpoint + "” is no address of a web archive; give one like " + WAYBACK_MACHINE + ".");
        }
        return url;
    }

    /** Refuses what cannot be asked for. */
    void check() throws IngestException {
        HttpUrl page = HttpUrl.parse(document.url());
        if (page == null) {
            throw new IngestException(
                    "“" + document.url() + "” is not a web address; give one like https://www.example.org/privacy.");
        }
        if (!page.username().isEmpty() || !page.password().isEmpty()) {
            throw new IngestException(
                    "The address holds a user name or password, which would be told to the web archive."
                            + " Leave it out.");
        }
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IngestException("The time ends before it begins. Give an earlier start or a later end.");
        }
    }
}
