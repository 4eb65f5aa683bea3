package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.model.Change;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Side;

/**
 * Which words of a change's clauses the edits touch, and which of those really differ: a word that was
 * deleted here and inserted there, in whatever form or spelling, or that means the same, does not.
 */
final class ChangedWords {
    private final boolean renamed;
    private final int[][] oldRuns;
    private final int[][] newRuns;
    private final boolean[][] oldDiffers;
    private final boolean[][] newDiffers;

    /** A stretch of edited text, by offset in the side's clauses joined by line feeds. */
    private record Stretch(int start, int end, int run) {}

    /** One touched word: where it is, and in which run of edits. */
    private record Touched(int clause, Word word, int run) {}

    /**
     * @param oldReadings of the change's old clauses, in their order
     * @param newReadings of its new clauses
     * @param renamings of the whole document
     */
    ChangedWords(
            Change change,
            List<ClauseReading> oldReadings,
            List<ClauseReading> newReadings,
            Language language,
            Renamings renamings) {
        List<Touched> old = touched(change, Side.OLD, oldReadings);
        List<Touched> fresh = touched(change, Side.NEW, newReadings);
        oldRuns = runs(oldReadings, old);
        newRuns = runs(newReadings, fresh);
        renamed = dropRenamed(old, fresh, renamings);
        boolean scoped = isScoped(oldReadings, old, language) || isScoped(newReadings, fresh, language);
        cancel(old, fresh, language, scoped);
        oldDiffers = flags(oldReadings, old);
        newDiffers = flags(newReadings, fresh);
    }

    /** Tells whether some of the edits only give something the name that it has all over the new text. */
    boolean renamed() {
        return renamed;
    }

    /** Returns which run of edits a touched word is in: runs between the same unchanged words have one number. */
    int run(Side side, int clause, Word word) {
        return (side == Side.OLD ? oldRuns : newRuns)[clause][word.index()];
    }

    boolean differs(Side side, int clause, Word word) {
        return (side == Side.OLD ? oldDiffers : newDiffers)[clause][word.index()];
    }

    private static List<Touched> touched(Change change, Side side, List<ClauseReading> readings) {
        EditOp own = side == Side.OLD ? EditOp.DELETE : EditOp.INSERT;
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        int run = 0;
        for (Edit edit : change.edits()) {
            if (edit.op() == EditOp.EQUAL) {
                run++;
            }
            if (edit.op() == own) {
                stretches.add(new Stretch(at, at + edit.text().length(), run));
            }
            if (edit.op() == own || edit.op() == EditOp.EQUAL) {
                at += edit.text().length();
            }
        }
        List<Touched> touched = new ArrayList<>();
        int offset = 0;
        int next = 0;
        for (int clause = 0; clause < readings.size(); clause++) {
            for (Word word : readings.get(clause).words()) {
                while (next < stretches.size() && stretches.get(next).end() <= offset + word.start()) {
                    next++;
                }
                if (next < stretches.size() && stretches.get(next).start() < offset + word.end()) {
                    touched.add(new Touched(clause, word, stretches.get(next).run()));
                }
            }
            offset += readings.get(clause).clause().text().length() + 1;
        }
        return touched;
    }

    private static boolean dropRenamed(List<Touched> old, List<Touched> fresh, Renamings renamings) {
        Map<Integer, List<Word>> before = new LinkedHashMap<>();
        Map<Integer, List<Word>> after = new LinkedHashMap<>();
        old.forEach(word ->
                before.computeIfAbsent(word.run(), key -> new ArrayList<>()).add(word.word()));
        fresh.forEach(word ->
                after.computeIfAbsent(word.run(), key -> new ArrayList<>()).add(word.word()));
        before.keySet()
                .removeIf(run ->
                        !renamings.contains(before.getOrDefault(run, List.of()), after.getOrDefault(run, List.of())));
        old.removeIf(word -> before.containsKey(word.run()));
        fresh.removeIf(word -> before.containsKey(word.run()));
        return !before.isEmpty();
    }

    /**
     * Tells whether a touched sentence denies, excepts, restricts or switches something: then it matters
     * where its words stand.
     */
    private static boolean isScoped(List<ClauseReading> readings, List<Touched> touched, Language language) {
        Set<Word> words = Collections.newSetFromMap(new IdentityHashMap<>());
        touched.forEach(each -> words.add(each.word()));
        Language.Roles roles = language.roles();
        for (ClauseReading reading : readings) {
            for (Sentence sentence : reading.sentences()) {
                if (sentence.words().stream().anyMatch(words::contains)
                        && (sentence.holds(roles.negation(), 0, sentence.size())
                                || sentence.holds(roles.exception(), 0, sentence.size())
                                || sentence.holds(roles.switched(), 0, sentence.size()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Takes away what stands on both sides; words that turn a meaning round, and all words of sentences
     * in which place matters, only within one run.
     */
    private static void cancel(List<Touched> old, List<Touched> fresh, Language language, boolean scoped) {
        Map<String, List<Touched>> waiting = new LinkedHashMap<>();
        for (Touched word : old) {
            waiting.computeIfAbsent(key(word, language, scoped), key -> new ArrayList<>())
                    .add(word);
        }
        fresh.removeIf(word -> {
            List<Touched> same = waiting.get(key(word, language, scoped));
            return same != null && !same.isEmpty() && old.remove(same.removeFirst());
        });
    }

    private static String key(Touched touched, Language language, boolean scoped) {
        String form = language.canonical(touched.word());
        List<Word> single = List.of(touched.word());
        Sentence alone = Sentence.of(single, language.lexicon());
        Language.Roles roles = language.roles();
        boolean turns = scoped
                || alone.begins(roles.negation(), 0)
                || alone.begins(roles.restriction(), 0)
                || alone.begins(roles.exception(), 0);
        return turns ? form + " " + touched.run() : form;
    }

    private static boolean[][] flags(List<ClauseReading> readings, List<Touched> touched) {
        boolean[][] flags = new boolean[readings.size()][];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = new boolean[readings.get(i).words().size()];
        }
        touched.forEach(word -> flags[word.clause()][word.word().index()] = true);
        return flags;
    }

    private static int[][] runs(List<ClauseReading> readings, List<Touched> touched) {
        int[][] runs = new int[readings.size()][];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = new int[readings.get(i).words().size()];
        }
        touched.forEach(word -> runs[word.clause()][word.word().index()] = word.run());
        return runs;
    }
}
