package org.clausewatch.model;

/** How a change came about, as the alignment of both versions sees it. */
public enum ChangeKind implements Coded {
    /** Clauses that only the new version has. */
    ADDED("added"),
    /** Clauses that only the old version has. */
    REMOVED("removed"),
    /** One clause with another wording. */
    MODIFIED("modified"),
    /** One clause in another place, its wording kept. */
    MOVED("moved"),
    /** One clause of the old version is several in the new one. */
    SPLIT("split"),
    /** Several clauses of the old version are one in the new one. */
    MERGED("merged"),
    /** Several clauses are several others. */
    REGROUPED("regrouped");

    private final String code;

    ChangeKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
