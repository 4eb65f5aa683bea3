package org.clausewatch.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.clausewatch.archive.SnapshotDecoder.Decoded;
import org.clausewatch.archive.SnapshotDecoder.Hashed;
import org.clausewatch.model.Sha256;

/**
 * An observation as the file that it becomes, read back and found sound.
 *
 * @param sha256 of the bytes
 */
record EncodedSnapshot(byte[] bytes, Decoded decoded, String sha256) {
    /**
     * Encodes an observation.
     *
     * @param at in whole seconds
     * @param payloadSha256 of the page's bytes
     * @param original the snapshot that holds the same bytes already, if one does
     * @throws ArchiveException if an address in it is none, or what was encoded cannot be read
     */
    static EncodedSnapshot of(
            NewSnapshot snapshot, Instant at, String payloadSha256, Optional<SnapshotEncoder.Original> original)
            throws ArchiveException {
        byte[] bytes = SnapshotEncoder.encode(snapshot, at, payloadSha256, original);
        // The hash of a page that was not modified is the earlier page's.
        Hashed known = snapshot.content() instanceof NewSnapshot.NotModified
                ? Hashed.NONE
                : new Hashed(SnapshotEncoder.payload(snapshot.content()), payloadSha256);
        try {
            Decoded decoded = SnapshotDecoder.decode(bytes, known);
            return new EncodedSnapshot(bytes, decoded, Sha256.of(bytes));
        } catch (IOException e) {
            throw new ArchiveException("The snapshot cannot be put into WARC (" + e.getMessage() + ").", e);
        }
    }
}
