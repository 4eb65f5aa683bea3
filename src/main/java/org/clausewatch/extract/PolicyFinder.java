package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.clausewatch.model.ClauseKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Finds the policy in a page that nobody described: leaves out menus, footers, cookie banners and the
 * like.
 *
 * <p>Two readings. The first reads everything and counts the running text of each element. What the page
 * itself names as furniture (landmarks, dialogs, forms, hidden menus) goes, unless it holds much of the
 * running text; so do buttons. The lowest element that holds most of the running text left is the core.
 * The second reading keeps the core but for tables of contents and share bars; outside of it, it keeps
 * running text, its headings and the title, and nothing else. When in doubt a line stays: a line of menu
 * too much is better than a clause too little.
 */
final class PolicyFinder {
    /** The core holds at least this much of the running text. */
    private static final double CORE = 0.8;

    /** A part outside of the core with so many words of running text is read as the core is. */
    private static final int SIZABLE = 40;

    private static final Set<String> CONTAINERS = Set.of(
            "div", "section", "main", "article", "form", "center", "span", "font", "details", "table", "tbody", "tr",
            "td");

    private static final Set<String> TABLE_PARTS = Set.of("table", "tbody", "tr");

    private final Element body;
    private final String title;

    /**
     * Makes a finder.
     *
     * @param body of the page
     * @param title of the page, as a window shows it; a line that only repeats it is left out
     */
    PolicyFinder(Element body, String title) {
        this.title = title.strip();
        this.body = body;
    }

    /** Returns the blocks of the policy. */
    List<Block> find() {
        HtmlReader everything = new HtmlReader(Set.of());
        List<Block> all = everything.read(body);
        Set<Node> left = new PageFurniture(body, new PageStatistics(all, everything.origins())).find();
        HtmlReader rest = new HtmlReader(left);
        List<Block> blocks = Headings.withBoldTitles(rest.read(body));
        List<Element> origins = rest.origins();
        boolean[] drop = outside(blocks, origins, cores(new PageStatistics(blocks, origins)));
        boolean[] furniture = Furniture.marks(blocks);
        List<Block> policy = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!drop[i] && !furniture[i] && !repeatsTitle(blocks.get(i))) {
                policy.add(blocks.get(i));
            }
        }
        return policy;
    }

    /** Whether a line says for screen readers what the window's title says to others. */
    private boolean repeatsTitle(Block block) {
        return block.kind() == ClauseKind.PARAGRAPH && block.inline().text().equals(title);
    }

    private Element core(PageStatistics statistics) {
        double enough = CORE * statistics.of(body).prose();
        Element core = body;
        while (true) {
            Element child = core.firstElementChild();
            while (child != null && !(isContainer(child) && holds(statistics, child, enough))) {
                child = child.nextElementSibling();
            }
            if (child == null) {
                return core;
            }
            core = child;
        }
    }

    private static boolean holds(PageStatistics statistics, Element element, double enough) {
        int prose = statistics.of(element).prose();
        boolean tabular = TABLE_PARTS.contains(element.normalName());
        // The words of a table's row are counted for the row, those of a layout's cell for the cell.
        return prose > 0
                && prose >= enough
                && (!tabular
                        || element.select("td").stream()
                                .anyMatch(cell -> statistics.of(cell).prose() >= enough));
    }

    /** Whether an element may hold a whole policy: not a paragraph, list or table of one. */
    private static boolean isContainer(Element element) {
        return CONTAINERS.contains(element.normalName()) || element.normalName().indexOf('-') > 0;
    }

    /** Returns the core, and the sizable parts that stand beside it or beside what it is in. */
    private Set<Element> cores(PageStatistics statistics) {
        Set<Element> cores = Collections.newSetFromMap(new IdentityHashMap<>());
        Element core = core(statistics);
        cores.add(core);
        for (Element at = core; at != null && at != body; at = at.parent()) {
            for (Element sibling : at.siblingElements()) {
                PageStatistics.Sums sums = statistics.of(sibling);
                if (sums.prose() >= SIZABLE && sums.linkShare() < 0.4) {
                    cores.add(sibling);
                }
            }
        }
        return cores;
    }

    /** Returns which blocks go because they stand outside of the cores and are no text of a policy. */
    private static boolean[] outside(List<Block> blocks, List<Element> origins, Set<Element> cores) {
        boolean[] inside = new boolean[blocks.size()];
        boolean titled = false;
        int start = blocks.size();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            inside[i] = isWithin(origins.get(i), cores);
            if (inside[i]) {
                start = i;
                titled |= blocks.get(i).kind() == ClauseKind.HEADING
                        && blocks.get(i).level() == 1;
            }
        }
        boolean[] drop = new boolean[blocks.size()];
        boolean textFollows = false;
        boolean headingOrTextFollows = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            boolean heading = block.kind() == ClauseKind.HEADING;
            boolean text = inside[i] || Prose.words(block) > 0 || isDated(block);
            boolean title = heading && block.level() == 1 && !titled && i < start;
            boolean leads = block.inline().linked() < 0.5 && (heading ? headingOrTextFollows : textFollows);
            drop[i] = !(text || title || leads);
            textFollows = text || title;
            headingOrTextFollows = text || title || leads && heading;
        }
        return drop;
    }

    /** Whether a line is one of those that state the date of a policy, which often stand beside its title. */
    private static boolean isDated(Block block) {
        return block.kind() != ClauseKind.TABLE_ROW
                && block.inline().linked() < 0.5
                && !StatedDates.in(block.inline().text()).isEmpty();
    }

    private static boolean isWithin(Element element, Set<Element> cores) {
        for (Element at = element; at != null; at = at.parent()) {
            if (cores.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
