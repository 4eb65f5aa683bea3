package org.clausewatch.desktop.changes;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clausewatch.export.Selection;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;

/**
 * Which changes the reader asked for.
 *
 * @param named topics that the window lists by name
 * @param topics those of them that are asked for
 * @param other whether changes of substance that concern no named topic are asked for
 * @param unjudged whether changes that were not judged, in parts in another language, are asked for
 * @param editorial whether editorial changes are asked for
 */
public record ChangeFilter(
        SortedSet<String> named, SortedSet<String> topics, boolean other, boolean unjudged, boolean editorial) {
    /** The topics that are asked for until the reader chooses otherwise, in the order of display. */
    public static final List<String> MAIN_TOPICS = Selection.DEFAULT_TOPICS;

    /** A filter that lets nothing through. */
    public static final ChangeFilter NOTHING = new ChangeFilter(new TreeSet<>(), new TreeSet<>(), false, false, false);

    public ChangeFilter {
        named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    }

    /** Tells whether a change is asked for. */
    public boolean admits(Judgement judgement) {
        if (judgement.significance() == Significance.EDITORIAL) {
            return editorial;
        }
        if (judgement.notJudgedLanguage().isPresent()) {
            return unjudged;
        }
        return concerns(judgement, topics) || (other && isOther(judgement, named));
    }

    /** Tells whether a change was judged, is of substance and concerns none of the topics listed by name. */
    static boolean isOther(Judgement judgement, Set<String> named) {
        return judgement.significance() == Significance.SUBSTANTIVE
                && judgement.notJudgedLanguage().isEmpty()
                && !concerns(judgement, named);
    }

    private static boolean concerns(Judgement judgement, Set<String> topics) {
        return judgement.topics().stream().map(TopicFinding::topic).anyMatch(topics::contains);
    }
}
