package org.clausewatch.desktop.changes;

/** One entry of the list of changes. */
public sealed interface ListEntry permits ChangeEntry, RunEntry {
    /** Returns the change that it stands for, as an index into the change log's changes: of a run, the first. */
    int change();

    /** Tells whether a change is shown by this entry. */
    boolean shows(int change);

    /** Returns the entry in words, as a screen reader says it. */
    String spoken();
}
