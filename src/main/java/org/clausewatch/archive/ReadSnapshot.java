package org.clausewatch.archive;

import java.util.Optional;

/**
 * A snapshot's file that was read and checked.
 *
 * @param contentType as served, or ""
 * @param status of the response; 0 if there was none
 * @param capture its bytes; empty for a repeat, whose bytes {@link Archive#read} finds
 */
public record ReadSnapshot(Snapshot snapshot, String contentType, int status, Optional<Capture> capture) {}
