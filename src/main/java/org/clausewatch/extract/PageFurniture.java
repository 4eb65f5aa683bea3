package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a page itself names as furniture: landmarks, dialogs, forms, hidden menus, cookie banners, buttons.
 * Whatever its name, an element that holds much of the page's running text is none.
 */
final class PageFurniture {
    /** An element with more of the page's running text than this is no furniture, whatever it is called. */
    private static final double TOO_MUCH = 0.3;

    /** The same for names of classes, which tell less than landmarks. */
    private static final double TOO_MUCH_FOR_A_CLASS = 0.15;

    private static final int MAX_WORDS_OF_BANNER = 300;
    private static final int MAX_WORDS_OF_FORM = 120;
    private static final int MAX_WORDS_OF_BAR = 25;
    private static final int MAX_WORDS_OF_LABEL = 8;

    private static final FurnitureNames NAMES = FurnitureNames.bundled();
    private static final Set<String> CONTAINERS =
            Set.of("div", "section", "ul", "ol", "dl", "aside", "form", "header", "span", "figure", "article");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> MAIN = Set.of("main", "article");
    private static final Set<String> SECTIONS = Set.of("main", "article", "section", "blockquote");
    private static final Set<String> TEXTS =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "summary", "p", "li", "td", "dt");
    private static final Pattern HIDDEN_STYLE =
            Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern COOKIES = Pattern.compile("(?iu)cookie|クッキー|曲奇|쿠키|файл");

    private final Element body;
    private final PageStatistics statistics;
    private final int prose;
    private final Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Makes a search.
     *
     * @param body of the page
     * @param statistics of everything in it
     */
    PageFurniture(Element body, PageStatistics statistics) {
        this.body = body;
        this.statistics = statistics;
        this.prose = Math.max(1, statistics.of(body).prose());
    }

    /** Returns the elements that are furniture, by identity. */
    Set<Node> find() {
        List<Element> controls = new ArrayList<>();
        Element element = body;
        while (element != null) {
            boolean furniture = element != body && isFurniture(element);
            if (furniture) {
                found.add(element);
            } else if (isControl(element)) {
                controls.add(element);
            }
            element = next(element, furniture);
        }
        findCookieBanners(controls);
        controls.stream().filter(control -> !isAccordion(control)).forEach(found::add);
        return found;
    }

    /** Returns the element after another in document order; not one inside of it if that is passed over. */
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

    private boolean isFurniture(Element element) {
        PageStatistics.Sums sums = statistics.of(element);
        if (sums.words() == 0) {
            return false;
        }
        String name = element.normalName();
        double share = (double) sums.prose() / prose;
        if (NAMES.isFurnitureElement(name) || NAMES.isFurnitureRole(element.attr("role"))) {
            boolean ofSection = name.equals("footer") && isIn(element, SECTIONS);
            boolean text = sums.prose() > 0 && sums.linkShare() < 0.3;
            return share < TOO_MUCH
                    && !(ofSection && text)
                    && !(element.attr("role").equals("banner") && hasTitle(element));
        }
        return switch (name) {
            case "header" -> share < 0.1 && !isIn(element, SECTIONS) && !hasTitle(element);
            case "aside" -> share < TOO_MUCH && (sums.linkShare() > 0.4 || sums.prose() == 0);
            case "form" -> share < TOO_MUCH && sums.words() < MAX_WORDS_OF_FORM;
            case "label" -> sums.prose() == 0 && sums.words() < MAX_WORDS_OF_LABEL;
            default ->
                isHidden(element) && isHiddenMenu(sums)
                        || NAMES.isConsentBanner(element.id(), element.className())
                                && !isIn(element, MAIN)
                                && share < 0.6
                        || share < TOO_MUCH_FOR_A_CLASS && CONTAINERS.contains(name) && isNamedFurniture(element, sums);
        };
    }

    /** A header with the page's title may hold its date as well; what else is in it is judged by itself. */
    private static boolean hasTitle(Element header) {
        return header.selectFirst("h1") != null;
    }

    private static boolean isNamedFurniture(Element element, PageStatistics.Sums sums) {
        if (!NAMES.isFurniture(element.id(), element.className())) {
            return false;
        }
        if (sums.linkShare() > 0.5) {
            return true;
        }
        if (NAMES.isFoot(element.id(), element.className())) {
            return !isIn(element, MAIN);
        }
        return sums.prose() == 0 && sums.words() < MAX_WORDS_OF_BAR && !hasHeading(element);
    }

    private static boolean hasHeading(Element element) {
        return element.selectFirst("h1, h2, h3, h4, h5, h6") != null || isIn(element, HEADINGS);
    }

    private static boolean isControl(Element element) {
        return element.normalName().equals("button") || element.attr("role").equals("button");
    }

    /** A button that opens a part of the policy is that part's heading. */
    private boolean isAccordion(Element control) {
        if (FurnitureWords.bundled().matches(control.text())) {
            return false;
        }
        if (isIn(control, TEXTS)) {
            return true;
        }
        Element at = control;
        for (int i = 0; i < 3 && at != null; i++) {
            Element sibling = at.nextElementSibling();
            if (sibling != null && !isControl(sibling)) {
                return statistics.of(sibling).prose() > 0;
            }
            at = at.parent();
        }
        return false;
    }

    /** A few sentences on cookies with buttons below are a banner, whatever their classes are called. */
    private void findCookieBanners(List<Element> controls) {
        Map<Element, Integer> counts = new IdentityHashMap<>();
        List<Element> answers =
                controls.stream().filter(control -> !isAccordion(control)).toList();
        for (Element control : answers) {
            for (Element at = control.parent(); at != null; at = at.parent()) {
                counts.merge(at, 1, Integer::sum);
            }
        }
        Set<Element> banners = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element control : answers) {
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
        banners.stream().filter(banner -> COOKIES.matcher(banner.text()).find()).forEach(found::add);
    }

    /** What is hidden is a closed part of the policy, but for links and labels. */
    private static boolean isHiddenMenu(PageStatistics.Sums sums) {
        boolean few = sums.words() < MAX_WORDS_OF_LABEL || sums.linkShare() > 0.2;
        return sums.linkShare() > 0.6 || sums.prose() == 0 && few;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").toLowerCase(Locale.ROOT).equals("true")
                || HIDDEN_STYLE.matcher(element.attr("style")).find();
    }

    private static boolean isIn(Element element, Set<String> names) {
        for (Element above = element.parent(); above != null; above = above.parent()) {
            if (names.contains(above.normalName())) {
                return true;
            }
        }
        return false;
    }
}
