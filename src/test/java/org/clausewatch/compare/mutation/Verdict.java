package org.clausewatch.compare.mutation;

import java.util.List;

/**
 * How a comparison did on one pair.
 *
 * @param edits one entry for each edit
 * @param falseAlarms what is said of clauses that no edit touched
 */
record Verdict(MutatedPair pair, List<EditVerdict> edits, List<Wrong> falseAlarms) {
    Verdict {
        edits = List.copyOf(edits);
        falseAlarms = List.copyOf(falseAlarms);
    }

    boolean isRight() {
        return falseAlarms.isEmpty()
                && edits.stream().allMatch(edit -> edit.wrong().isEmpty());
    }

    /**
     * How it did on one edit.
     *
     * @param right how many fates it told as they were
     * @param wrong what it said instead of the others, one entry each
     */
    record EditVerdict(EditSort sort, int right, List<Wrong> wrong) {
        EditVerdict {
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * A fate told wrongly.
     *
     * @param text what was done and what came back, for a reader
     */
    record Wrong(Complaint complaint, String text) {}
}
