package org.clausewatch.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.model.Frame;
import org.clausewatch.model.FramePair;
import org.clausewatch.model.FramePair.PlacedFrame;
import org.clausewatch.model.FrameSlot;
import org.clausewatch.model.Part;
import org.clausewatch.model.Slot;

/** What fills the slots of a statement, or of two that stand side by side, slot by slot, nothing twice. */
public final class FrameSlots {
    /** Which side of a change has some words. */
    public enum Sides {
        BOTH,
        OLD,
        NEW
    }

    /**
     * Words that fill a slot.
     *
     * @param rules ids of the rules that filled it with them, at least one
     * @param part where they stand
     */
    public record Value(Sides sides, String text, List<String> rules, Part part) {
        public Value {
            rules = List.copyOf(rules);
        }
    }

    /**
     * One slot that is filled.
     *
     * @param differs whether both sides fill it and not alike
     * @param values in the order of the text, those of both sides first, then what only the old has
     */
    public record Line(Slot slot, boolean differs, List<Value> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    private FrameSlots() {}

    /** Returns the filled slots of one statement, in the order of {@link Slot}. */
    public static List<Line> of(Frame frame) {
        List<Line> lines = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            List<Value> values = values(frame, slot, Sides.BOTH, Set.of(), false);
            if (!values.isEmpty()) {
                lines.add(new Line(slot, false, values));
            }
        }
        return lines;
    }

    /** Returns the slots that one of two statements fills, in the order of {@link Slot}. */
    public static List<Line> of(FramePair pair) {
        Optional<Frame> old = pair.oldFrame().map(PlacedFrame::frame);
        Optional<Frame> now = pair.newFrame().map(PlacedFrame::frame);
        if (old.isEmpty() || now.isEmpty()) {
            return of(old.or(() -> now).orElseThrow());
        }
        List<Line> lines = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            Set<String> before = words(old.get(), slot);
            Set<String> after = words(now.get(), slot);
            List<Value> values = new ArrayList<>(values(now.get(), slot, Sides.BOTH, before, true));
            values.addAll(values(old.get(), slot, Sides.OLD, after, false));
            values.addAll(values(now.get(), slot, Sides.NEW, before, false));
            if (!values.isEmpty()) {
                lines.add(new Line(slot, pair.differing().contains(slot), values));
            }
        }
        return lines;
    }

    private static Set<String> words(Frame frame, Slot slot) {
        Set<String> words = new LinkedHashSet<>();
        frame.of(slot).forEach(filled -> words.add(key(filled)));
        return words;
    }

    private static String key(FrameSlot filled) {
        return filled.span().text().toLowerCase(Locale.ROOT);
    }

    /** Returns what fills a slot, each text once, of those that the other side has, or has not. */
    private static List<Value> values(Frame frame, Slot slot, Sides sides, Set<String> other, boolean having) {
        Map<String, Value> values = new LinkedHashMap<>();
        frame.of(slot)
                .filter(filled -> other.contains(key(filled)) == having)
                .forEach(filled -> values.merge(
                        key(filled),
                        new Value(
                                sides,
                                filled.span().text(),
                                List.of(filled.rule()),
                                filled.span().part()),
                        FrameSlots::joined));
        return List.copyOf(values.values());
    }

    private static Value joined(Value one, Value more) {
        Set<String> rules = new LinkedHashSet<>(one.rules());
        rules.addAll(more.rules());
        return new Value(one.sides(), one.text(), List.copyOf(rules), one.part());
    }
}
