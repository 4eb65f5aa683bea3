package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Signs that stand side by side on a page of a PDF.
 *
 * @param glyphs from left to right, none of them a space
 * @param y of the line that they stand on, downwards from the page's top
 * @param size of most of its signs
 */
record PdfLine(List<PdfGlyph> glyphs, float y, float size) {
    /** A gap of this share of the font's size is a space. */
    private static final float SPACE = 0.16f;

    static PdfLine of(List<PdfGlyph> glyphs) {
        List<PdfGlyph> sorted =
                glyphs.stream().sorted(Comparator.comparing(PdfGlyph::x)).toList();
        float size = sorted.stream()
                .map(PdfGlyph::size)
                .sorted()
                .skip(sorted.size() / 2)
                .findFirst()
                .orElse(0f);
        float y = sorted.stream()
                .map(PdfGlyph::y)
                .sorted()
                .skip(sorted.size() / 2)
                .findFirst()
                .orElse(0f);
        return new PdfLine(sorted, y, size);
    }

    static PdfLine joined(List<PdfLine> lines) {
        List<PdfGlyph> glyphs = new ArrayList<>();
        lines.forEach(line -> glyphs.addAll(line.glyphs));
        return of(glyphs);
    }

    float start() {
        return glyphs.getFirst().x();
    }

    float end() {
        return glyphs.getLast().end();
    }

    boolean isBold() {
        return glyphs.stream()
                .filter(glyph -> Character.isLetterOrDigit(glyph.text().codePointAt(0)))
                .allMatch(PdfGlyph::bold);
    }

    /** Whether a space stands before a sign of it. */
    boolean spaceBefore(int index) {
        return index > 0
                && glyphs.get(index).x() - glyphs.get(index - 1).end()
                        > SPACE
                                * Math.max(
                                        glyphs.get(index).size(),
                                        glyphs.get(index - 1).size());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            text.append(spaceBefore(i) ? " " : "").append(glyphs.get(i).text());
        }
        return text.toString();
    }

    /** Returns how much room its first word takes. */
    float firstWord() {
        int end = 1;
        while (end < glyphs.size() && !spaceBefore(end)) {
            end++;
        }
        return glyphs.get(end - 1).end() - start();
    }

    /** Adds it to a run of text, its bold and linked parts marked. */
    void addTo(Inline.Builder inline, boolean withoutHyphen) {
        boolean bold = false;
        String href = "";
        int end = withoutHyphen ? glyphs.size() - 1 : glyphs.size();
        for (int i = 0; i < end; i++) {
            PdfGlyph glyph = glyphs.get(i);
            if (!glyph.href().equals(href)) {
                inline.linkEnds();
            }
            if (bold && !glyph.bold()) {
                inline.boldEnds();
            }
            if (spaceBefore(i)) {
                inline.space();
            }
            if (!bold && glyph.bold()) {
                inline.boldStarts();
            }
            if (!glyph.href().equals(href) && !glyph.href().isEmpty()) {
                inline.linkStarts(glyph.href());
            }
            bold = glyph.bold();
            href = glyph.href();
            inline.text(glyph.text());
        }
        if (bold) {
            inline.boldEnds();
        }
        if (!href.isEmpty()) {
            inline.linkEnds();
        }
    }
}
