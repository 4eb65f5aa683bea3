package org.clausewatch.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.archive.Added;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveWriter;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.Decision;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;

/** What came of fetching a page. */
public sealed interface FetchOutcome {

    /** The site answered: an observation for the archive. */
    sealed interface Observed extends FetchOutcome {
        /** Returns what was asked for, and when it was answered. */
        Asked asked();

        /** Returns the observation as a snapshot of a document. */
        NewSnapshot snapshot(DocumentRef document);

        /**
         * Adds the observation to an archive, and the user's decision if robots.txt was overridden.
         *
         * @throws ArchiveException if the archive refuses it
         */
        default Added addTo(Archive archive, DocumentRef document) throws ArchiveException {
            try (ArchiveWriter writer = archive.write()) {
                Added added = writer.add(snapshot(document));
                if (!asked().robots().isEmpty() && !added.alreadyThere()) {
                    writer.decide(new Decision(
                            "robots",
                            asked().at(),
                            Map.of(
                                    "url", asked().url(),
                                    "why", asked().robots(),
                                    "snapshot", added.snapshot().id())));
                }
                return added;
            }
        }
    }

    /**
     * What was asked for.
     *
     * @param url as the user named it
     * @param language BCP 47 tag
     * @param at when the page itself was asked for
     * @param robots what robots.txt said that the user overrode, or ""
     */
    record Asked(String url, String language, Instant at, String robots) {
        private Circumstances circumstances(List<Exchange> exchanges) {
            Map<String, String> asked = new TreeMap<>(Map.of("language", language));
            if (!url.equals(exchanges.getLast().url())) {
                asked.put("url", url);
            }
            Map<String, String> overrides = robots.isEmpty() ? Map.of() : Map.of("robots", robots);
            return new Circumstances(Origin.FETCHED, "", Optional.empty(), asked, overrides);
        }
    }

    /**
     * The site sent a page, or told with a page that it will not (status 404, 503 …).
     *
     * @param exchanges redirects first, the page last
     */
    record Captured(Asked asked, List<Exchange> exchanges) implements Observed {
        public Captured {
            exchanges = List.copyOf(exchanges);
        }

        /** Returns the page's status code. */
        public int status() {
            return exchanges.getLast().response().status();
        }

        @Override
        public NewSnapshot snapshot(DocumentRef document) {
            return new NewSnapshot(
                    document, asked.at(), new NewSnapshot.Served(exchanges), asked.circumstances(exchanges));
        }
    }

    /**
     * The page is still the one that the archive holds, says the site.
     *
     * @param exchanges redirects first, the answer last
     */
    record NotModified(Asked asked, List<Exchange> exchanges, Snapshot earlier) implements Observed {
        public NotModified {
            exchanges = List.copyOf(exchanges);
        }

        @Override
        public NewSnapshot snapshot(DocumentRef document) {
            return new NewSnapshot(
                    document,
                    asked.at(),
                    new NewSnapshot.NotModified(exchanges, earlier),
                    asked.circumstances(exchanges));
        }
    }

    /**
     * robots.txt forbids the page; it was not requested. The user may insist.
     *
     * @param url of the page
     * @param message for the user: who forbids what
     */
    record RefusedByRobots(String url, String message) implements FetchOutcome {}

    /**
     * There is no page.
     *
     * @param message for the user: why, and what to do
     */
    record Failed(String message) implements FetchOutcome {}
}
