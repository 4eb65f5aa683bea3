package org.clausewatch.extract;

import java.util.List;

/** Reads plain text into blocks: an empty line ends a block, and so does a line that is plainly one. */
final class PlainTextReader {
    /** A line shorter than this was not broken because it was full. */
    private static final int FULL_LINE = 60;

    private final BlockSink sink = new BlockSink();

    /** Returns the blocks of a text. A reader reads one text. */
    List<Block> read(String text) {
        String[] lines = text.split("\\R", -1);
        boolean hardWrapped = isHardWrapped(lines);
        for (String line : lines) {
            if (line.isBlank()) {
                sink.endBlock();
                continue;
            }
            if (!hardWrapped || Enumerator.of(line.strip()).length() > 0) {
                sink.endBlock();
            }
            sink.inline().text(line);
            if (hardWrapped && line.strip().length() >= FULL_LINE) {
                sink.inline().space();
            } else {
                sink.endBlock();
            }
        }
        return sink.blocks();
    }

    /** Whether lines were broken at a width: none is long, and many end in the middle of a sentence. */
    private static boolean isHardWrapped(String[] lines) {
        int full = 0;
        int open = 0;
        for (String line : lines) {
            String bare = line.strip();
            if (bare.length() > 120) {
                return false;
            }
            if (bare.length() >= FULL_LINE) {
                full++;
                if (!Signs.endsSentence(bare)) {
                    open++;
                }
            }
        }
        return full > 0 && open * 2 >= full;
    }
}
