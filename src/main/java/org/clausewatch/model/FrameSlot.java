package org.clausewatch.model;

/**
 * One filled slot of a frame.
 *
 * @param slot what the words say within the statement
 * @param rule id of the rule that filled it
 * @param span the words
 */
public record FrameSlot(Slot slot, String rule, TextSpan span) {}
