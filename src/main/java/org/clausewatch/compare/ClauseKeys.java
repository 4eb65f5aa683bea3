package org.clausewatch.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Link;

/**
 * The clauses of two versions with numbers for what is compared often: equal numbers are equal texts,
 * headings above, or both.
 */
final class ClauseKeys {
    private final List<Clause> oldClauses;
    private final List<Clause> newClauses;
    private final int[] oldTexts;
    private final int[] newTexts;
    private final int[] oldPaths;
    private final int[] newPaths;
    private final int[] oldPlaces;
    private final int[] newPlaces;
    private final int[] oldWholes;
    private final int[] newWholes;

    ClauseKeys(List<Clause> oldClauses, List<Clause> newClauses) {
        this.oldClauses = oldClauses;
        this.newClauses = newClauses;
        Map<Object, Integer> ids = new HashMap<>();
        oldTexts = texts(oldClauses, ids);
        newTexts = texts(newClauses, ids);
        Map<Object, Integer> paths = new HashMap<>();
        oldPaths = paths(oldClauses, paths);
        newPaths = paths(newClauses, paths);
        Map<Object, Integer> places = new HashMap<>();
        oldPlaces = places(oldTexts, oldPaths, places);
        newPlaces = places(newTexts, newPaths, places);
        Map<Object, Integer> wholes = new HashMap<>();
        oldWholes = wholes(oldPlaces, oldClauses, wholes);
        newWholes = wholes(newPlaces, newClauses, wholes);
    }

    List<Clause> oldClauses() {
        return oldClauses;
    }

    List<Clause> newClauses() {
        return newClauses;
    }

    /** A number for each old clause's text. */
    int[] oldTexts() {
        return oldTexts;
    }

    /** A number for each new clause's text. */
    int[] newTexts() {
        return newTexts;
    }

    /** A number for each old clause's headings. */
    int[] oldPaths() {
        return oldPaths;
    }

    /** A number for each new clause's headings. */
    int[] newPaths() {
        return newPaths;
    }

    /** A number for each old clause's text under its headings. */
    int[] oldPlaces() {
        return oldPlaces;
    }

    /** A number for each new clause's text under its headings. */
    int[] newPlaces() {
        return newPlaces;
    }

    /** A number for each old clause's text and links under its headings. */
    int[] oldWholes() {
        return oldWholes;
    }

    /** A number for each new clause's text and links under its headings. */
    int[] newWholes() {
        return newWholes;
    }

    /** Tells whether both clauses have the same text. */
    boolean sameText(int oldClause, int newClause) {
        return oldTexts[oldClause] == newTexts[newClause];
    }

    private static int[] texts(List<Clause> clauses, Map<Object, Integer> ids) {
        int[] keys = new int[clauses.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = number(clauses.get(i).text(), ids);
        }
        return keys;
    }

    private static int[] paths(List<Clause> clauses, Map<Object, Integer> ids) {
        int[] keys = new int[clauses.size()];
        List<String> last = List.of();
        int lastKey = number(last, ids);
        for (int i = 0; i < keys.length; i++) {
            List<String> path = clauses.get(i).path();
            if (!path.equals(last)) {
                last = path;
                lastKey = number(path, ids);
            }
            keys[i] = lastKey;
        }
        return keys;
    }

    private static int[] places(int[] texts, int[] paths, Map<Object, Integer> ids) {
        int[] keys = new int[texts.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = number(((long) paths[i] << Integer.SIZE) | texts[i], ids);
        }
        return keys;
    }

    private static int[] wholes(int[] places, List<Clause> clauses, Map<Object, Integer> ids) {
        int[] keys = new int[places.length];
        for (int i = 0; i < keys.length; i++) {
            List<Link> links = clauses.get(i).links();
            keys[i] = number(links.isEmpty() ? (Object) places[i] : List.of(places[i], links), ids);
        }
        return keys;
    }

    private static int number(Object key, Map<Object, Integer> ids) {
        Integer known = ids.putIfAbsent(key, ids.size());
        return known == null ? ids.size() - 1 : known;
    }
}
