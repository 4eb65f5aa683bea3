package org.clausewatch.export;

import java.util.List;
import java.util.function.Predicate;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.JudgedChange;

/** The ids of a log's changes as a user reads and writes them: shortened to a beginning that no other has. */
public final class ChangeIds {
    /** So much of an id is shown, unless several begin with it. */
    private static final int SHOWN = 8;

    private ChangeIds() {}

    /** Returns the beginning of a change's id by which it is found in its log. */
    public static String shortened(ChangeLog log, JudgedChange change) {
        String id = change.change().id();
        for (int length = SHOWN; length < id.length(); length++) {
            String beginning = id.substring(0, length);
            if (beginningWith(log, beginning).size() == 1) {
                return beginning;
            }
        }
        return id;
    }

    /** Returns the changes whose ids begin in some way; one whose id is just that is the only one. */
    public static List<JudgedChange> beginningWith(ChangeLog log, String beginning) {
        List<JudgedChange> same = having(log, beginning::equals);
        return same.isEmpty() ? having(log, id -> id.startsWith(beginning)) : same;
    }

    private static List<JudgedChange> having(ChangeLog log, Predicate<String> wanted) {
        return log.changes().stream()
                .filter(change -> wanted.test(change.change().id()))
                .toList();
    }
}
