package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import org.clausewatch.model.Side;

/** What one run of edits takes away and puts in its place, counted by side. */
final class EditRun {
    /** So many words name one thing. */
    private static final int FEW = 2;

    private final double[] weight = new double[2];
    private final double[] member = new double[2];
    private final int[] edited = new int[2];
    private final int[] content = new int[2];
    private final int[] duties = new int[2];
    private final int[] leaves = new int[2];
    private final int[] laws = new int[2];
    private final int[] pronouns = new int[2];
    private final EnumMap<Side, EnumSet<Extent>> extents = new EnumMap<>(Side.class);
    private final List<List<String>> things = List.of(new ArrayList<>(), new ArrayList<>());

    /** How much of a kind or an amount words speak of. */
    enum Extent {
        PARTIAL,
        ENTIRE,
        AT_MOST,
        AT_LEAST
    }

    /**
     * Counts an edited word, whether or not the other side has it elsewhere.
     *
     * @param differs whether it really differs and has content
     */
    void count(Side side, boolean differs, boolean duty, boolean leave) {
        int at = side.ordinal();
        edited[at]++;
        content[at] += differs ? 1 : 0;
        duties[at] += duty ? 1 : 0;
        leaves[at] += leave ? 1 : 0;
    }

    /** Notes that an edited word is part of what a law is quoted by. */
    void quoteLaw(Side side) {
        laws[side.ordinal()]++;
    }

    /** Notes that edited words speak of an extent. */
    void extent(Side side, Extent extent) {
        extents.computeIfAbsent(side, key -> EnumSet.noneOf(Extent.class)).add(extent);
    }

    /** Tells whether an extent replaces its opposite: "[some] {all} of your messages", "[up to] {at least} 30 days". */
    boolean turnsExtent() {
        return replacesExtent(Extent.PARTIAL, Extent.ENTIRE) || replacesExtent(Extent.AT_MOST, Extent.AT_LEAST);
    }

    private boolean replacesExtent(Extent one, Extent other) {
        EnumSet<Extent> old = extents.getOrDefault(Side.OLD, EnumSet.noneOf(Extent.class));
        EnumSet<Extent> fresh = extents.getOrDefault(Side.NEW, EnumSet.noneOf(Extent.class));
        return old.contains(one) && !old.contains(other) && fresh.contains(other) && !fresh.contains(one)
                || old.contains(other) && !old.contains(one) && fresh.contains(one) && !fresh.contains(other);
    }

    /** Notes an edited word that stands for what was named before. */
    void pronoun(Side side) {
        pronouns[side.ordinal()]++;
    }

    /** Tells whether words of a side replace one that stands for what was named before, and nothing with content. */
    boolean replacesPronoun(Side side) {
        int other = 1 - side.ordinal();
        return edited[side.ordinal()] > 0 && pronouns[other] > 0 && content[other] == 0;
    }

    /** Tells whether another article of a law is quoted, or one where there was none; a slip of the pen is no other article. */
    boolean turnsLaw() {
        return laws[0] > 0 && laws[1] > 0 || laws[0] + laws[1] > 0 && !replaces();
    }

    /** Notes a word that names a thing. */
    void thing(Side side, String form) {
        things.get(side.ordinal()).add(form);
    }

    boolean hasContent() {
        return content[0] + content[1] > 0;
    }

    /** Tells whether words that name one thing replace words that name another, not a slip or another form of the same. */
    boolean replacesThing() {
        boolean few = content[0] <= FEW && content[1] <= FEW;
        return few
                && !things.get(0).isEmpty()
                && !things.get(1).isEmpty()
                && things.get(0).stream()
                        .noneMatch(old -> things.get(1).stream().anyMatch(fresh -> EnglishForms.areAlike(old, fresh)));
    }

    void weigh(Side side, double more) {
        weight[side.ordinal()] += more;
    }

    /** Notes that words of a side are one of several things that a sentence lists, so that they weigh at least so much more. */
    void member(Side side, double more) {
        member[side.ordinal()] = Math.max(member[side.ordinal()], more);
    }

    int edited(Side side) {
        return edited[side.ordinal()];
    }

    /** Tells whether words replace words. */
    boolean replaces() {
        return edited[0] > 0 && edited[1] > 0;
    }

    /** Tells whether a verb that binds (must, will) gives way to one that leaves free (may), or the reverse. */
    boolean turnsDuty() {
        return duties[0] > 0 && leaves[0] == 0 && duties[1] == 0 && leaves[1] > 0
                || duties[1] > 0 && leaves[1] == 0 && duties[0] == 0 && leaves[0] > 0;
    }

    /** Returns the weight of the heavier side; a list's new member counts only if it replaces nothing. */
    double weight() {
        boolean oneSided = content[0] == 0 || content[1] == 0;
        return Math.max(weight[0], weight[1]) + (oneSided ? Math.max(member[0], member[1]) : 0);
    }
}
