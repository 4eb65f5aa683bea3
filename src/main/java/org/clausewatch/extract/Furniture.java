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
        int start = 0;
        while (start < blocks.size()) {
            int end = start;
            while (end < blocks.size() && isBareLink(blocks.get(end))) {
                end++;
            }
            if (end - start >= MENU) {
                Arrays.fill(marks, start, end, true);
            }
            start = Math.max(end, start + 1);
        }
        FurnitureWords words = FurnitureWords.bundled();
        for (int i = 0; i < marks.length; i++) {
            Block block = blocks.get(i);
            boolean mayBe =
                    block.kind() == ClauseKind.PARAGRAPH || block.inline().linked() == 1;
            marks[i] |= mayBe && words.matches(block.inline().text());
        }
        return marks;
    }

    private static boolean isBareLink(Block block) {
        return block.kind() != ClauseKind.HEADING
                && block.kind() != ClauseKind.TABLE_ROW
                && block.inline().linked() == 1
                && !Signs.endsSentence(block.inline().text())
                && Words.count(block.inline().text()) <= MAX_WORDS_OF_LINK;
    }
}
