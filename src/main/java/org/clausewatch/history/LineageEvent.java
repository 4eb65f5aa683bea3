package org.clausewatch.history;

import org.clausewatch.model.Coded;

/** What a version of the document brought for one of its clauses. */
public enum LineageEvent implements Coded {
    /** The first version that has it. */
    FIRST_SEEN("first-seen"),
    /** The same words; its enumerator, links, form and the heading above it may differ. */
    UNCHANGED("unchanged"),
    /** Other words. */
    EDITED("edited"),
    /** The same words in another place. */
    MOVED("moved"),
    /** Other words in another place. */
    MOVED_AND_EDITED("moved-and-edited"),
    /** Cut into several clauses, of which this is the largest. */
    SPLIT("split"),
    /** Joined with other clauses, of which this was the largest. */
    MERGED("merged"),
    /** One of several clauses that became several others. */
    REGROUPED("regrouped"),
    /** Back with the same words after it was gone. */
    RETURNED("returned"),
    /** The first version that lacks it. */
    GONE("gone");

    private final String code;

    LineageEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
