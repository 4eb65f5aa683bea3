package org.clausewatch.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.Frame;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Stance;

/**
 * Where a text stands on a topic: each statement that it makes on it, and what they amount to.
 *
 * @param topic its id
 * @param statements in reading order
 */
public record Standing(String topic, List<Statement> statements) {
    /** How statements are counted in a summary: what is permitted first. */
    private static final List<Stance> ORDER =
            List.of(Stance.PERMITS, Stance.LIMITS, Stance.DENIES, Stance.CHOICE, Stance.NO_CHOICE, Stance.MENTIONS);

    public Standing {
        statements = List.copyOf(statements);
    }

    /** A statement and the clause in which it stands. */
    public record Statement(Clause clause, Frame frame) {
        /** Returns the sentence in which it stands. */
        public String quote() {
            return Quotes.of(clause, frame);
        }

        /** Returns the headings above it and its number: "Your data › How we use it › (b)". */
        public String place() {
            return Places.of(clause);
        }

        /** Returns what fills its slots, on one line: "who: we · which data: posts". */
        public String slots(Wording wording) {
            List<String> slots = new ArrayList<>();
            for (FrameSlots.Line line : FrameSlots.of(frame)) {
                Set<String> words = new LinkedHashSet<>();
                line.values().forEach(value -> words.add(value.text()));
                slots.add(wording.label(line.slot()) + ": " + String.join(", ", words));
            }
            return String.join(TextChangeLog.SEPARATOR, slots);
        }
    }

    /** Returns where a text stands on a topic. */
    public static Standing of(String topic, List<ClauseStatements> clauses) {
        List<Statement> statements = new ArrayList<>();
        for (ClauseStatements clause : clauses) {
            for (Frame frame : clause.statements()) {
                if (frame.topic().equals(topic)) {
                    statements.add(new Statement(clause.clause(), frame));
                }
            }
        }
        return new Standing(topic, statements);
    }

    /** Returns how many statements a text makes on each topic, in the order of their ids. */
    public static Map<String, Integer> counts(List<ClauseStatements> clauses) {
        Map<String, Integer> counts = new TreeMap<>();
        clauses.stream()
                .flatMap(clause -> clause.statements().stream())
                .forEach(frame -> counts.merge(frame.topic(), 1, Integer::sum));
        return counts;
    }

    /** Says of each language but the text's own how many clauses were not judged. */
    public static List<Reason> notJudged(List<ClauseStatements> clauses) {
        Map<String, List<Clause>> parts = new LinkedHashMap<>();
        for (ClauseStatements clause : clauses) {
            clause.otherLanguage()
                    .ifPresent(language -> parts.computeIfAbsent(language, tag -> new ArrayList<>())
                            .add(clause.clause()));
        }
        List<Reason> notices = new ArrayList<>();
        parts.forEach((language, found) -> {
            Map<String, String> params = new TreeMap<>();
            params.put("language", language);
            params.put("clauses", Integer.toString(found.size()));
            Clause first = found.getFirst();
            if (first.kind() == ClauseKind.HEADING || !first.path().isEmpty()) {
                params.put(
                        "heading",
                        first.kind() == ClauseKind.HEADING
                                ? first.text()
                                : first.path().getLast());
            }
            notices.add(new Reason("part-not-judged", params, List.of()));
        });
        return notices;
    }

    /**
     * Returns what the statements amount to: "AI training, 6 statements: 4 permit it, 1 says that it is not done, 1
     * leaves it to the user." Where there are none it says that this proves nothing.
     */
    public String summary(Wording wording) {
        if (statements.isEmpty()) {
            return wording.nothingSaid(topic);
        }
        Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
        statements.forEach(statement -> counts.merge(statement.frame().stance(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        for (Stance stance : ORDER) {
            if (counts.containsKey(stance)) {
                parts.add(wording.standing(stance, counts.get(stance)));
            }
        }
        return wording.topicFirst(topic) + ", " + wording.standing("statements", statements.size()) + ": "
                + String.join(", ", parts) + ".";
    }

    /** Returns the statements that offer users a choice, one of several in the same sentence. */
    public List<Statement> choices() {
        Set<String> told = new LinkedHashSet<>();
        return statements.stream()
                .filter(statement -> statement.frame().stance() == Stance.CHOICE)
                .filter(statement -> told.add(statement.quote()))
                .toList();
    }
}
