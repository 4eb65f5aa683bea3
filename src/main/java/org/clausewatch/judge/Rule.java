package org.clausewatch.judge;

import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Slot;

/**
 * One rule of a language. It has a topic, a reason or a slot, and only one of them.
 *
 * @param id unique over all files: {@code data-sharing/with-recipient}
 * @param topic what a match concerns
 * @param reason the code of the reason for which a clause is editorial
 * @param slot what a match says within whatever statement its sentence holds
 * @param explanation one line for a reader
 * @param says what a match states
 * @param match one of these must be found in a sentence
 * @param not a match that overlaps one of these counts for nothing
 * @param unless where one of these is found in a sentence, no match in it counts
 * @param titles whether it counts in a sentence that is printed as titles are, every word with a capital
 * @param under if there are any, one must be found in a heading above or in the lead-in
 * @param anyActor whether it holds whoever acts; otherwise a user or another company acting voids it
 * @param aside whether a match within a sentence that says more is beside the matter
 * @param fallback whether it counts only where no other rule of its topic finds anything in the clause
 * @param examples texts that the rule finds
 * @param counterExamples texts that it must not find
 */
record Rule(
        String id,
        Optional<String> topic,
        Optional<String> reason,
        Optional<Slot> slot,
        String explanation,
        Says says,
        List<WordPattern> match,
        List<WordPattern> not,
        List<WordPattern> unless,
        boolean titles,
        List<WordPattern> under,
        boolean anyActor,
        boolean aside,
        boolean fallback,
        List<Example> examples,
        List<Example> counterExamples) {
    /** What a statement that a rule finds means for the people whose data it is. */
    enum Says {
        /** The company, or somebody it lets, does something with data. Denied, it is a promise. */
        PRACTICE,
        /** A bound on what may be done: a safeguard, a duty, a narrower purpose. */
        LIMIT,
        /** Something the user can do about it. */
        CONTROL,
        /** It concerns the topic, but permits and forbids nothing. */
        MENTION
    }

    /** A sample text, with the heading and lead-in that it stands under, or "" for none. */
    record Example(String heading, String leadIn, String text) {}
}
