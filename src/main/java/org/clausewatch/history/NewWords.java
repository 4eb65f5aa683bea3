package org.clausewatch.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;

/**
 * The words that a change brought into a text.
 *
 * @param runs words in small letters that follow each other
 * @param pairs of neighbours among them, in the order of the text
 */
record NewWords(List<List<String>> runs, Set<String> pairs) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");
    private static final String BETWEEN = " ";

    static NewWords of(List<Edit> edits) {
        List<List<String>> runs = new ArrayList<>();
        Set<String> pairs = new LinkedHashSet<>();
        for (Edit edit : edits) {
            if (edit.op() == EditOp.INSERT) {
                List<String> run = words(edit.text());
                runs.add(run);
                for (int i = 1; i < run.size(); i++) {
                    pairs.add(pair(run, i));
                }
            }
        }
        return new NewWords(List.copyOf(runs), pairs);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.replace('’', '\''));
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return List.copyOf(words);
    }

    private static String pair(List<String> run, int second) {
        return run.get(second - 1) + BETWEEN + run.get(second);
    }

    int count() {
        return runs.stream().mapToInt(List::size).sum();
    }

    /** Returns the longest runs of words all of whose pairs are among some, in the order of the text. */
    List<String> within(Set<String> some) {
        List<String> found = new ArrayList<>();
        for (List<String> run : runs) {
            int start = 0;
            for (int i = 1; i <= run.size(); i++) {
                if (i == run.size() || !some.contains(pair(run, i))) {
                    if (i - start > 1) {
                        found.add(String.join(BETWEEN, run.subList(start, i)));
                    }
                    start = i;
                }
            }
        }
        return found.stream().distinct().toList();
    }
}
