package org.clausewatch.history;

import org.clausewatch.model.Reason;

/**
 * An observation that is no version of its own, and why: {@code identical}, {@code links-only},
 * {@code reverted}, {@code error-page} …
 */
public record Fold(Observation observation, Reason reason) {}
