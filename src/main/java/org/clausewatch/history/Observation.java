package org.clausewatch.history;

import java.time.Instant;
import java.util.Optional;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Version;

/**
 * What one snapshot showed.
 *
 * @param id the snapshot's id in its archive
 * @param at when it was observed, UTC
 * @param source its URL or file name
 * @param snapshotSha256 of the bytes as served
 * @param retrievedAt when it reached its archive, where that differs
 * @param reextraction whether the text was extracted anew from an earlier page, with another extractor or
 *     declaration: a difference from the observation before is then no change of the company
 */
public record Observation(
        String id,
        Instant at,
        Origin origin,
        String source,
        String snapshotSha256,
        Optional<Instant> retrievedAt,
        boolean reextraction,
        Content content) {

    /** Makes an observation of a page that was not extracted before. */
    public Observation(
            String id,
            Instant at,
            Origin origin,
            String source,
            String snapshotSha256,
            Optional<Instant> retrievedAt,
            Content content) {
        this(id, at, origin, source, snapshotSha256, retrievedAt, false, content);
    }

    /** Makes an observation that reached its archive when it was made. */
    public Observation(String id, Instant at, Origin origin, String source, String snapshotSha256, Content content) {
        this(id, at, origin, source, snapshotSha256, Optional.empty(), content);
    }

    /** Returns the same observation with a content that says the same. */
    Observation with(Content same) {
        return new Observation(id, at, origin, source, snapshotSha256, retrievedAt, reextraction, same);
    }

    /** What could be read from a snapshot. */
    public sealed interface Content {}

    /** The policy. */
    public record Readable(Version version) implements Content {}

    /** Something that is not the policy: an error page, a bot wall, an empty shell. */
    public record NotThePolicy(Reason reason) implements Content {}
}
