package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Words;

/** Paragraphs that serve as headings: short, all in bold, with text below. */
final class Headings {
    /** The level of such a heading: below any real one. */
    static final int BOLD_LEVEL = 7;

    private static final int MAX_WORDS = 14;
    private static final int MAX_WORDS_OF_SENTENCE = 7;
    private static final int MAX_LENGTH = 110;

    private Headings() {}

    /** Returns the blocks, bold titles turned into headings. */
    static List<Block> withBoldTitles(List<Block> blocks) {
        List<Block> shaped = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean title = i + 1 < blocks.size() && isTitle(block, blocks.get(i + 1));
            shaped.add(title ? block.as(ClauseKind.HEADING, BOLD_LEVEL) : block);
        }
        return shaped;
    }

    private static boolean isTitle(Block block, Block next) {
        String text = block.inline().text();
        if (block.kind() != ClauseKind.PARAGRAPH
                || text.length() > MAX_LENGTH
                || !block.inline().isBold()) {
            return false;
        }
        // A bold line before a list leads on to it, and is worth more to its items as their lead-in.
        if (Signs.endsWithColon(text)) {
            return next.kind() != ClauseKind.LIST_ITEM && next.kind() != ClauseKind.TABLE_ROW;
        }
        int words = Words.count(text);
        boolean sentence = Signs.endsSentence(text) && !text.endsWith("?");
        return words <= (sentence ? MAX_WORDS_OF_SENTENCE : MAX_WORDS);
    }
}
