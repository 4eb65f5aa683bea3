package org.clausewatch.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.clausewatch.model.Sha256;

/**
 * An observation as the file that it becomes, read back and found sound.
 *
 * @param sha256 of the bytes
 */
record EncodedSnapshot(byte[] bytes, SnapshotDecoder.Decoded decoded, String sha256) {
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
        try {
            return new EncodedSnapshot(bytes, SnapshotDecoder.decode(bytes), Sha256.of(bytes));
        } catch (IOException e) {
            throw new ArchiveException("The snapshot cannot be put into WARC (" + e.getMessage() + ").", e);
        }
    }
}
