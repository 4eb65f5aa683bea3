package org.clausewatch.model;

import java.util.Optional;

/**
 * Another document of the same service as it stood when the compared versions did.
 *
 * @param terms its terms type
 * @param before its version at the time of the old version; empty where none was observed by then
 * @param after its version at the time of the new one
 */
public record SisterDocument(String terms, Optional<Version> before, Optional<Version> after) {}
