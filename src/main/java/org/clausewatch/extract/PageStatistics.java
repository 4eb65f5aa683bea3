package org.clausewatch.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How much text, linked text and running text each element of a page holds. */
final class PageStatistics {
    /** Sums over all blocks that start in an element or below it. */
    static final class Sums {
        private int words;
        private int prose;
        private double linked;

        int words() {
            return words;
        }

        int prose() {
            return prose;
        }

        /** Returns the share of its words that are linked. */
        double linkShare() {
            return words == 0 ? 0 : linked / words;
        }
    }

    private static final Sums NONE = new Sums();

    private final Map<Element, Sums> sums = new IdentityHashMap<>();

    /**
     * Counts a page.
     *
     * @param blocks all blocks of it
     * @param origins the element in which the text of each begins
     */
    PageStatistics(List<Block> blocks, List<Element> origins) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int words = Prose.count(block.inline().text());
            int prose = Prose.words(block);
            double linked = block.inline().linked() * words;
            for (Element above = origins.get(i); above != null; above = above.parent()) {
                Sums sum = sums.computeIfAbsent(above, _ -> new Sums());
                sum.words += words;
                sum.prose += prose;
                sum.linked += linked;
            }
        }
    }

    Sums of(Element element) {
        return sums.getOrDefault(element, NONE);
    }
}
