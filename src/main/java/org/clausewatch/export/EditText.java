package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;

/**
 * Word-level edits as one readable text: {@code [-removed-]} and {@code {+added+}}, coloured as well
 * where there is colour, so that nobody has to tell red from green. A line feed of either side is the
 * border of two clauses and begins a new line. Long unchanged stretches are shortened.
 */
final class EditText {
    /** An unchanged stretch of more code points than this is shortened. */
    private static final int LONG = 240;
    /** What stays of it at each end that borders on an edit. */
    private static final int CONTEXT = 90;
    /** How far a cut may move to fall between two words. */
    private static final int SLACK = 20;

    private EditText() {}

    /** Returns the edits of one change. */
    static StyledText of(List<Edit> edits) {
        StyledText text = new StyledText();
        boolean first = true;
        for (List<Edit> line : lines(edits)) {
            if (!first) {
                text.plain("\n");
            }
            first = false;
            write(line, text);
        }
        return text;
    }

    /**
     * Returns the edits from the first that changes anything.
     *
     * @param before code points of the unchanged words before it that are shown too, at most
     */
    static StyledText fromFirst(List<Edit> edits, int before) {
        List<Edit> rest = new ArrayList<>(edits);
        if (rest.size() > 1 && rest.getFirst().op() == EditOp.EQUAL) {
            String text = rest.removeFirst().text();
            int length = CodePoints.length(text);
            String end = CodePoints.slice(text, Math.max(0, length - before), length);
            rest.addFirst(new Edit(EditOp.EQUAL, length <= before ? text : "… " + end.replaceFirst("^\\S*\\s+", "")));
        }
        return of(rest);
    }

    /** Cuts edits where a clause of either side ends. */
    private static List<List<Edit>> lines(List<Edit> edits) {
        List<List<Edit>> lines = new ArrayList<>();
        List<Edit> line = new ArrayList<>();
        for (Edit edit : withBorders(edits)) {
            String[] parts = edit.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0 && !line.isEmpty()) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
                if (!parts[i].isEmpty()) {
                    line.add(new Edit(edit.op(), parts[i]));
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /**
     * Returns the edits without those of space alone: where a clause was split or two were merged, a space
     * turned into a border or a border into a space, which no word tells.
     */
    private static List<Edit> withBorders(List<Edit> edits) {
        List<Edit> told = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            boolean spaceOnly = edit.op() == EditOp.DELETE && edit.text().isBlank() && i + 1 < edits.size();
            if (!spaceOnly || edits.get(i + 1).op() != EditOp.INSERT) {
                told.add(edit);
                continue;
            }
            String come = edits.get(i + 1).text();
            String words = come.stripLeading();
            String space = come.substring(0, come.length() - words.length());
            if (space.isEmpty()) {
                told.add(edit);
                continue;
            }
            told.add(new Edit(EditOp.EQUAL, (edit.text() + space).contains("\n") ? "\n" : space));
            if (!words.isEmpty()) {
                told.add(new Edit(EditOp.INSERT, words));
            }
            i++;
        }
        return told;
    }

    private static void write(List<Edit> line, StyledText text) {
        for (int i = 0; i < line.size(); i++) {
            Edit edit = line.get(i);
            switch (edit.op()) {
                case EQUAL -> text.plain(shortened(edit.text(), i > 0, i < line.size() - 1));
                case DELETE -> mark(text, Style.DELETED, "[-", edit.text(), "-]");
                case INSERT -> {
                    if (replacesMuch(line, i)) {
                        text.plain("\n");
                    }
                    mark(text, Style.INSERTED, "{+", edit.text(), "+}");
                }
            }
        }
    }

    /** Tells whether a long run takes the place of another long one: each then has lines of its own. */
    private static boolean replacesMuch(List<Edit> line, int i) {
        return i > 0
                && line.get(i - 1).op() == EditOp.DELETE
                && line.get(i - 1).text().length() > CONTEXT
                && line.get(i).text().length() > CONTEXT;
    }

    /** Marks words; the space around them stays outside, unless space is all there is. */
    private static void mark(StyledText text, Style style, String open, String marked, String close) {
        String words = marked.strip();
        if (words.isEmpty()) {
            text.add(style, open + marked + close);
            return;
        }
        int start = marked.indexOf(words);
        text.plain(marked.substring(0, start));
        text.add(style, open + words + close);
        text.plain(marked.substring(start + words.length()));
    }

    /** Returns a text without its middle, if it is long. */
    static String shortened(String text) {
        return shortened(text, true, true);
    }

    private static String shortened(String text, boolean editBefore, boolean editAfter) {
        int length = text.codePointCount(0, text.length());
        if (length <= LONG) {
            return text;
        }
        // Where no edit borders, the beginning tells which clause it is.
        int head = editBefore ? CONTEXT : editAfter ? CONTEXT / 2 : LONG / 2;
        int tail = editAfter ? CONTEXT : 0;
        int headEnd = text.offsetByCodePoints(0, head);
        int tailStart = text.offsetByCodePoints(text.length(), -tail);
        for (int i = 0; i < SLACK && headEnd > 0 && !Character.isWhitespace(text.charAt(headEnd)); i++) {
            headEnd = text.offsetByCodePoints(headEnd, -1);
        }
        for (int i = 0;
                i < SLACK && tailStart < text.length() && !Character.isWhitespace(text.charAt(tailStart - 1));
                i++) {
            tailStart = text.offsetByCodePoints(tailStart, 1);
        }
        return text.substring(0, headEnd).stripTrailing() + " … "
                + text.substring(tailStart).replaceFirst("^\\s+", "");
    }
}
