package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with styles that is laid out in lines of a terminal: breaks at white space and between wide
 * (Chinese, Japanese, Korean) characters, splits a word only where it is longer than a line.
 */
final class StyledText {
    /** How a stretch looks; the code is what an ANSI terminal takes. */
    enum Style {
        PLAIN(""),
        STRONG("1"),
        FAINT("2"),
        TOPIC("1;36"),
        DELETED("31;9"),
        INSERTED("32;4"),
        WARNING("33");

        private final String ansi;

        Style(String ansi) {
            this.ansi = ansi;
        }
    }

    private record Glyph(int codePoint, Style style) {
        int width() {
            return TerminalWidth.of(codePoint);
        }
    }

    /** What stays on one line, and the space before it, if there is one. */
    private record Atom(List<Glyph> space, List<Glyph> glyphs) {
        int width() {
            return glyphs.stream().mapToInt(Glyph::width).sum();
        }
    }

    private static final String ELLIPSIS = " …";
    private static final String RESET = "\u001b[0m";

    private final List<Glyph> glyphs = new ArrayList<>();

    /** Adds plain text. */
    StyledText plain(String text) {
        return add(Style.PLAIN, text);
    }

    /** Adds text in a style; a line feed begins a new line. */
    StyledText add(Style style, String text) {
        TerminalWidth.harmless(text).codePoints().forEach(codePoint -> glyphs.add(new Glyph(codePoint, style)));
        return this;
    }

    /** Adds text with its styles. */
    StyledText add(StyledText text) {
        glyphs.addAll(text.glyphs);
        return this;
    }

    /** Returns the columns that it takes on one line. */
    int width() {
        return glyphs.stream().mapToInt(Glyph::width).sum();
    }

    /**
     * Lays the text out.
     *
     * @param width columns of the terminal; a line is never given fewer than 20 beside its indent
     * @param firstIndent before the first line
     * @param indent before all others
     * @param colour whether styles are shown, as ANSI escapes
     * @return the lines, without line feeds and without trailing spaces
     */
    List<String> lines(int width, String firstIndent, String indent, boolean colour) {
        List<String> lines = new ArrayList<>();
        List<Glyph> paragraph = new ArrayList<>();
        for (int i = 0; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.get(i).codePoint() == '\n') {
                layOut(paragraph, width, lines.isEmpty() ? firstIndent : indent, indent, colour, lines);
                paragraph.clear();
            } else {
                paragraph.add(glyphs.get(i));
            }
        }
        return lines;
    }

    /**
     * Lays out as much as fits on one line; an ellipsis tells that there is more.
     *
     * @param width columns of the terminal
     * @param indent before the text
     */
    String firstLine(int width, String indent, boolean colour) {
        List<String> lines = lines(width - ELLIPSIS.length(), indent, indent, colour);
        return lines.size() == 1 ? lines.getFirst() : lines.getFirst() + ELLIPSIS;
    }

    private static void layOut(
            List<Glyph> paragraph, int width, String firstIndent, String indent, boolean colour, List<String> lines) {
        List<Glyph> line = new ArrayList<>();
        String margin = firstIndent;
        int column = 0;
        for (Atom atom : atoms(paragraph)) {
            int room = Math.max(20, width - TerminalWidth.of(margin));
            int space = line.isEmpty() ? 0 : atom.space().size();
            if (!line.isEmpty() && column + space + atom.width() > room) {
                lines.add(rendered(margin, line, colour));
                line.clear();
                margin = indent;
                room = Math.max(20, width - TerminalWidth.of(margin));
                column = 0;
                space = 0;
            }
            if (space > 0) {
                line.addAll(atom.space());
                column += space;
            }
            for (Glyph glyph : atom.glyphs()) {
                if (column + glyph.width() > room) {
                    lines.add(rendered(margin, line, colour));
                    line.clear();
                    margin = indent;
                    room = Math.max(20, width - TerminalWidth.of(margin));
                    column = 0;
                }
                line.add(glyph);
                column += glyph.width();
            }
        }
        lines.add(rendered(margin, line, colour));
    }

    private static List<Atom> atoms(List<Glyph> paragraph) {
        List<Atom> atoms = new ArrayList<>();
        List<Glyph> space = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        for (Glyph glyph : paragraph) {
            if (glyph.codePoint() == ' ') {
                if (!word.isEmpty()) {
                    atoms.add(new Atom(List.copyOf(space), List.copyOf(word)));
                    word.clear();
                    space.clear();
                }
                if (space.isEmpty()) {
                    space.add(glyph);
                }
            } else {
                if (!word.isEmpty() && breaksBetween(word.getLast().codePoint(), glyph.codePoint())) {
                    atoms.add(new Atom(List.copyOf(space), List.copyOf(word)));
                    word.clear();
                    space.clear();
                }
                word.add(glyph);
            }
        }
        if (!word.isEmpty()) {
            atoms.add(new Atom(List.copyOf(space), List.copyOf(word)));
        }
        return atoms;
    }

    /** Text without spaces breaks between its characters, but not before a stop or closing bracket. */
    private static boolean breaksBetween(int before, int after) {
        return switch (Character.getType(after)) {
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> false;
            default ->
                TerminalWidth.of(after) == 2
                        && (TerminalWidth.of(before) == 2 || Character.isLetterOrDigit(before))
                        && Character.getType(before) != Character.START_PUNCTUATION;
        };
    }

    private static String rendered(String margin, List<Glyph> line, boolean colour) {
        StringBuilder out = new StringBuilder(line.isEmpty() ? "" : margin);
        Style current = Style.PLAIN;
        for (Glyph glyph : line) {
            if (colour && glyph.style() != current) {
                if (current != Style.PLAIN) {
                    out.append(RESET);
                }
                if (glyph.style() != Style.PLAIN) {
                    out.append("\u001b[").append(glyph.style().ansi).append('m');
                }
                current = glyph.style();
            }
            out.appendCodePoint(TerminalWidth.isNonBreaking(glyph.codePoint()) ? ' ' : glyph.codePoint());
        }
        if (current != Style.PLAIN) {
            out.append(RESET);
        }
        return out.toString();
    }
}
