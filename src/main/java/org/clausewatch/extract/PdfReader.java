package org.clausewatch.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads a PDF into blocks by where its signs stand, as a PDF knows no paragraphs.
 *
 * <p>Bounds: 600 pages and 4,000,000 signs, beyond which the rest is left out and told.
 */
final class PdfReader {
    private static final int MOST_PAGES = 600;

    /** Behind the end of a PDF some servers add a little. */
    private static final int TAIL = 16_384;

    private PdfReader() {}

    /**
     * What was read.
     *
     * @param limits sentences on what was left out
     */
    record Read(List<Block> blocks, List<String> limits) {}

    static boolean isPdf(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        int at = head.indexOf("%PDF-");
        // Some servers send a few bytes before it; a page that only speaks of it begins with other words.
        return at >= 0 && (at == 0 || head.substring(0, at).isBlank() || head.charAt(0) > 0x7f);
    }

    static Read read(byte[] bytes) throws ExtractException {
        String tail = new String(
                bytes, Math.max(0, bytes.length - TAIL), Math.min(bytes.length, TAIL), StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw new ExtractException("The PDF is cut off: its end is missing. Get it again.");
        }
        PdfFonts.use();
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return read(document);
        } catch (InvalidPasswordException e) {
            throw new ExtractException(
                    "The PDF is encrypted and opens only with a password. Save a copy without one, and give that.", e);
        } catch (IOException | RuntimeException e) {
            // PDFBox reports some broken files by whichever unchecked exception they cause.
            throw new ExtractException(
                    "The PDF is damaged (" + e.getMessage() + "). Get it again, or save its text and give that.", e);
        }
    }

    private static Read read(PDDocument document) throws IOException, ExtractException {
        int pages = document.getNumberOfPages();
        List<PdfPage> read = PdfGlyphs.of(document, MOST_PAGES);
        long empty = read.stream().filter(page -> page.glyphs().isEmpty()).count();
        if (empty == read.size()) {
            throw new ExtractException(
                    pages == 0
                            ? "The PDF has no pages. Get it again."
                            : "The PDF holds pictures of pages and no text. Have its text recognised (with a program such"
                                    + " as OCRmyPDF), and give the result.");
        }
        List<String> limits = new ArrayList<>();
        if (pages > MOST_PAGES) {
            limits.add("Only the first " + MOST_PAGES + " of " + pages + " pages were read.");
        }
        if (read.getLast().cut()) {
            limits.add("Only the first " + PdfGlyphs.MOST_GLYPHS + " signs of the PDF were read.");
        }
        if (empty > 0) {
            limits.add(empty + " of " + pages + (empty == 1 ? " pages holds" : " pages hold")
                    + " no text that can be read; what stands there in pictures is missing.");
        }
        PdfLayout layout = new PdfLayout();
        PdfFurniture.without(read).forEach(layout::read);
        return new Read(new PdfText(layout.pieces()).blocks(), limits);
    }
}
