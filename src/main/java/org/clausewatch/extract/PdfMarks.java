package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What marks the items of lists in a PDF, which knows no lists. */
final class PdfMarks {
    private static final Pattern BULLET = Pattern.compile("[•●▪◦‣·∙■□○➢✓*–—-]");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}[.)]?|\\(?[a-zA-Z][.)]|\\(?[ivxIVX]{1,5}[.)]|\\(\\d{1,3}\\))");
    private static final Pattern ITEM = Pattern.compile(
            "^(?:[•●▪◦‣∙■□○➢✓]\\s*\\S|[*·–—-]\\s+\\S|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]\\s+\\S).*");

    private PdfMarks() {}

    /** Whether a piece of a row is nothing but a bullet or a number. */
    static boolean isMark(String text) {
        return BULLET.matcher(text).matches() || NUMBER.matcher(text).matches() || text.equals("o") || text.equals("§");
    }

    /** Word processors set circles as the letter o, and squares as a sign of Wingdings. */
    static PdfLine asBullet(PdfLine mark) {
        if (!mark.text().equals("o") && !mark.text().equals("§")) {
            return mark;
        }
        PdfGlyph glyph = mark.glyphs().getFirst();
        List<PdfGlyph> bullet = new ArrayList<>();
        bullet.add(new PdfGlyph("•", glyph.x(), glyph.y(), glyph.width(), glyph.size(), glyph.bold(), ""));
        return new PdfLine(bullet, mark.y(), mark.size());
    }

    /** Whether a line begins an item of a list. */
    static boolean beginsItem(String line) {
        return ITEM.matcher(line).matches();
    }

    /** Returns the number of an item as a Markdown rendering prints it, or "" of a bullet. */
    static String number(String line) {
        int end = line.indexOf(' ');
        String first = end < 0 ? line : line.substring(0, end);
        return first.matches("\\d{1,3}\\.") ? first : "";
    }
}
