package org.clausewatch.archive;

import java.time.Instant;
import org.clausewatch.model.DocumentRef;

/**
 * One observation in an archive, without its bytes.
 *
 * @param id unique in its archive: the file's path without its ending
 * @param at when it was observed, UTC, whole seconds
 * @param file its path below the archive's folder, with {@code /} on every system
 * @param url where the page was served, redirects followed; "" if not known
 * @param payloadSha256 of the bytes as served (still compressed where they were)
 * @param repeat whether the bytes are stored with an earlier snapshot of the same document
 */
public record Snapshot(
        String id,
        DocumentRef document,
        Instant at,
        String file,
        String url,
        String payloadSha256,
        boolean repeat,
        Circumstances circumstances) {

    /** Returns how to name its source to a user: its URL, else its file, else {@code pasted text}. */
    public String source() {
        if (!url.isEmpty()) {
            return url;
        }
        return circumstances.source().isEmpty() ? "pasted text" : circumstances.source();
    }
}
