package org.clausewatch.archive;

import java.util.Optional;

/**
 * A snapshot's file as it is stored, to hand on.
 *
 * @param file the WARC file's bytes, checked against the chain and their own digests. Not to be changed
 * @param sha256 of those bytes
 * @param chainLine the line of {@code chain.jsonl} that the snapshot arrived with; empty if the chain does not
 *     hold it yet
 */
public record StoredSnapshot(Snapshot snapshot, byte[] file, String sha256, Optional<ChainLine> chainLine) {

    /**
     * A line of the chain.
     *
     * @param number from 1
     * @param text without its line end
     */
    public record ChainLine(int number, String text) {}
}
