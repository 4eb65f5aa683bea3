package org.clausewatch.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * Reads a Word document (.docx) into blocks: headings by their style, lists with the numbers that Word would
 * print, tables, links. Deleted text of tracked changes is left out, inserted text is read.
 *
 * <p>Bounds: 2,000 files and 100 MB in the document, decompressed.
 */
final class DocxReader {
    private static final int MOST_FILES = 2000;
    private static final int MOST_BYTES = 100_000_000;
    private static final int DEEPEST_HEADING = 6;
    private static final Pattern HEADING = Pattern.compile("(?i)heading\\s*([1-9])");

    private final BlockSink sink = new BlockSink();
    private final XWPFDocument document;
    private final DocxNumbers numbers;
    private final Deque<Integer> levels = new ArrayDeque<>();
    private final Map<String, Integer> lists = new HashMap<>();
    private final boolean titled;

    private DocxReader(XWPFDocument document) {
        this.document = document;
        this.numbers = new DocxNumbers(document);
        this.titled = document.getParagraphs().stream()
                .anyMatch(paragraph -> style(paragraph).equals("title"));
    }

    /** Tells whether bytes are a ZIP archive, as a Word document is. */
    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Tells whether bytes are a file of Microsoft's older kind, or an encrypted one of the newer. */
    static boolean isOle(byte[] bytes) {
        return bytes.length > 3
                && (bytes[0] & 0xff) == 0xd0
                && (bytes[1] & 0xff) == 0xcf
                && bytes[2] == 0x11
                && (bytes[3] & 0xff) == 0xe0;
    }

    static List<Block> read(byte[] bytes) throws ExtractException {
        check(bytes);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return new DocxReader(document).blocks();
        } catch (IOException | RuntimeException e) {
            // POI and XMLBeans report broken files by many unchecked exceptions.
            throw new ExtractException(
                    "The Word document is damaged (" + e.getMessage()
                            + "). Get it again, or save its text and give that.",
                    e);
        }
    }

    private static void check(byte[] bytes) throws ExtractException {
        boolean word = false;
        int files = 0;
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                word |= entry.getName().equals("word/document.xml");
                files++;
                for (int read = zip.read(buffer); read >= 0 && total <= MOST_BYTES; read = zip.read(buffer)) {
                    total += read;
                }
                if (files > MOST_FILES || total > MOST_BYTES) {
                    throw new ExtractException("The Word document holds more than " + MOST_BYTES / 1_000_000 + " MB or "
                            + MOST_FILES + " files once decompressed, the most that is read.");
                }
            }
        } catch (IOException e) {
            throw new ExtractException("The document is cut off or damaged (" + e.getMessage() + "). Get it again.", e);
        }
        if (!word) {
            throw new ExtractException("The page is a ZIP archive or an office document other than Word's (.docx),"
                    + " which cannot be read as a policy. Give its text as HTML, PDF, Word, Markdown or plain text.");
        }
    }

    private List<Block> blocks() {
        elements(document.getBodyElements());
        closeItems(0);
        return sink.blocks();
    }

    private void elements(List<? extends IBodyElement> elements) {
        for (IBodyElement element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> paragraph(paragraph);
                case XWPFTable table -> table(table);
                case XWPFSDT field -> {
                    closeItems(0);
                    for (String line : field.getContent().getText().split("\\R", -1)) {
                        sink.inline().text(line);
                        sink.endBlock();
                    }
                }
                default -> {
                    // Pictures and the like hold no text.
                }
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        Optional<DocxNumbers.Item> item = numbers.next(paragraph);
        int level = headingLevel(paragraph);
        String number = item.map(DocxNumbers.Item::number).orElse("");
        if (level > 0) {
            closeItems(0);
            sink.headingStarts(level);
            number(number);
            runs(paragraph, sink.inline());
            sink.headingEnds();
        } else if (item.isPresent()) {
            item(item.get());
            if (!number.matches("\\d{1,3}\\.")) {
                number(number);
            }
            runs(paragraph, sink.inline());
            sink.endBlock();
        } else {
            if (!paragraph.getText().isBlank() && paragraph.getIndentationLeft() <= 0) {
                closeItems(0);
            }
            runs(paragraph, sink.inline());
            sink.endBlock();
        }
    }

    private void number(String number) {
        if (!number.isEmpty()) {
            sink.inline().text(number);
            sink.inline().space();
        }
    }

    private void item(DocxNumbers.Item item) {
        closeItems(item.level());
        while (levels.size() < item.level()) {
            // A level that Word skips holds no item of its own.
            levels.addLast(sink.newList());
            sink.itemStarts(levels.getLast(), "");
        }
        int list = lists.computeIfAbsent(item.list() + "/" + item.level(), _ -> sink.newList());
        levels.addLast(list);
        sink.itemStarts(list, item.number().matches("\\d{1,3}\\.") ? item.number() : "");
    }

    private void closeItems(int open) {
        while (levels.size() > open) {
            levels.removeLast();
            sink.itemEnds();
        }
    }

    private String style(XWPFParagraph paragraph) {
        String id = paragraph.getStyle();
        if (id == null) {
            return "";
        }
        XWPFStyle style =
                document.getStyles() == null ? null : document.getStyles().getStyle(id);
        String name = style == null || style.getName() == null ? id : style.getName();
        return name.toLowerCase(Locale.ROOT);
    }

    private int headingLevel(XWPFParagraph paragraph) {
        String style = style(paragraph);
        if (style.equals("title")) {
            return 1;
        }
        Matcher heading = HEADING.matcher(style);
        int level = 0;
        if (heading.lookingAt()) {
            level = Integer.parseInt(heading.group(1));
        } else if (paragraph.getCTPPr() != null && paragraph.getCTPPr().isSetOutlineLvl()) {
            int outline = paragraph.getCTPPr().getOutlineLvl().getVal().intValue();
            level = outline < 9 ? outline + 1 : 0;
        }
        if (level == 0) {
            return 0;
        }
        return Math.min(titled ? level + 1 : level, DEEPEST_HEADING);
    }

    private void runs(XWPFParagraph paragraph, Inline.Builder inline) {
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run) {
                run(run, inline);
            }
        }
    }

    private void run(XWPFRun run, Inline.Builder inline) {
        if (!run.getCTR().getDelTextList().isEmpty() || run.isVanish()) {
            return;
        }
        String href = "";
        if (run instanceof XWPFHyperlinkRun linked) {
            XWPFHyperlink link = linked.getHyperlink(document);
            href = link == null || link.getURL() == null ? "" : link.getURL();
        }
        if (!href.isEmpty()) {
            inline.linkStarts(href);
        }
        if (run.isBold()) {
            inline.boldStarts();
        }
        String[] lines = run.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                inline.lineBreak();
            }
            inline.text(lines[i]);
        }
        if (run.isBold()) {
            inline.boldEnds();
        }
        if (!href.isEmpty()) {
            inline.linkEnds();
        }
    }

    private void table(XWPFTable table) {
        closeItems(0);
        int number = sink.newTable();
        for (int i = 0; i < table.getNumberOfRows(); i++) {
            XWPFTableRow row = table.getRow(i);
            List<Inline> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                cells.add(cell(cell));
            }
            boolean bold = cells.stream().allMatch(cell -> cell.isEmpty() || cell.isBold());
            if (!cells.isEmpty()) {
                sink.row(number, row.isRepeatHeader() || i == 0 && bold, cells);
            }
        }
    }

    private Inline cell(XWPFTableCell cell) {
        Inline.Builder inline = new Inline.Builder();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            if (!inline.isEmpty()) {
                inline.lineBreak();
                inline.lineBreak();
            }
            numbers.next(paragraph)
                    .filter(item -> !item.number().isEmpty())
                    .ifPresent(item -> inline.text(item.number() + " "));
            runs(paragraph, inline);
        }
        return inline.build();
    }
}
