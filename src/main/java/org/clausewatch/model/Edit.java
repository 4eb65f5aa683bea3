package org.clausewatch.model;

/**
 * A run of words and what becomes of it. The texts of equal and delete runs of a change give its old
 * clauses, those of equal and insert runs its new ones, each joined by line feeds.
 */
public record Edit(EditOp op, String text) {}
