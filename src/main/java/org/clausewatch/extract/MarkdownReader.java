package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.ClauseKind;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/** Reads Markdown into blocks. Walks the tree step by step, so that no depth of nesting can hurt. */
final class MarkdownReader {
    /** Bounds on nesting, far beyond any real text; what is deeper is read as flat text. */
    private static final int MAX_OPEN_BLOCKS = 200;

    private static final int MAX_INLINE_NESTING = 200;

    /** Stand-ins for an escaped asterisk and underscore: signs that are no characters in Unicode. */
    private static final char ASTERISK = '\ufdd0';

    private static final char UNDERSCORE = '\ufdd1';

    private static final Pattern TAG = Pattern.compile("^</?([A-Za-z][A-Za-z0-9]*)(?:\\s[^>]*)?/?>$", Pattern.DOTALL);
    private static final Pattern HREF = Pattern.compile("(?i)\\bhref\\s*=\\s*[\"']([^\"']*)[\"']");

    /** Inline tags that Markdown writers use; any other is taken for text in angle brackets. */
    private static final Set<String> INLINE_TAGS = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "br", "center", "cite", "code", "del", "div", "em", "font", "i",
            "img", "ins", "kbd", "li", "mark", "ol", "p", "q", "s", "small", "span", "strong", "sub", "sup", "table",
            "tbody", "td", "th", "thead", "tr", "tt", "u", "ul", "wbr");

    /** Emphasis that the Markdown rules leave as signs, because a word goes on behind it. */
    private static final Pattern LOST_ASTERISKS = Pattern.compile("\\*{2,}");

    private static final Pattern LOST_UNDERSCORES = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])_(?=[^\\s_])([^_]{0,500}[^\\s_])_|_(?=[^\\s_])([^_]{0,500}[^\\s_])_(?![\\p{L}\\p{N}_])");

    /** What is left of a link around blocks, which Markdown cannot say. */
    private static final Pattern LOST_LINK_END = Pattern.compile("\\]\\((?:https?:|mailto:|tel:|[/#.])\\S{0,2000}\\)$");

    /** So many signs at the end of a text can be such a link's end: 2000 of two units and those around them. */
    private static final int MAX_LOST_LINK_END = 4100;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            // Indented code is left out: in policies an indented line is a paragraph. The set is ordered, as
            // it decides which kind is tried first: an underline is a heading's before it is a rule.
            .enabledBlockTypes(new LinkedHashSet<>(List.of(
                    BlockQuote.class,
                    Heading.class,
                    FencedCodeBlock.class,
                    HtmlBlock.class,
                    ThematicBreak.class,
                    ListBlock.class)))
            .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
            .maxInlineNesting(MAX_INLINE_NESTING)
            .build();

    /** Where the walk stands inside tables. */
    private static final class TableState {
        int table;
        boolean header;
        List<Inline> cells = new ArrayList<>();
    }

    /** A list that is being read. */
    private static final class OpenList {
        final int list;
        final boolean ordered;
        int number;

        OpenList(int list, boolean ordered, int number) {
            this.list = list;
            this.ordered = ordered;
            this.number = number;
        }
    }

    private final BlockSink sink = new BlockSink();
    private final TableState state = new TableState();
    private final List<OpenList> lists = new ArrayList<>();

    /** Returns the blocks of a Markdown text. A reader reads one text. */
    List<Block> read(String markdown) {
        Node root = PARSER.parse(MarkdownTables.widened(protectEscapes(markdown)));
        Node node = root;
        boolean entering = true;
        while (true) {
            if (entering) {
                boolean inside = enter(node);
                Node child = inside ? node.getFirstChild() : null;
                if (child != null) {
                    node = child;
                    continue;
                }
            }
            leave(node);
            if (node == root) {
                return withoutLostLinks(sink.blocks());
            }
            Node next = node.getNext();
            entering = next != null;
            node = next != null ? next : node.getParent();
        }
    }

    /** Keeps escaped asterisks and underscores apart from those that are lost emphasis. */
    private static String protectEscapes(String markdown) {
        StringBuilder text = new StringBuilder(markdown.length());
        int start = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (c == '\\' && i + 1 < markdown.length()) {
                char next = markdown.charAt(i + 1);
                if (next == '*' || next == '_') {
                    text.append(markdown, start, i).append(next == '*' ? ASTERISK : UNDERSCORE);
                    start = i + 2;
                }
                i++;
            } else if (c >= '\ufdd0' && c <= '\ufdef') {
                text.append(markdown, start, i);
                start = i + 1;
            }
        }
        return start == 0
                ? markdown
                : text.append(markdown, start, markdown.length()).toString();
    }

    private static String restoreEscapes(String text) {
        return text.replace(ASTERISK, '*').replace(UNDERSCORE, '_');
    }

    /** Begins a node; returns whether its children are to be read. */
    private boolean enter(Node node) {
        Inline.Builder inline = sink.inline();
        switch (node) {
            case Heading heading -> sink.headingStarts(heading.getLevel());
            case Paragraph _ -> sink.endBlock();
            case ListBlock list -> startList(list);
            case ListItem _ -> startItem();
            case BlockQuote _ -> sink.quoteStarts();
            case TableHead _ -> startTable();
            case TableBody _ -> state.header = false;
            case TableRow _ -> state.cells = new ArrayList<>();
            case Text text -> inline.text(restoreEscapes(withoutLostEmphasis(text)));
            case Code code -> inline.text(restoreEscapes(code.getLiteral()));
            case FencedCodeBlock code -> {
                code(code.getLiteral());
                return false;
            }
            case HtmlInline html -> html(html.getLiteral());
            case HtmlBlock html -> {
                sink.endBlock();
                sink.inline().text(restoreEscapes(Jsoup.parse(html.getLiteral()).text()));
                sink.endBlock();
            }
            case HardLineBreak _ -> inline.lineBreak();
            case SoftLineBreak _ -> inline.space();
            case StrongEmphasis _ -> inline.boldStarts();
            case Link link -> inline.linkStarts(restoreEscapes(link.getDestination()));
            case Image _ -> {
                return false;
            }
            default -> {
                // Emphasis and the document itself add nothing of their own.
            }
        }
        return true;
    }

    private void leave(Node node) {
        switch (node) {
            case Heading _ -> sink.headingEnds();
            case Paragraph _ -> sink.endBlock();
            case ListBlock _ -> {
                sink.endBlock();
                lists.removeLast();
            }
            case ListItem _ -> sink.itemEnds();
            case BlockQuote _ -> sink.quoteEnds();
            case TableCell _ -> state.cells.add(sink.inline().build());
            case TableRow _ -> sink.row(state.table, state.header, state.cells);
            case StrongEmphasis _ -> sink.inline().boldEnds();
            case Link _ -> sink.inline().linkEnds();
            default -> {
                // Nothing was opened.
            }
        }
    }

    private void startTable() {
        sink.endBlock();
        state.table = sink.newTable();
        state.header = true;
    }

    private void startList(ListBlock list) {
        sink.endBlock();
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        lists.add(new OpenList(sink.newList(), list instanceof OrderedList, start == null ? 1 : start));
    }

    private void startItem() {
        OpenList list = lists.getLast();
        sink.itemStarts(list.list, list.ordered ? list.number + "." : "");
        list.number++;
    }

    private static String withoutLostEmphasis(Text node) {
        String text = node.getLiteral();
        if (text.indexOf('*') >= 0) {
            text = LOST_ASTERISKS.matcher(text).replaceAll("");
        }
        if (text.indexOf('_') >= 0) {
            text = LOST_UNDERSCORES.matcher(text).replaceAll(found -> {
                String inner = found.group(1) == null ? found.group(2) : found.group(1);
                return Matcher.quoteReplacement(inner);
            });
        }
        return text;
    }

    private static List<Block> withoutLostLinks(List<Block> blocks) {
        List<Block> kept = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            boolean row = block.kind() == ClauseKind.TABLE_ROW;
            Inline text = row ? block.inline() : withoutLostLinkEnd(block.inline());
            if (!text.isEmpty() && !text.text().equals("[")) {
                kept.add(block.withInline(text));
            }
        }
        return kept;
    }

    private static Inline withoutLostLinkEnd(Inline inline) {
        String text = inline.text();
        if (!text.contains("](")) {
            return inline;
        }
        Matcher end = LOST_LINK_END.matcher(text);
        end.region(Math.max(0, text.length() - MAX_LOST_LINK_END), text.length());
        return end.find() ? inline.slice(0, end.start()) : inline;
    }

    private void code(String literal) {
        sink.endBlock();
        restoreEscapes(literal).lines().forEach(line -> {
            sink.inline().text(line);
            sink.inline().lineBreak();
        });
        sink.endBlock();
    }

    private void html(String literal) {
        Inline.Builder inline = sink.inline();
        Matcher tag = TAG.matcher(literal);
        if (!tag.matches()) {
            return;
        }
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        boolean closes = literal.startsWith("</");
        if (!INLINE_TAGS.contains(name)) {
            inline.text(restoreEscapes(literal));
            return;
        }
        switch (name) {
            case "br", "p", "div", "li", "tr" -> inline.lineBreak();
            case "b", "strong" -> {
                if (closes) {
                    inline.boldEnds();
                } else {
                    inline.boldStarts();
                }
            }
            case "a" -> {
                Matcher href = HREF.matcher(literal);
                if (closes) {
                    inline.linkEnds();
                } else if (href.find()) {
                    inline.linkStarts(href.group(1));
                }
            }
            default -> {
                // Any other inline tag is markup that changes no wording.
            }
        }
    }
}
