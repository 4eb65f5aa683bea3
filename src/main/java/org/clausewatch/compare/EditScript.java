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

    /** Writes runs of tokens with the white space between them. */
    void write(List<Run> runs, Tokens old, Tokens current) {
        boolean spaceWritten = false;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.equal()) {
                for (int k = 0; k < run.longer(); k++) {
                    if (!spaceWritten) {
                        both(old.spaceBefore(run.oldFrom() + k), current.spaceBefore(run.newFrom() + k));
                    }
                    spaceWritten = false;
                    equal(old.words().get(run.oldFrom() + k));
                }
                continue;
            }
            String oldSpace = run.isInsertion() ? "" : old.spaceBefore(run.oldFrom());
            String newSpace = run.isDeletion() ? "" : current.spaceBefore(run.newFrom());
            String deleted = old.text(run.oldFrom(), run.oldTo());
            String inserted = current.text(run.newFrom(), run.newTo());
            String space = oldSpace + newSpace;
            if (run.oneSided()
                    && i + 1 < runs.size()
                    && space.equals(old.spaceBefore(run.oldTo()))
                    && space.equals(current.spaceBefore(run.newTo()))) {
                // "x [and y ]z" reads better than "x[ and y] z".
                equal(space);
                delete(deleted.isEmpty() ? "" : deleted + space);
                insert(inserted.isEmpty() ? "" : inserted + space);
                spaceWritten = true;
            } else {
                both(oldSpace, newSpace);
                delete(deleted);
                insert(inserted);
            }
        }
        both(old.spaceBefore(old.size()), current.spaceBefore(current.size()));
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
