package org.clausewatch.model;

import java.time.LocalDate;

/**
 * A date that a text states about itself.
 *
 * @param text as printed
 */
public record StatedDate(DateKind kind, LocalDate date, String text) {}
