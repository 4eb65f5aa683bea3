package org.clausewatch.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * One statement of a clause on one topic, taken apart: who may or may not do what, with which data, for
 * whom and what for, on which ground, how long, and what the user can do about it.
 *
 * @param topic id: {@code ai-training}, {@code data-sharing}, …
 * @param stance what it amounts to
 * @param rules ids of the rules that found it, at least one, in the order of the rules
 * @param sentence number of its sentence in the clause, from 0
 * @param slots in the order of the text, those above the clause's own text first; a slot may be filled several times
 */
public record Frame(String topic, Stance stance, List<String> rules, int sentence, List<FrameSlot> slots) {
    public Frame {
        rules = List.copyOf(rules);
        slots = List.copyOf(slots);
        if (rules.isEmpty() || sentence < 0) {
            throw new IllegalArgumentException("A frame of " + rules.size() + " rules in sentence " + sentence);
        }
    }

    /** Returns the same statement with another stance. */
    public Frame with(Stance other) {
        return new Frame(topic, other, rules, sentence, slots);
    }

    /** Returns what fills a slot, in the order of the text. */
    public Stream<FrameSlot> of(Slot slot) {
        return slots.stream().filter(filled -> filled.slot() == slot);
    }
}
