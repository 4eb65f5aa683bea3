package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words that are read together, with the classes found in them: one sentence of a clause, its first
 * one after the last sentence of the lead-in that it completes.
 *
 * @param tags as {@link Lexicon#tag} gives them
 * @param ownNames forms of the words with a capital in the document's title, where the company is named
 */
record Sentence(List<Word> words, Lexicon.Tags tags, Set<String> ownNames) {
    /** Longer sentences (tables pasted into one line) are cut, so that matching stays linear. */
    static final int MAX_WORDS = 250;

    static Sentence of(List<Word> words, Lexicon lexicon) {
        return of(words, lexicon, Set.of());
    }

    static Sentence of(List<Word> words, Lexicon lexicon, Set<String> ownNames) {
        return new Sentence(List.copyOf(words), lexicon.tag(words), ownNames);
    }

    int size() {
        return words.size();
    }

    /** Returns how many words belong to the lead-in that it completes. */
    int leadInSize() {
        Source own = words.getLast().source();
        int size = 0;
        while (words.get(size).source() != own) {
            size++;
        }
        return size;
    }

    /** Returns the position after a phrase of the class that begins at a word, or 0 if none does. */
    int end(int wordClass, int at) {
        return tags.end(wordClass, at);
    }

    /** Tells whether the class occurs at all. */
    boolean holds(int wordClass) {
        return tags.holds(wordClass);
    }

    /** Returns the first position from one on where a phrase of the class begins, or -1. */
    int next(int wordClass, int from) {
        return tags.next(wordClass, from);
    }

    boolean begins(int wordClass, int at) {
        return tags.begins(wordClass, at);
    }

    /** Tells whether a word is in a phrase of the class that begins at most so many words before it. */
    boolean covers(int wordClass, int at, int reach) {
        if (!tags.holds(wordClass)) {
            return false;
        }
        for (int from = Math.max(0, at - reach); from <= at; from++) {
            if (end(wordClass, from) > at) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the class occurs between two positions. */
    boolean holds(int wordClass, int from, int to) {
        if (!tags.holds(wordClass)) {
            return false;
        }
        int at = tags.next(wordClass, from);
        return at >= 0 && at < to;
    }

    /** Tells whether it asks: "Whom do we share your data with?" is a heading, wherever it is printed. */
    boolean isQuestion() {
        Word last = words.getLast();
        String text = last.source().text();
        int at = last.end();
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            if (text.charAt(at) == '?') {
                return true;
            }
            at++;
        }
        return false;
    }

    /** Cuts a source's words into sentences. */
    static List<List<Word>> cut(List<Word> words) {
        List<List<Word>> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= words.size(); at++) {
            boolean full = at - start >= MAX_WORDS;
            if (at == words.size() || full || words.get(at).has(Word.STOP)) {
                sentences.add(words.subList(start, at));
                start = at;
            }
        }
        return sentences;
    }
}
