package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;

/** Collects edits: neighbours of one kind join, and between equal runs deletions come first. */
final class EditScript {
    private final List<Edit> edits = new ArrayList<>();
    private final StringBuilder equal = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    void equal(String text) {
        if (!text.isEmpty()) {
            flushEdits();
            equal.append(text);
        }
    }

    void delete(String text) {
        if (!text.isEmpty()) {
            flushEqual();
            deleted.append(text);
        }
    }

    void insert(String text) {
        if (!text.isEmpty()) {
            flushEqual();
            inserted.append(text);
        }
    }

    void both(String oldText, String newText) {
        if (oldText.equals(newText)) {
            equal(oldText);
        } else {
            delete(oldText);
            insert(newText);
        }
    }

    List<Edit> edits() {
        flushEqual();
        flushEdits();
        return List.copyOf(edits);
    }

    private void flushEqual() {
        flush(EditOp.EQUAL, equal);
    }

    private void flushEdits() {
        flush(EditOp.DELETE, deleted);
        flush(EditOp.INSERT, inserted);
    }

    private void flush(EditOp op, StringBuilder text) {
        if (!text.isEmpty()) {
            edits.add(new Edit(op, text.toString()));
            text.setLength(0);
        }
    }
}
