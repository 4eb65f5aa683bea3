package org.clausewatch.extract;

import java.util.Arrays;
import java.util.List;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Words;

/** What of a sequence of blocks is the page around the policy. Careful: a policy's sentence is never marked. */
final class Furniture {
    /** So many bare links in a row are a menu or a table of contents. */
    private static final int MENU = 3;

    private static final int MAX_WORDS_OF_LINK = 14;

    private Furniture() {}

    /** Returns for each block whether it is furniture. */
    static boolean[] marks(List<Block> blocks) {
        boolean[] marks = new boolean[blocks.size()];
        int first = 0;
        while (first < blocks.size() && Prose.words(blocks.get(first)) == 0) {
            first++;
        }
        int last = blocks.size() - 1;
        while (last >= first && Prose.words(blocks.get(last)) == 0) {
            last--;
        }
        markMenus(blocks, marks, first, last);
        Copies.mark(blocks, marks);
        FurnitureWords words = FurnitureWords.bundled();
        for (int i = marks.length - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            boolean mayBe =
                    block.kind() == ClauseKind.PARAGRAPH || block.inline().isLinked();
            marks[i] |= mayBe && words.matches(block.inline().text());
        }
        return marks;
    }

    /** Marks runs of bare links: before and after all running text any, amid it those to its own parts. */
    private static void markMenus(List<Block> blocks, boolean[] marks, int first, int last) {
        int start = 0;
        while (start < blocks.size()) {
            int end = start;
            while (end < blocks.size() && isBareLink(blocks.get(end))) {
                end++;
            }
            if (end - start >= MENU && isMenu(blocks, start, end, end <= first || start > last)) {
                Arrays.fill(marks, start, end, true);
            }
            start = Math.max(end, start + 1);
        }
    }

    private static boolean isMenu(List<Block> blocks, int start, int end, boolean beyondText) {
        // "For more, see:" makes a list of links a part of the policy.
        boolean introduced = start > 0
                && blocks.get(start - 1).kind() != ClauseKind.HEADING
                && Signs.endsWithColon(blocks.get(start - 1).inline().text());
        return beyondText && !introduced || isContents(blocks.subList(start, end));
    }

    /** Whether links lead to parts of one page. */
    private static boolean isContents(List<Block> links) {
        String page = "";
        for (Block link : links) {
            String href = link.inline().links().getFirst().href();
            int hash = href.indexOf('#');
            if (hash < 0 || link != links.getFirst() && !href.substring(0, hash).equals(page)) {
                return false;
            }
            page = href.substring(0, hash);
        }
        return true;
    }

    private static boolean isBareLink(Block block) {
        return block.kind() != ClauseKind.HEADING
                && block.kind() != ClauseKind.TABLE_ROW
                && block.inline().isLinked()
                && !Signs.endsSentence(block.inline().text())
                && Words.count(block.inline().text()) <= MAX_WORDS_OF_LINK;
    }
}
