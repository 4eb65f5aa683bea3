package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clausewatch.model.Version;

/**
 * Makes another version of a text by known edits, so that what a comparison of both ought to say is known.
 *
 * <pre>{@code
 * MutatedPair pair = new Mutator("zorbly", version).mutate(17);
 * Comparison comparison = new Comparer().compare(pair.oldVersion(), pair.newVersion());
 * }</pre>
 *
 * The same text and seed give the same pair, always.
 */
final class Mutator {
    private static final int MOST_EDITS = 8;

    /** A text has one edit at the most for so many clauses. */
    private static final int CLAUSES_OF_AN_EDIT = 12;

    /** How often another edit is chosen instead of one that found no place. */
    private static final int TRIES = 12;

    private static final int ALL_WEIGHTS =
            Arrays.stream(EditSort.values()).mapToInt(EditSort::weight).sum();

    private final String name;
    private final Version base;
    private final Likeness likeness = new Likeness();

    Mutator(String name, Version base) {
        this.name = name;
        this.base = base;
    }

    /** Makes one to eight edits on clauses of their own. */
    MutatedPair mutate(long seed) {
        Chance chance = new Chance(seed);
        int most = Math.clamp(base.clauses().size() / CLAUSES_OF_AN_EDIT, 1, MOST_EDITS);
        List<EditSort> sorts = new ArrayList<>();
        for (int i = chance.between(1, most); i > 0; i--) {
            sorts.add(choose(chance));
        }
        return mutate(chance, sorts, name + " " + seed);
    }

    /** Makes one edit of one sort, or another if that finds no place. */
    MutatedPair mutate(long seed, EditSort sort) {
        return mutate(new Chance(seed), List.of(sort), name + " " + sort + " " + seed);
    }

    private MutatedPair mutate(Chance chance, List<EditSort> sorts, String title) {
        Draft draft = new Draft(base, likeness);
        sorts.forEach(sort -> sort.plant(draft, chance));
        draft.begin();
        for (EditSort sort : sorts) {
            EditSort tried = sort;
            for (int i = 0; i < TRIES && !make(draft, tried, chance); i++) {
                tried = choose(chance);
            }
        }
        return draft.finish(title);
    }

    private static boolean make(Draft draft, EditSort sort, Chance chance) {
        return sort.make(new Site(draft, draft.edit(sort), chance, new InventedProse(chance), new Rephrasing(chance)));
    }

    private static EditSort choose(Chance chance) {
        int at = chance.below(ALL_WEIGHTS);
        for (EditSort sort : EditSort.values()) {
            at -= sort.weight();
            if (at < 0) {
                return sort;
            }
        }
        throw new IllegalStateException("The weights do not sum up");
    }
}
