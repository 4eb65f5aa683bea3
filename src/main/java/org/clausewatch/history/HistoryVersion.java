package org.clausewatch.history;

import org.clausewatch.model.Provenance;
import org.clausewatch.model.Version;

/** A version in a document's history, with when it was seen. */
public record HistoryVersion(Version version, Provenance provenance) {}
