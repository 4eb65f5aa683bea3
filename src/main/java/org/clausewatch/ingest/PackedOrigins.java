package org.clausewatch.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clausewatch.archive.Added;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.model.Origin;

/**
 * What the snapshots of a package say of how they came about, as far as it is kept when they are brought back.
 *
 * <p>Kept as it is: {@code attribution}, whom to name as the source and under which licence; and {@code extraction},
 * that a text was extracted anew and is no change of the company's. Kept under names that begin with {@code packed}, as
 * it is true of the archive that packed: where the snapshot came from ({@code packedOrigin}, {@code packedSource},
 * {@code packedRetrievedAt}), and what was asked for there ({@code packedMemento}, {@code packedCommit} …). Of a snapshot
 * that was packed twice, what the first said is kept.
 *
 * <p>Not kept, and told: declarations, which also say where the next fetch asks; overrides, which somebody else chose; and
 * words that are too long or hold control characters.
 */
final class PackedOrigins {
    private static final String PACKED = "packed";
    private static final String ATTRIBUTION = "attribution";
    private static final Set<String> AS_THEY_ARE = Set.of(ATTRIBUTION, "extraction");
    private static final String DECLARATION = "declaration";
    private static final int LONGEST = 2_000;
    private static final int MOST = 40;

    private final Map<String, Circumstances> stated;
    private final String ofPackage;
    private final SortedMap<String, Integer> sources = new TreeMap<>();
    private int declared;
    private int overridden;
    private int unusable;
    private int withoutSource;

    /**
     * Makes one for one import.
     *
     * @param stated what metadata records say, by the id of the record that they are about
     * @param ofPackage whom the package as a whole names as its source, or ""
     */
    PackedOrigins(Map<String, Circumstances> stated, String ofPackage) {
        this.stated = stated;
        this.ofPackage = ofPackage;
    }

    /** Returns what is kept with the snapshot of a record, by name. */
    Map<String, String> of(String record) {
        Circumstances said = stated.get(record);
        Map<String, String> kept = new TreeMap<>();
        if (said == null) {
            keep(kept, ATTRIBUTION, ofPackage);
            return kept;
        }
        said.asked().forEach((name, value) -> {
            if (!name.equals(DECLARATION) && !name.isEmpty()) {
                keep(kept, AS_THEY_ARE.contains(name) || name.startsWith(PACKED) ? name : packed(name), value);
            }
        });
        if (said.origin() == Origin.WARC && said.asked().containsKey(packed("origin"))) {
            // A package of a package: what the one in between did to bring it in is of no use to anybody.
            kept.keySet()
                    .removeIf(
                            name -> !AS_THEY_ARE.contains(name) && !said.asked().containsKey(name));
        } else {
            keep(kept, packed("origin"), said.origin().code());
            keep(kept, packed("source"), said.source());
            said.retrievedAt().ifPresent(at -> keep(kept, packed("retrievedAt"), at.toString()));
        }
        return kept;
    }

    private void keep(Map<String, String> kept, String name, String value) {
        boolean usable = value.length() <= LONGEST
                && name.length() <= LONGEST
                && kept.size() < MOST
                && (name + value).codePoints().noneMatch(Character::isISOControl);
        if (!usable) {
            unusable++;
        } else if (!value.isBlank()) {
            kept.put(name, value);
        }
    }

    private static String packed(String name) {
        return PACKED + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Counts what became of a record's snapshot. */
    void added(String record, Map<String, String> kept, Added added) {
        String source = kept.getOrDefault(ATTRIBUTION, "");
        if (added.alreadyThere()) {
            boolean same = added.snapshot()
                    .circumstances()
                    .asked()
                    .getOrDefault(ATTRIBUTION, "")
                    .equals(source);
            withoutSource += same ? 0 : 1;
            return;
        }
        Circumstances said = stated.getOrDefault(record, Circumstances.of(Origin.WARC));
        declared += said.asked().containsKey(DECLARATION) ? 1 : 0;
        overridden += said.overrides().isEmpty() ? 0 : 1;
        if (!source.isEmpty()) {
            sources.merge(source, 1, Integer::sum);
        }
    }

    /** Returns whom to name as sources, each with the number of new snapshots that keep it. */
    SortedMap<String, Integer> sources() {
        return sources;
    }

    /**
     * Returns sentences on what the package holds and the archive does not keep.
     *
     * @param evidence whether it is a package that {@code export wacz} made
     */
    List<String> notKept(boolean evidence) {
        List<String> told = new ArrayList<>();
        if (declared > 0) {
            told.add(
                    "Of " + observations(declared) + " the declaration was not kept, which says what of the page is the"
                            + " document: the text is found as on any page.");
        }
        if (overridden > 0) {
            told.add("Of " + observations(overridden)
                    + " it was not kept that the packer overrode something to get the page.");
        }
        if (unusable > 0) {
            told.add(
                    "Some of what the file says of how its pages came about was not kept: it is too long or holds control"
                            + " characters.");
        }
        if (withoutSource > 0) {
            told.add(observations(withoutSource)
                    + " stood in the archive with another source or none, which stays: a snapshot"
                    + " is never changed.");
        }
        if (evidence) {
            told.add(
                    "The package's change logs, notes and chain lines were not brought in: the archive makes its own.");
        }
        return List.copyOf(told);
    }

    private static String observations(int count) {
        return count + (count == 1 ? " observation" : " observations");
    }
}
