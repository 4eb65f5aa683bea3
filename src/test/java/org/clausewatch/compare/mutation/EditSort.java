package org.clausewatch.compare.mutation;

/** The edits that are known how to make, and how often each is chosen beside the others. */
enum EditSort {
    MOVE_CLAUSE("move a clause", 8, MoveEdits::clause),
    MOVE_RUN("move neighbours", 5, MoveEdits::run),
    MOVE_SECTION("move a section", 4, MoveEdits::section),
    MOVE_SECTION_EDITED("move section and edit", 3, MoveEdits::sectionEdited),
    MOVE_EDITED("move and edit", 6, MoveEdits::edited),
    SPLIT("split", 7, JoinEdits::split),
    MERGE("merge", 7, JoinEdits::merge),
    REGROUP("regroup", 5, JoinEdits::regroup),
    RENUMBER_LIST("renumber a list", 4, NumberEdits::plantList, NumberEdits::list),
    RENUMBER_STYLE("other numerals", 2, NumberEdits::plantList, NumberEdits::style),
    RENUMBER_HEADINGS("renumber headings", 4, NumberEdits::headings),
    SWAP_TWINS("swap near-duplicates", 4, CopyEdits::plantTwins, CopyEdits::swap),
    SWAP_FOUND_TWINS("swap found ones", 3, CopyEdits::swap),
    SWAP_SECTIONS("swap across sections", 2, CopyEdits::plantVaried, CopyEdits::swapSections),
    EDIT_VARIED_COPY("edit one near-copy", 4, CopyEdits::plantVaried, CopyEdits::editVaried),
    EDIT_EQUAL_COPY("edit one copy", 4, CopyEdits::plantEqual, CopyEdits::editEqual),
    REMOVE_COPY("delete one copy", 3, CopyEdits::plantEqual, CopyEdits::remove),
    RENAME_HEADING("rename a heading", 5, HeadingEdits::rename),
    REPLACE_HEADING("replace a heading", 2, HeadingEdits::replace),
    INSERT_TOP("insert at the top", 4, InsertEdits::top),
    INSERT("insert", 6, InsertEdits::middle),
    INSERT_SECTION("insert a section", 3, InsertEdits::section),
    DELETE("delete", 6, InsertEdits::delete),
    REPLACE("replace", 4, InsertEdits::replace),
    DELETE_SECTION("delete a section", 2, InsertEdits::deleteSection),
    WORDS("edit words", 12, WordingEdits::words),
    SHORT("edit a short clause", 4, WordingEdits::shortClause),
    ADD_SENTENCE("add a sentence", 6, WordingEdits::addSentence),
    DROP_SENTENCE("drop a sentence", 5, WordingEdits::dropSentence),
    NOT("insert \"not\"", 4, WordingEdits::not),
    LINK_TARGET("other link target", 5, SignEdits::linkTarget),
    TRACKING("tracking link", 3, SignEdits::tracking),
    TRACKING_CHURN("visitor's link", 2, SignEdits::plantTracking, SignEdits::tracking),
    TYPOGRAPHY("typography", 6, SignEdits::typography),
    DATE_ORDER("order of a date", 2, SignEdits::plantDate, SignEdits::dateOrder),
    MARKUP("markup", 4, SignEdits::markup),
    HEADING_MARKUP("heading to paragraph", 2, SignEdits::headingMarkup),
    CELL("edit a cell", 4, TableEdits::cell),
    ADD_ROW("add a row", 3, TableEdits::addRow),
    REMOVE_ROW("remove a row", 3, TableEdits::removeRow),
    MOVE_ROW("move a row", 3, TableEdits::moveRow);

    /** Puts on both sides what an edit needs. */
    @FunctionalInterface
    interface Planting {
        void plant(Draft draft, Chance chance);
    }

    /** Makes an edit. */
    @FunctionalInterface
    interface Making {
        /** Returns whether the edit found a place; if not, nothing was touched. */
        boolean make(Site site);
    }

    private final String label;
    private final int weight;
    private final Planting planting;
    private final Making making;

    EditSort(String label, int weight, Making making) {
        this(label, weight, (draft, chance) -> {}, making);
    }

    EditSort(String label, int weight, Planting planting, Making making) {
        this.label = label;
        this.weight = weight;
        this.planting = planting;
        this.making = making;
    }

    /** What people call it. */
    String label() {
        return label;
    }

    /** Its share of all choices is this by the sum of all weights. */
    int weight() {
        return weight;
    }

    void plant(Draft draft, Chance chance) {
        planting.plant(draft, chance);
    }

    boolean make(Site site) {
        return making.make(site);
    }
}
