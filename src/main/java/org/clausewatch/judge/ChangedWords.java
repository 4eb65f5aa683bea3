package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.model.Change;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;

/**
 * Which words of a change's clauses the edits touch, and which of those really differ: a word that was
 * deleted here and inserted there, in whatever form or spelling, or that means the same, does not.
 */
final class ChangedWords {
    private final boolean renamed;
    private final int[][] oldRuns;
    private final int[][] newRuns;
    private final boolean[][] oldTouched;
    private final boolean[][] newTouched;
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
        oldTouched = flags(oldReadings, old);
        newTouched = flags(newReadings, fresh);
        renamed = dropRenamed(old, fresh, renamings);
        int[][] oldScopes = scopes(oldReadings, language);
        int[][] newScopes = scopes(newReadings, language);
        cancelPhrases(old, oldScopes, fresh, newScopes, language);
        cancelPhrases(fresh, newScopes, old, oldScopes, language);
        cancel(old, oldScopes, fresh, newScopes, language);
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

    /** Tells whether a word is in an edit at all, even if the other side has it elsewhere. */
    boolean touched(Side side, int clause, Word word) {
        return (side == Side.OLD ? oldTouched : newTouched)[clause][word.index()];
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
     * Numbers the words of each clause by how many words that deny, except or switch something stand up to
     * them: a word that keeps its number is still on the same side of "but not" and the like.
     */
    private static int[][] scopes(List<ClauseReading> readings, Language language) {
        Language.Roles roles = language.roles();
        int[][] scopes = new int[readings.size()][];
        int scope = 0;
        for (int clause = 0; clause < scopes.length; clause++) {
            scopes[clause] = new int[readings.get(clause).words().size()];
            for (Sentence sentence : readings.get(clause).sentences()) {
                for (int at = 0; at < sentence.size(); at++) {
                    scope += sentence.begins(roles.negation(), at) && !sentence.covers(roles.notNegation(), at, 4)
                                    || sentence.begins(roles.exception(), at)
                                    || sentence.begins(roles.switched(), at)
                            ? 1
                            : 0;
                    Word word = sentence.words().get(at);
                    if (word.source().part() == Part.TEXT) {
                        scopes[clause][word.index()] = scope;
                    }
                }
            }
        }
        return scopes;
    }

    /**
     * Takes away what stands on both sides, within the same scope; words that turn a meaning round only
     * within one run.
     */
    private static void cancel(
            List<Touched> old, int[][] oldScopes, List<Touched> fresh, int[][] newScopes, Language language) {
        Map<String, List<Touched>> waiting = new LinkedHashMap<>();
        for (Touched word : old) {
            waiting.computeIfAbsent(key(word, oldScopes, language), key -> new ArrayList<>())
                    .add(word);
        }
        Set<Touched> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        fresh.removeIf(word -> {
            List<Touched> same = waiting.get(key(word, newScopes, language));
            return same != null && !same.isEmpty() && gone.add(same.removeFirst());
        });
        old.removeIf(gone::contains);
    }

    /**
     * Takes away phrases of one side that a phrase or word of the other means the same as, within the same
     * scope: "get in touch with" stands for "contact".
     */
    private static void cancelPhrases(
            List<Touched> phrases, int[][] scopes, List<Touched> others, int[][] otherScopes, Language language) {
        int at = 0;
        while (at < phrases.size()) {
            int end = phraseEnd(phrases, at, language);
            if (end > 0) {
                String key = scopeKey(language.synonyms().canonical(text(phrases, at, end)), phrases.get(at), scopes);
                if (removeFirst(others, otherScopes, key, language)) {
                    phrases.subList(at, end).clear();
                    continue;
                }
            }
            at++;
        }
    }

    /** Removes the first word or phrase with a key; tells whether there was one. */
    private static boolean removeFirst(List<Touched> words, int[][] scopes, String key, Language language) {
        for (int at = 0; at < words.size(); at++) {
            int phraseEnd = phraseEnd(words, at, language);
            int end = phraseEnd > 0 ? phraseEnd : at + 1;
            String form = language.synonyms().canonical(text(words, at, end));
            if (scopeKey(form, words.get(at), scopes).equals(key)) {
                words.subList(at, end).clear();
                return true;
            }
        }
        return false;
    }

    /** Returns where the longest listed phrase ends that begins at an edited word and stands in one run, or 0. */
    private static int phraseEnd(List<Touched> words, int at, Language language) {
        Touched first = words.get(at);
        if (!language.synonyms().beginsPhrase(first.word().form())) {
            return 0;
        }
        int last = at;
        while (last + 1 < words.size()
                && last + 1 - at < Synonyms.LONGEST_PHRASE
                && words.get(last + 1).run() == first.run()
                && words.get(last + 1).clause() == first.clause()
                && words.get(last + 1).word().index() == words.get(last).word().index() + 1
                && words.get(last + 1).word().marks() == 0) {
            last++;
        }
        for (int end = last + 1; end > at + 1; end--) {
            if (language.synonyms().isPhrase(text(words, at, end))) {
                return end;
            }
        }
        return 0;
    }

    private static String text(List<Touched> words, int from, int to) {
        return words.subList(from, to).stream()
                .map(touched -> touched.word().form())
                .collect(Collectors.joining(" "));
    }

    private static String scopeKey(String form, Touched touched, int[][] scopes) {
        return form + " scope " + scopes[touched.clause()][touched.word().index()];
    }

    private static String key(Touched touched, int[][] scopes, Language language) {
        String form = language.canonical(touched.word());
        Language.Roles roles = language.roles();
        boolean turns = language.lexicon().holds(roles.negation(), touched.word())
                || language.lexicon().holds(roles.restriction(), touched.word())
                || language.lexicon().holds(roles.exception(), touched.word());
        return turns ? form + " run " + touched.run() : scopeKey(form, touched, scopes);
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
