package org.clausewatch.desktop.library;

import java.util.List;
import org.clausewatch.export.Selection;
import org.clausewatch.workspace.PairReport;

/**
 * What a document's history amounts to.
 *
 * @param versions how many there are
 * @param relevant changes between neighbouring versions that concern the main topics
 * @param unjudged pairs of which all or a part is in a language without rules: the figure says nothing of that
 */
public record Tally(int versions, int relevant, int unjudged) {
    /** Counts over the pairs of neighbouring versions. */
    public static Tally of(int versions, List<PairReport> pairs) {
        int relevant = 0;
        int unjudged = 0;
        for (PairReport pair : pairs) {
            boolean whole = pair.log().summary().judged()
                    && pair.log().changes().stream()
                            .allMatch(change ->
                                    change.judgement().notJudgedLanguage().isEmpty());
            unjudged += whole ? 0 : 1;
            relevant += Selection.DEFAULT.relevant(pair.log());
        }
        return new Tally(versions, relevant, unjudged);
    }

    /** Returns the figure beside the document's name. Where something was not judged, it never looks complete. */
    public String badge() {
        if (versions < 2) {
            return "";
        }
        if (unjudged == versions - 1 && relevant == 0) {
            return "not judged";
        }
        return unjudged == 0 ? Integer.toString(relevant) : relevant + " + ?";
    }

    /** Returns the figure in words. */
    public String words() {
        if (versions < 2) {
            return versions + (versions == 1 ? " version" : " versions") + ", nothing to compare yet";
        }
        String over = " over all " + versions + " versions";
        if (unjudged == versions - 1 && relevant == 0) {
            return "Not judged" + over;
        }
        String found = relevant + (relevant == 1 ? " change concerns" : " changes concern")
                + " AI training or data sharing" + over;
        return unjudged == 0
                ? found
                : found + ", " + unjudged + (unjudged == 1 ? " pair" : " pairs") + " of versions not wholly judged";
    }
}
