package org.clausewatch.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Version;

/** Sets text as a PDF: wrapped lines on pages with a running title and page numbers, in one or two columns. */
final class PdfMaker implements AutoCloseable {
    private static final float MARGIN = 60;
    private static final float SIZE = 10;
    private static final float LEADING = 13;
    private static final float GUTTER = 24;

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private final int columns;
    private final boolean hyphens;
    private final List<PDPageContentStream> streams = new ArrayList<>();
    private PDPageContentStream out;
    private int column;
    private float top;
    private float y;

    PdfMaker(int columns, boolean hyphens) throws IOException {
        this.columns = columns;
        this.hyphens = hyphens;
        out = page();
    }

    /** Sets a version: headings larger, items with bullets or their numbers, rows as a table. */
    static byte[] of(Version version, int columns, boolean hyphens) throws IOException {
        try (PdfMaker maker = new PdfMaker(columns, hyphens)) {
            List<Clause> table = new ArrayList<>();
            for (Clause clause : version.clauses()) {
                if (!clause.cells().isEmpty()) {
                    table.add(clause);
                    continue;
                }
                maker.table(table);
                table.clear();
                String numbered = clause.number().isEmpty() ? clause.text() : clause.number() + " " + clause.text();
                switch (clause.kind()) {
                    case HEADING -> maker.heading(clause.path().size(), numbered);
                    case LIST_ITEM -> maker.item(clause.number().isEmpty() ? "•" : clause.number(), clause.text());
                    default -> maker.paragraph(numbered);
                }
            }
            maker.table(table);
            return maker.bytes();
        }
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDPageContentStream stream = new PDPageContentStream(document, page);
        streams.add(stream);
        column = 0;
        top = page.getMediaBox().getHeight() - MARGIN - 10;
        y = top;
        return stream;
    }

    private float left() {
        return MARGIN + column * (width() + GUTTER);
    }

    private float width() {
        float whole = PDRectangle.A4.getWidth() - 2 * MARGIN;
        return (whole - (columns - 1) * GUTTER) / columns;
    }

    private static void write(PDPageContentStream stream, PDFont font, float size, float x, float y, String text)
            throws IOException {
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(x, y);
        stream.showText(text);
        stream.endText();
    }

    private static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private void room(float height) throws IOException {
        if (y - height >= MARGIN) {
            return;
        }
        if (column + 1 < columns) {
            column++;
            y = top;
        } else {
            out = page();
        }
    }

    private List<String> wrapped(PDFont font, float size, float width, String text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : encodable(text).split(" ", -1)) {
            String rest = word;
            String longer = line.isEmpty() ? rest : line + " " + rest;
            if (!line.isEmpty() && width(font, size, longer) > width) {
                int cut = rest.length() / 2;
                boolean hyphenated = hyphens
                        && rest.length() > 9
                        && rest.chars().allMatch(Character::isLowerCase)
                        && width(font, size, line + " " + rest.substring(0, cut) + "-") <= width;
                if (hyphenated) {
                    line.append(' ').append(rest, 0, cut).append('-');
                    rest = rest.substring(cut);
                }
                lines.add(line.toString());
                line = new StringBuilder(rest);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static String encodable(String text) {
        return text.replace('\u00a0', ' ').replaceAll("[^\\x20-\\x7e\\u00a1-\\u00ff–—‘’“”•…€]", "?");
    }

    void heading(int depth, String text) throws IOException {
        float size = Math.max(12, 20 - 3 * depth);
        y -= size * 0.6f;
        lines(bold, size, left(), width(), text, size * 1.2f);
        y -= 4;
    }

    void paragraph(String text) throws IOException {
        lines(plain, SIZE, left(), width(), text, LEADING);
        y -= 6;
    }

    void item(String mark, String text) throws IOException {
        room(LEADING);
        write(out, plain, SIZE, left() + 8, y - SIZE, mark);
        lines(plain, SIZE, left() + 28, width() - 28, text, LEADING);
        y -= 4;
    }

    void link(String text, String href) throws IOException {
        room(LEADING);
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(href);
        link.setAction(action);
        link.setRectangle(new PDRectangle(left(), y - SIZE - 2, width(plain, SIZE, text), SIZE + 2));
        document.getPage(document.getNumberOfPages() - 1).getAnnotations().add(link);
        paragraph(text);
    }

    private void lines(PDFont font, float size, float x, float width, String text, float leading) throws IOException {
        float indent = x - left();
        for (String line : wrapped(font, size, width, text)) {
            room(leading);
            write(out, font, size, left() + indent, y - size, line);
            y -= leading;
        }
    }

    void table(List<Clause> rows) throws IOException {
        tableOf(rows.stream().map(Clause::cells).toList());
    }

    void tableOf(List<List<String>> rows) throws IOException {
        int cells = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            PDFont font = i == 0 ? bold : plain;
            float cellWidth = (width() - (cells - 1) * 14) / cells;
            List<List<String>> wrapped = new ArrayList<>();
            for (String cell : rows.get(i)) {
                wrapped.add(wrapped(font, SIZE, cellWidth, cell));
            }
            int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
            room(height * LEADING);
            for (int cell = 0; cell < wrapped.size(); cell++) {
                for (int line = 0; line < wrapped.get(cell).size(); line++) {
                    float x = left() + cell * (cellWidth + 14);
                    write(
                            out,
                            font,
                            SIZE,
                            x,
                            y - SIZE - line * LEADING,
                            wrapped.get(cell).get(line));
                }
            }
            y -= height * LEADING + 6;
        }
        y -= rows.isEmpty() ? 0 : 6;
    }

    PDDocument document() {
        return document;
    }

    byte[] bytes() throws IOException {
        for (int i = 0; i < streams.size(); i++) {
            if (streams.size() > 1) {
                write(streams.get(i), plain, 8, MARGIN, PDRectangle.A4.getHeight() - 30, "Zorbly Inc. | Legal");
                write(streams.get(i), plain, 8, 280, 30, "Page " + (i + 1));
            }
            streams.get(i).close();
        }
        streams.clear();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
