package org.clausewatch.desktop;

/** A part of the window that is opened on demand, for a picture of it. */
public enum Pane {
    /** None of them: the changes and why they are judged as they are. */
    NONE,
    /** How the verdict on the selected change came about. */
    EXPLAIN,
    /** Where the newer version stands. */
    STANDING,
    /** The search in all versions. */
    SEARCH,
    /** The sheet on which a collection of Open Terms Archive is imported. */
    IMPORT,
    /** The sheet on which a page's past is brought in from the Wayback Machine. */
    WAYBACK,
    /** The sheet that lists the keys. */
    HELP,
    /** The sheet with all of the document's history. */
    HISTORY,
    /** The sheet with the history of the selected clause. */
    LINEAGE
}
