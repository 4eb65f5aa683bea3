package org.clausewatch.model;

/** A change with what the rules say of it. */
public record JudgedChange(Change change, Judgement judgement) {}
