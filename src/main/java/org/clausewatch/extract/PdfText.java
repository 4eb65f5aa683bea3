package org.clausewatch.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes blocks of a PDF's lines: joins them to paragraphs, tells headings by their size, and lists by their marks. */
final class PdfText {
    private static final int MOST_WORDS_OF_HEADING = 40;
    private static final int DEEPEST_HEADING = 6;

    /** Lines farther apart than this many times the usual distance are two paragraphs. */
    private static final float APART = 1.25f;

    private final List<PdfPiece> pieces;
    private final Set<String> words = new HashSet<>();
    private final BlockSink sink = new BlockSink();
    private final Deque<OpenItem> items = new ArrayDeque<>();
    private final float body;
    private final float leading;
    private final List<Float> headingSizes;
    private List<PdfPiece.Text> paragraph = new ArrayList<>();
    private int table;
    private int openTable;
    private List<String> header = List.of();

    private record OpenItem(float x, int list) {}

    PdfText(List<PdfPiece> pieces) {
        this.pieces = pieces;
        Map<Float, Integer> sizes = new HashMap<>();
        for (PdfPiece piece : pieces) {
            for (PdfLine line : lines(piece)) {
                sizes.merge(rounded(line.size()), line.glyphs().size(), Integer::sum);
                for (String word : line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+", -1)) {
                    words.add(word);
                }
            }
        }
        body = mode(sizes, 10);
        Set<Float> larger = new TreeSet<>();
        sizes.keySet().stream().filter(size -> size > 1.12f * body).forEach(larger::add);
        headingSizes = new ArrayList<>(larger).reversed();
        leading = leading();
    }

    private static List<PdfLine> lines(PdfPiece piece) {
        return switch (piece) {
            case PdfPiece.Text text -> List.of(text.line());
            case PdfPiece.Row row -> row.cells().stream().flatMap(List::stream).toList();
        };
    }

    private static float rounded(float size) {
        return Math.round(size * 2) / 2f;
    }

    private static float mode(Map<Float, Integer> counts, float otherwise) {
        float mode = otherwise;
        int most = 0;
        for (float size : new TreeSet<>(counts.keySet())) {
            if (counts.getOrDefault(size, 0) > most) {
                most = counts.getOrDefault(size, 0);
                mode = size;
            }
        }
        return mode;
    }

    /** Returns the usual distance of two lines of the body, in sizes of its font. */
    private float leading() {
        Map<Float, Integer> distances = new HashMap<>();
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i - 1) instanceof PdfPiece.Text before
                    && pieces.get(i) instanceof PdfPiece.Text after
                    && before.flow() == after.flow()
                    && rounded(after.line().size()) == body) {
                float distance = (after.line().y() - before.line().y()) / body;
                if (distance > 0.8f && distance < 2.2f) {
                    distances.merge(Math.round(distance * 20) / 20f, 1, Integer::sum);
                }
            }
        }
        return mode(distances, 1.2f);
    }

    List<Block> blocks() {
        for (PdfPiece piece : pieces) {
            switch (piece) {
                case PdfPiece.Text text -> text(text);
                case PdfPiece.Row row -> row(row);
            }
        }
        endParagraph();
        closeItems();
        return sink.blocks();
    }

    private void text(PdfPiece.Text next) {
        openTable = 0;
        if (!paragraph.isEmpty() && !goesOn(paragraph.getLast(), next)) {
            endParagraph();
        }
        paragraph.add(next);
    }

    private boolean goesOn(PdfPiece.Text before, PdfPiece.Text next) {
        PdfLine line = before.line();
        PdfLine after = next.line();
        String text = line.text();
        boolean sameSize = Math.abs(line.size() - after.size()) <= 0.08f * Math.max(line.size(), after.size());
        if (!sameSize
                || PdfMarks.beginsItem(after.text())
                || line.isBold() != after.isBold() && (isDone(before, after) || titled(line))) {
            return false;
        }
        boolean ended = Signs.endsSentence(text) || Signs.endsWithColon(text);
        if (before.flow() != next.flow()) {
            boolean lower = Character.isLowerCase(after.text().codePointAt(0));
            return lower || !ended && line.size() <= 1.12f * body && !isDone(before, after);
        }
        float distance = (after.y() - line.y()) / line.size();
        if (distance > APART * Math.max(leading, 1) && !(heading(line) && distance < 1.6f)) {
            return false;
        }
        if (isDone(before, after) && (ended || slack(before, after) > 0.35f * (before.right() - before.left()))) {
            return false;
        }
        // An indent at the start of a paragraph that no empty line parts from the one before.
        boolean indented = after.start() > before.left() + 0.8f * after.size() && line.start() < before.left() + 2;
        return !(ended && indented && items.isEmpty() && !PdfMarks.beginsItem(first().text()));
    }

    private PdfLine first() {
        return paragraph.getFirst().line();
    }

    /** A bold line by itself is a title: what follows it in plain type does not go on with it. */
    private boolean titled(PdfLine line) {
        return paragraph.size() == 1 && line.isBold();
    }

    private boolean heading(PdfLine line) {
        return rounded(line.size()) > 1.12f * body;
    }

    /** Whether a line was broken though the next word had room. */
    private static boolean isDone(PdfPiece.Text before, PdfLine after) {
        return slack(before, after) > 0.4f * after.size();
    }

    private static float slack(PdfPiece.Text before, PdfLine after) {
        return before.right() - before.line().end() - 0.3f * after.size() - after.firstWord();
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        PdfPiece.Text first = paragraph.getFirst();
        PdfLine line = first.line();
        List<PdfLine> lines = paragraph.stream().map(PdfPiece.Text::line).toList();
        int level = level(lines);
        if (level > 0) {
            closeItems();
            sink.headingStarts(level);
            add(sink.inline(), lines);
            sink.headingEnds();
        } else if (PdfMarks.beginsItem(line.text())) {
            item(line.start(), PdfMarks.number(line.text()));
            add(sink.inline(), lines);
            sink.endBlock();
        } else {
            while (!items.isEmpty() && line.start() < items.getLast().x() + 0.5f * line.size()) {
                closeItem();
            }
            add(sink.inline(), lines);
            sink.endBlock();
        }
        paragraph = new ArrayList<>();
    }

    private int level(List<PdfLine> lines) {
        int at = headingSizes.indexOf(rounded(lines.getFirst().size()));
        int count = lines.stream().mapToInt(line -> Prose.count(line.text())).sum();
        return at < 0 || count > MOST_WORDS_OF_HEADING ? 0 : Math.min(at + 1, DEEPEST_HEADING);
    }

    private void item(float x, String number) {
        while (!items.isEmpty() && x < items.getLast().x() - 3) {
            closeItem();
        }
        int list;
        if (!items.isEmpty() && Math.abs(x - items.getLast().x()) <= 3) {
            list = items.getLast().list();
            closeItem();
        } else {
            list = sink.newList();
        }
        items.addLast(new OpenItem(x, list));
        sink.itemStarts(list, number);
    }

    private void closeItem() {
        items.removeLast();
        sink.itemEnds();
    }

    private void closeItems() {
        while (!items.isEmpty()) {
            closeItem();
        }
    }

    private void add(Inline.Builder inline, List<PdfLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            Join join = last ? Join.SPACE : join(lines.get(i), lines.get(i + 1));
            lines.get(i).addTo(inline, join == Join.WITHOUT_HYPHEN);
            if (!last && join == Join.SPACE) {
                inline.space();
            }
        }
    }

    /** How two lines are joined. */
    private enum Join {
        SPACE,
        WITHOUT_HYPHEN,
        WITH_HYPHEN
    }

    /**
     * A hyphen at the end of a line parts a word or belongs to it. The document's other words tell: "infor-" and
     * "mation" are none, "third" and "party" are two.
     */
    private Join join(PdfLine line, PdfLine next) {
        String text = line.text();
        char end = text.charAt(text.length() - 1);
        boolean soft = end == '\u00ad';
        if (!soft && end != '-' && end != '\u2010'
                || text.length() < 2
                || !Character.isLetter(text.charAt(text.length() - 2))
                || !Character.isLowerCase(next.text().codePointAt(0))) {
            return Join.SPACE;
        }
        if (soft) {
            return Join.WITHOUT_HYPHEN;
        }
        String before = lastWord(text.substring(0, text.length() - 1));
        String after = firstWord(next.text());
        if (words.contains(before + "-" + after)) {
            return Join.WITH_HYPHEN;
        }
        if (words.contains(before + after)) {
            return Join.WITHOUT_HYPHEN;
        }
        return words.contains(before) && words.contains(after) ? Join.WITH_HYPHEN : Join.WITHOUT_HYPHEN;
    }

    private static String lastWord(String text) {
        int start = text.length();
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start).toLowerCase(Locale.ROOT);
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void row(PdfPiece.Row row) {
        endParagraph();
        closeItems();
        List<String> texts =
                row.cells().stream().map(lines -> cell(lines).text()).toList();
        if (row.table() != openTable) {
            // A table that goes on behind a page's end repeats its header, or has as many columns and none.
            boolean goesOn = openTable != 0 && texts.size() == header.size();
            openTable = row.table();
            if (goesOn && texts.equals(header)) {
                return;
            }
            if (!goesOn || row.isBold()) {
                table = sink.newTable();
                header = texts;
                sink.row(
                        table,
                        row.isBold(),
                        row.cells().stream().map(this::cell).toList());
                return;
            }
        }
        sink.row(table, false, row.cells().stream().map(this::cell).toList());
    }

    private Inline cell(List<PdfLine> lines) {
        Inline.Builder inline = new Inline.Builder();
        add(inline, lines);
        return inline.build();
    }
}
