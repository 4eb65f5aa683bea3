package org.clausewatch.export;

import java.util.List;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;

/**
 * Word-level edits as one readable text: {@code [-removed-]} and {@code {+added+}}, coloured as well
 * where there is colour, so that nobody has to tell red from green. Long unchanged stretches are
 * shortened.
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
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            switch (edit.op()) {
                case EQUAL -> text.plain(shortened(edit.text(), i > 0, i < edits.size() - 1));
                case DELETE -> {
                    if (!becomesOtherSpace(edits, i)) {
                        mark(text, Style.DELETED, "[-", edit.text(), "-]");
                    }
                }
                case INSERT -> {
                    if (replacesMuch(edits, i)) {
                        text.plain("\n");
                    }
                    mark(text, Style.INSERTED, "{+", edit.text(), "+}");
                }
            }
        }
        return text;
    }

    /** Tells whether a run is space that only turned into another, as where a clause was split. */
    private static boolean becomesOtherSpace(List<Edit> edits, int i) {
        return edits.get(i).text().isBlank()
                && i + 1 < edits.size()
                && edits.get(i + 1).op() == EditOp.INSERT
                && edits.get(i + 1).text().isBlank();
    }

    /** Tells whether a long run takes the place of another long one: each then has lines of its own. */
    private static boolean replacesMuch(List<Edit> edits, int i) {
        return i > 0
                && edits.get(i - 1).op() == EditOp.DELETE
                && edits.get(i - 1).text().length() > CONTEXT
                && edits.get(i).text().length() > CONTEXT;
    }

    /** Returns a text without its middle, if it is long. */
    static String shortened(String text) {
        return shortened(text, true, true);
    }

    /** Marks line by line, so that each clause is closed; the space around words stays outside. */
    private static void mark(StyledText text, Style style, String open, String marked, String close) {
        String[] lines = marked.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                text.plain("\n");
            }
            String line = lines[i];
            String words = line.strip();
            if (words.isEmpty()) {
                if (!line.isEmpty() && lines.length == 1) {
                    text.add(style, open + line + close);
                }
                continue;
            }
            int start = line.indexOf(words);
            text.plain(line.substring(0, start));
            text.add(style, open + words + close);
            text.plain(line.substring(start + words.length()));
        }
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
