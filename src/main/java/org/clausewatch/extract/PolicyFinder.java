package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausewatch.model.ClauseKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

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
    /** An element with more of the page's running text than this is no furniture, whatever it is called. */
    private static final double TOO_MUCH = 0.3;

    /** The same for names of classes, which tell less than landmarks. */
    private static final double TOO_MUCH_FOR_A_CLASS = 0.15;

    /** The core holds at least this much of the running text. */
    private static final double CORE = 0.8;

    private static final int MAX_WORDS_OF_BANNER = 300;
    private static final int MAX_WORDS_OF_FORM = 120;
    private static final int MAX_WORDS_OF_BAR = 25;

    /** A part outside of the core with so many words of running text is read as the core is. */
    private static final int SIZABLE = 40;

    private static final Set<String> LANDMARKS = Set.of("nav", "footer", "dialog", "search", "menu");
    private static final Set<String> LANDMARK_ROLES = Set.of(
            "navigation",
            "menu",
            "menubar",
            "search",
            "toolbar",
            "tooltip",
            "banner",
            "contentinfo",
            "dialog",
            "alertdialog",
            "alert",
            "tablist",
            "listbox",
            "status");
    /** Parts of class names and ids that say what a part of a page is … */
    private static final Set<String> PLACES = Set.of(
            "footer",
            "breadcrumb",
            "breadcrumbs",
            "sidebar",
            "menu",
            "nav",
            "navbar",
            "navigation",
            "toc",
            "pagination",
            "skip",
            "copyright");

    /** … and what it is for. These are words of policies as well, so that they are believed in classes only. */
    private static final Set<String> PURPOSES = Set.of(
            "share",
            "sharing",
            "social",
            "newsletter",
            "subscribe",
            "related",
            "feedback",
            "banner",
            "modal",
            "popup",
            "promo",
            "advert",
            "login",
            "signup",
            "cookie",
            "consent");

    private static final Set<String> CONTAINERS =
            Set.of("div", "section", "ul", "ol", "dl", "aside", "form", "header", "span", "figure", "article");
    private static final Pattern HIDDEN_STYLE =
            Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern NAME_BREAK = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
    private static final Pattern COOKIES = Pattern.compile("(?iu)cookie|クッキー|曲奇|쿠키|файл");

    private final Element body;
    private final Set<Node> left = Collections.newSetFromMap(new IdentityHashMap<>());

    PolicyFinder(Element body) {
        this.body = body;
    }

    /** Returns the blocks of the policy. */
    List<Block> find() {
        HtmlReader everything = new HtmlReader(Set.of());
        List<Block> all = everything.read(body);
        PageStatistics statistics = new PageStatistics(all, everything.origins());
        leaveLandmarks(statistics);
        HtmlReader rest = new HtmlReader(left);
        List<Block> blocks = Headings.withBoldTitles(rest.read(body));
        List<Element> origins = rest.origins();
        boolean[] drop = outside(blocks, origins, cores(new PageStatistics(blocks, origins)));
        boolean[] furniture = Furniture.marks(blocks);
        List<Block> policy = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!drop[i] && !furniture[i]) {
                policy.add(blocks.get(i));
            }
        }
        return policy;
    }

    // -- what the page itself names as furniture

    private void leaveLandmarks(PageStatistics statistics) {
        int prose = Math.max(1, statistics.of(body).prose());
        List<Element> controls = new ArrayList<>();
        Element element = body;
        while (element != null) {
            boolean leave = element != body && isFurniture(element, statistics.of(element), prose);
            if (leave) {
                left.add(element);
                keepTitle(element, statistics);
            } else if (isControl(element)) {
                controls.add(element);
            }
            element = next(element, leave);
        }
        leaveCookieBanners(controls, statistics, prose);
        controls.stream().filter(control -> !isAccordion(control, statistics)).forEach(left::add);
    }

    /** Returns the element after another in document order, inside of it only if it stays. */
    private @Nullable Element next(Element element, boolean over) {
        Element child = over ? null : element.firstElementChild();
        if (child != null) {
            return child;
        }
        for (Element at = element; at != null && at != body; at = at.parent()) {
            Element sibling = at.nextElementSibling();
            if (sibling != null) {
                return sibling;
            }
        }
        return null;
    }

    private boolean isFurniture(Element element, PageStatistics.Sums sums, int prose) {
        if (sums.words() == 0) {
            return false;
        }
        String name = element.normalName();
        double share = (double) sums.prose() / prose;
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        if (LANDMARKS.contains(name) || LANDMARK_ROLES.contains(role)) {
            boolean own = name.equals("footer") && isIn(element, "article", "section", "blockquote");
            return share < TOO_MUCH && !(own && sums.prose() > 0 && sums.linkShare() < 0.3);
        }
        return switch (name) {
            case "header" -> share < 0.1 && !isIn(element, "main", "article", "section");
            case "aside" -> share < TOO_MUCH && (sums.linkShare() > 0.4 || sums.prose() == 0);
            case "form" -> share < TOO_MUCH && sums.words() < MAX_WORDS_OF_FORM;
            default ->
                isHidden(element) && (sums.prose() == 0 || sums.linkShare() > 0.6)
                        || share < TOO_MUCH_FOR_A_CLASS && CONTAINERS.contains(name) && isNamedFurniture(element, sums);
        };
    }

    private static boolean isNamedFurniture(Element element, PageStatistics.Sums sums) {
        String id = element.id();
        String classes = element.className();
        boolean place = names(classes + " " + id, PLACES);
        if (!place && !names(classes, PURPOSES)) {
            return false;
        }
        if (sums.linkShare() > 0.5) {
            return true;
        }
        boolean foot = names(classes + " " + id, Set.of("footer", "copyright")) && !isIn(element, "main", "article");
        return foot
                || sums.prose() == 0
                        && sums.words() < MAX_WORDS_OF_BAR
                        && element.selectFirst("h1, h2, h3, h4, h5, h6") == null;
    }

    /** A page's header is left out, but not the title in it, unless the page has another. */
    private void keepTitle(Element element, PageStatistics statistics) {
        if (!element.normalName().equals("header") && !element.attr("role").equals("banner")) {
            return;
        }
        Elements titles = body.select("h1");
        Element title = element.selectFirst("h1");
        if (title == null || titles.size() > 1 || statistics.of(title).linkShare() > 0.5) {
            return;
        }
        left.remove(element);
        for (Element at = title; at != null && at != element; at = at.parent()) {
            left.addAll(at.siblingElements());
        }
    }

    private static boolean isControl(Element element) {
        return element.normalName().equals("button") || element.attr("role").equals("button");
    }

    /** A button that opens a part of the policy is that part's heading. */
    private static boolean isAccordion(Element control, PageStatistics statistics) {
        if (isIn(control, "h1", "h2", "h3", "h4", "h5", "h6", "summary", "p", "li", "td", "dt")) {
            return !FurnitureWords.bundled().matches(control.text());
        }
        Element at = control;
        for (int i = 0; i < 3 && at != null; i++) {
            Element sibling = at.nextElementSibling();
            if (sibling != null && !isControl(sibling)) {
                return statistics.of(sibling).prose() > 0
                        && !FurnitureWords.bundled().matches(control.text());
            }
            at = at.parent();
        }
        return false;
    }

    /** A few sentences on cookies with buttons below are a banner, whatever their classes are called. */
    private void leaveCookieBanners(List<Element> controls, PageStatistics statistics, int prose) {
        Map<Element, Integer> counts = new IdentityHashMap<>();
        for (Element control : controls) {
            for (Element at = control.parent(); at != null; at = at.parent()) {
                counts.merge(at, 1, Integer::sum);
            }
        }
        Set<Element> banners = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element control : controls) {
            Element banner = null;
            for (Element at = control.parent(); at != null && at != body; at = at.parent()) {
                PageStatistics.Sums sums = statistics.of(at);
                if (sums.words() > MAX_WORDS_OF_BANNER || sums.prose() > TOO_MUCH * prose) {
                    break;
                }
                if (sums.prose() > 0 && counts.getOrDefault(at, 0) >= 2) {
                    banner = at;
                }
            }
            if (banner != null) {
                banners.add(banner);
            }
        }
        banners.stream().filter(banner -> COOKIES.matcher(banner.text()).find()).forEach(left::add);
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN_STYLE.matcher(element.attr("style")).find();
    }

    private static boolean names(String names, Set<String> wanted) {
        for (String name : names.split("\\s+")) {
            // Names with such signs are measures of a style sheet language, not names of what a thing is.
            if (name.isEmpty() || name.indexOf(':') >= 0 || name.indexOf('[') >= 0 || name.indexOf('(') >= 0) {
                continue;
            }
            for (String part : NAME_BREAK.split(name)) {
                if (wanted.contains(part.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIn(Element element, String... names) {
        Set<String> wanted = Set.of(names);
        for (Element above = element.parent(); above != null; above = above.parent()) {
            if (wanted.contains(above.normalName())) {
                return true;
            }
        }
        return false;
    }

    // -- the core, and what stands outside of it

    private Element core(PageStatistics statistics) {
        double enough = CORE * statistics.of(body).prose();
        Element core = body;
        while (true) {
            Element child = core.firstElementChild();
            while (child != null
                    && (statistics.of(child).prose() < enough
                            || statistics.of(child).prose() == 0)) {
                child = child.nextElementSibling();
            }
            if (child == null) {
                return core;
            }
            core = child;
        }
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
