package org.clausewatch.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausewatch.export.FrameSlots.Sides;
import org.clausewatch.export.FrameSlots.Value;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Part;
import org.clausewatch.model.Slot;

/** The slots of a statement as lines of a terminal: a label, the words, the rule that filled them. */
final class FrameSlotsText {
    private static final String DIFFERS = "≠ ";

    private FrameSlotsText() {}

    /** Words that are told together. */
    private record Group(Sides sides, String note) {}

    /**
     * Adds a line for each slot. What only one side has stands in the brackets of an edit; a slot that differs is
     * marked before its label.
     */
    static void write(
            List<FrameSlots.Line> slots,
            String indent,
            int width,
            boolean colour,
            Wording wording,
            List<String> lines) {
        int column = 0;
        for (Slot slot : Slot.values()) {
            column = Math.max(column, wording.label(slot).length());
        }
        for (FrameSlots.Line line : slots) {
            String label = wording.label(line.slot());
            String first = indent
                    + (line.differs() ? DIFFERS : " ".repeat(DIFFERS.length()))
                    + label
                    + " ".repeat(column + 2 - label.length());
            lines.addAll(values(line, wording).lines(width, first, " ".repeat(first.length()), colour));
        }
    }

    private static StyledText values(FrameSlots.Line line, Wording wording) {
        Map<Group, List<Value>> groups = line.values().stream()
                .collect(Collectors.groupingBy(
                        value -> new Group(value.sides(), note(value, wording)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        StyledText text = new StyledText();
        groups.forEach((group, values) -> {
            text.plain(text.width() == 0 ? "" : "; ");
            String words = values.stream().map(Value::text).collect(Collectors.joining(", "));
            switch (group.sides()) {
                case BOTH -> text.plain(words);
                case OLD -> text.add(Style.DELETED, "[-" + words + "-]");
                case NEW -> text.add(Style.INSERTED, "{+" + words + "+}");
            }
            text.add(Style.FAINT, " (" + group.note() + ")");
        });
        return text;
    }

    private static String note(Value value, Wording wording) {
        return (value.part() == Part.TEXT ? "" : wording.part(value.part()) + "; ") + String.join(", ", value.rules());
    }
}
