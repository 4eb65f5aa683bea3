package org.clausewatch.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.clausewatch.model.Sha256;
import org.jspecify.annotations.Nullable;

/** An observation on its way into the archive, with what takes time and can be done for several side by side. */
final class Draft {
    private final NewSnapshot snapshot;
    private final Instant at;
    private final String payloadSha256;
    private @Nullable EncodedSnapshot encoded;
    private @Nullable ArchiveException failure;

    /** Hashes the page. */
    Draft(NewSnapshot snapshot) {
        this.snapshot = snapshot;
        this.at = snapshot.at().truncatedTo(ChronoUnit.SECONDS);
        this.payloadSha256 = snapshot.content() instanceof NewSnapshot.NotModified answer
                ? answer.earlier().payloadSha256()
                : Sha256.of(SnapshotEncoder.payload(snapshot.content()));
    }

    NewSnapshot snapshot() {
        return snapshot;
    }

    /** Returns when it was observed, in whole seconds. */
    Instant at() {
        return at;
    }

    String payloadSha256() {
        return payloadSha256;
    }

    /** Encodes it as one whose bytes the archive does not hold. */
    void encode() {
        try {
            encoded = EncodedSnapshot.of(snapshot, at, payloadSha256, Optional.empty());
        } catch (ArchiveException e) {
            // Told when it is this one's turn: those before it are still to be added.
            failure = e;
        }
    }

    /**
     * Returns the file to be written.
     *
     * @param original the snapshot that holds the same bytes already, if one does
     */
    EncodedSnapshot encoded(Optional<SnapshotEncoder.Original> original) throws ArchiveException {
        if (original.isEmpty() && failure != null) {
            throw failure;
        }
        return original.isEmpty() && encoded != null
                ? encoded
                : EncodedSnapshot.of(snapshot, at, payloadSha256, original);
    }
}
