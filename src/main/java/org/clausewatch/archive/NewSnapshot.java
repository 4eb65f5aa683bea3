package org.clausewatch.archive;

import java.time.Instant;
import java.util.List;
import org.clausewatch.model.DocumentRef;

/**
 * An observation to be added to an archive.
 *
 * @param document its service and terms type name the folder
 * @param at when it was observed; seconds count, fractions are dropped
 */
public record NewSnapshot(DocumentRef document, Instant at, Content content, Circumstances circumstances) {

    /** What was observed. */
    public sealed interface Content {}

    /**
     * A page as a server sent it.
     *
     * @param exchanges redirects first; the last one is the page
     */
    public record Served(List<Exchange> exchanges) implements Content {
        public Served {
            exchanges = List.copyOf(exchanges);
            if (exchanges.isEmpty()) {
                throw new IllegalArgumentException("A served page needs an exchange");
            }
        }
    }

    /**
     * The server's answer (304) that an earlier page still stands.
     *
     * @param exchanges redirects first; the last one is the answer
     * @param earlier the snapshot of the same document that still stands
     */
    public record NotModified(List<Exchange> exchanges, Snapshot earlier) implements Content {
        public NotModified {
            exchanges = List.copyOf(exchanges);
            if (exchanges.isEmpty()) {
                throw new IllegalArgumentException("An answer needs an exchange");
            }
        }
    }

    /**
     * A page or text that came without an exchange: a saved file, pasted text, an import.
     *
     * @param url where it was published, or "" if not known
     * @param contentType with charset if known: {@code text/html; charset=utf-8}
     * @param body not copied; not to be changed
     */
    public record Resource(String url, String contentType, byte[] body) implements Content {}
}
