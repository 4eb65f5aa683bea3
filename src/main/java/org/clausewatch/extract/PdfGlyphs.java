package org.clausewatch.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the signs of a PDF page by page, each with its place. Text that does not run from left to right is left out. */
final class PdfGlyphs extends PDFTextStripper {
    /** More than any policy; a page can repeat its content without end. */
    static final int MOST_GLYPHS = 4_000_000;

    private static final float BOLD_WEIGHT = 600;

    /** Bullets of the fonts Symbol and Wingdings, which come as signs for private use. */
    private static final String PRIVATE_BULLETS = "\uf0b7\uf0a7\uf076\uf0d8\uf0a8\uf06e\uf0fc";

    private final List<PdfPage> pages = new ArrayList<>();
    private List<Area> links = List.of();
    private int glyphs;
    private boolean full;

    private record Area(float left, float top, float right, float bottom, String href) {
        boolean holds(float x, float y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    private PdfGlyphs() {
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    /** Reads pages, from 1 to the last one given. */
    static List<PdfPage> of(PDDocument document, int lastPage) throws IOException {
        PdfGlyphs reader = new PdfGlyphs();
        reader.setStartPage(1);
        reader.setEndPage(lastPage);
        reader.writeText(document, new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
        return reader.pages;
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        PDRectangle box = page.getCropBox();
        links = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionURI action
                    && action.getURI() != null
                    && link.getRectangle() != null
                    && page.getRotation() == 0) {
                PDRectangle place = link.getRectangle();
                links.add(new Area(
                        place.getLowerLeftX() - box.getLowerLeftX(),
                        box.getUpperRightY() - place.getUpperRightY(),
                        place.getUpperRightX() - box.getLowerLeftX(),
                        box.getUpperRightY() - place.getLowerLeftY(),
                        action.getURI()));
            }
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (glyphs < MOST_GLYPHS) {
            glyphs++;
            super.processTextPosition(text);
        } else {
            full = true;
        }
    }

    /** Called at the end of each page, with what stands on it. */
    @Override
    protected void writePage() {
        List<PdfGlyph> found = new ArrayList<>();
        for (List<TextPosition> article : charactersByArticle) {
            for (TextPosition position : article) {
                String text = text(position.getUnicode());
                if (position.getDir() == 0 && !text.isBlank() && position.getFontSizeInPt() > 0) {
                    found.add(glyph(position, text));
                }
            }
        }
        PDRectangle box = getCurrentPage().getCropBox();
        boolean turned = getCurrentPage().getRotation() % 180 != 0;
        pages.add(new PdfPage(pages.size(), turned ? box.getWidth() : box.getHeight(), found, full));
    }

    private static String text(String unicode) {
        if (unicode == null || unicode.isEmpty()) {
            return "";
        }
        char first = unicode.charAt(0);
        if (PRIVATE_BULLETS.indexOf(first) >= 0) {
            return "•";
        }
        // Ligatures are one sign in the font and several letters in the text.
        return first >= '\ufb00' && first <= '\ufb06' ? Normalizer.normalize(unicode, Normalizer.Form.NFKC) : unicode;
    }

    private PdfGlyph glyph(TextPosition position, String text) {
        float x = position.getXDirAdj();
        float y = position.getYDirAdj();
        float width = position.getWidthDirAdj();
        float size = Math.max(position.getFontSizeInPt(), position.getYScale() / 2);
        String href = links.stream()
                .filter(link -> link.holds(x + width / 2, y - size / 3))
                .map(Area::href)
                .findFirst()
                .orElse("");
        return new PdfGlyph(text, x, y, width, size, isBold(position.getFont()), href);
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }
}
