package org.clausewatch.extract;

/**
 * A sign on a page of a PDF. Lengths are in points.
 *
 * @param x of its left edge
 * @param y of the line that it stands on, downwards from the page's top
 * @param size of its font
 * @param href where a link over it leads, or ""
 */
record PdfGlyph(String text, float x, float y, float width, float size, boolean bold, String href) {
    float end() {
        return x + width;
    }
}
