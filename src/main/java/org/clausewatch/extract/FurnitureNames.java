package org.clausewatch.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Names of elements, roles, classes and ids that pages give to what is around a text. */
final class FurnitureNames {
    private static final Pattern NAME_BREAK = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
    private static final Set<String> FEET = Set.of("footer", "copyright");
    private static final FurnitureNames BUNDLED =
            new FurnitureNames(Resources.lines("furniture-names.txt"), Resources.lines("consent-names.txt"));

    private final Map<String, Set<String>> names = new TreeMap<>();
    private final List<String> consentNames;

    private FurnitureNames(List<String> lines, List<String> consentNames) {
        this.consentNames = consentNames;
        for (String line : lines) {
            int colon = line.indexOf(':');
            names.put(
                    line.substring(0, colon),
                    Set.of(line.substring(colon + 1).strip().split("\\s+")));
        }
    }

    static FurnitureNames bundled() {
        return BUNDLED;
    }

    boolean isFurnitureElement(String name) {
        return is("element", name);
    }

    boolean isFurnitureRole(String role) {
        return is("role", role.toLowerCase(Locale.ROOT));
    }

    /** Whether an element's id or classes name furniture. */
    boolean isFurniture(String id, String classes) {
        return names(classes + " " + id, names.getOrDefault("place", Set.of()))
                || names(classes, names.getOrDefault("purpose", Set.of()));
    }

    /** Whether an element's id or classes name the foot of a page. */
    boolean isFoot(String id, String classes) {
        return names(classes + " " + id, FEET);
    }

    /** Whether an element's id or classes are those of a cookie banner. */
    boolean isConsentBanner(String id, String classes) {
        for (String name : (id + " " + classes).toLowerCase(Locale.ROOT).split("\\s+")) {
            for (String start : consentNames) {
                if (name.startsWith(start)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean is(String kind, String name) {
        return names.getOrDefault(kind, Set.of()).contains(name);
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
}
