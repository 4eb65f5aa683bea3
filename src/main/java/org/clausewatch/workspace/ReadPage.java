package org.clausewatch.workspace;

import org.clausewatch.extract.Extraction;
import org.clausewatch.model.Provenance;

/** A file as a version: what was extracted of it, and where it comes from. */
public record ReadPage(Extraction extraction, Provenance provenance) {}
