package org.clausewatch.desktop.library;

import java.util.List;
import org.clausewatch.desktop.changes.ChangeFilter;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.workspace.PairReport;

/**
 * What a document's history amounts to.
 *
 * @param versions how many there are
 * @param relevant changes between neighbouring versions that concern the main topics
 * @param judged false where any of them is in a language without rules: then no figure is given
 */
public record Tally(int versions, int relevant, boolean judged) {
    /** Counts over the pairs of neighbouring versions. */
    public static Tally of(int versions, List<PairReport> pairs) {
        int relevant = 0;
        boolean judged = true;
        for (PairReport pair : pairs) {
            judged &= pair.log().summary().judged();
            relevant += (int) pair.log().changes().stream().filter(Tally::isRelevant).count();
        }
        return new Tally(versions, relevant, judged);
    }

    private static boolean isRelevant(JudgedChange change) {
        return ChangeFilter.MAIN_TOPICS.stream().anyMatch(change.judgement()::isRelevantTo);
    }

    /** Returns the figure beside the document's name. */
    public String badge() {
        if (versions < 2) {
            return "";
        }
        return judged ? Integer.toString(relevant) : "not judged";
    }

    /** Returns the figure in words. */
    public String words() {
        String count = versions + (versions == 1 ? " version" : " versions");
        if (versions < 2) {
            return count + ", nothing to compare yet";
        }
        return count
                + (judged
                        ? ", " + relevant
                                + (relevant == 1 ? " change that concerns" : " changes that concern")
                                + " AI training or data sharing"
                        : ", not judged: no rules for its language");
    }
}
