package org.clausewatch.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.compare.Sentences.Span;

/**
 * Which sentences of two texts belong together, so that words are compared within a sentence and never with
 * those of another: equal sentences first, then in each gap the best pairing that keeps the order, one to
 * one, one to two or two to one.
 */
final class SentencePairs {
    /** Below this likeness two sentences are two statements. */
    private static final double LEAST_SIMILARITY = 0.4;

    /** A sentence that became two must be so alike to both together. */
    private static final double LEAST_SIMILARITY_OF_TWO = 0.55;

    /** Pairs of sentences that are weighed in one gap; beyond, the gap is compared as one. */
    private static final int MOST_PAIRS = 2_500;

    private final WeighedTokens old;
    private final WeighedTokens current;
    private final List<Span> oldSpans;
    private final List<Span> newSpans;
    private final Map<String, Integer> ids = new HashMap<>();

    /** The words of each sentence as sorted numbers, read when they are first asked for. */
    private final int[][] oldWords;

    private final int[][] newWords;
    private int[] weights = new int[64];
    private final List<Run> pairs = new ArrayList<>();

    private SentencePairs(WeighedTokens old, WeighedTokens current) {
        this.old = old;
        this.current = current;
        oldSpans = Sentences.of(old.tokens());
        newSpans = Sentences.of(current.tokens());
        oldWords = new int[oldSpans.size()][];
        newWords = new int[newSpans.size()][];
    }

    /**
     * Pairs the sentences of two texts.
     *
     * @return runs that cover all tokens: equal ones, and those to be compared, where a one-sided run is a
     *     sentence of its own
     */
    static List<Run> of(WeighedTokens old, WeighedTokens current) {
        SentencePairs sentences = new SentencePairs(old, current);
        sentences.pair();
        return sentences.pairs;
    }

    private void pair() {
        int oldAt = 0;
        int newAt = 0;
        List<Change> differing = new MyersDiffWithLinearSpace<String>()
                .computeDiff(texts(old, oldSpans), texts(current, newSpans), null);
        // Insertions and deletions at one place come one after the other: they are one gap.
        for (int k = 0; k < differing.size(); k++) {
            int oldFrom = differing.get(k).startOriginal;
            int newFrom = differing.get(k).startRevised;
            int oldTo = differing.get(k).endOriginal;
            int newTo = differing.get(k).endRevised;
            while (k + 1 < differing.size()
                    && differing.get(k + 1).startOriginal == oldTo
                    && differing.get(k + 1).startRevised == newTo) {
                k++;
                oldTo = differing.get(k).endOriginal;
                newTo = differing.get(k).endRevised;
            }
            add(true, oldAt, oldFrom, newAt, newFrom);
            pairGap(oldFrom, oldTo, newFrom, newTo);
            oldAt = oldTo;
            newAt = newTo;
        }
        add(true, oldAt, oldSpans.size(), newAt, newSpans.size());
    }

    private static List<String> texts(WeighedTokens wording, List<Span> spans) {
        return spans.stream()
                .map(span -> wording.tokens().text(span.from(), span.to()))
                .toList();
    }

    private void pairGap(int oldFrom, int oldTo, int newFrom, int newTo) {
        int rows = oldTo - oldFrom;
        int columns = newTo - newFrom;
        if (rows == 0 || columns == 0 || rows * columns == 1 || rows * columns > MOST_PAIRS) {
            add(false, oldFrom, oldTo, newFrom, newTo);
            return;
        }
        double[][] best = new double[rows + 2][columns + 2];
        int[][] taken = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                best[i][j] = best[i + 1][j] >= best[i][j + 1] ? best[i + 1][j] : best[i][j + 1];
                taken[i][j] = best[i + 1][j] >= best[i][j + 1] ? 10 : 1;
                for (int shape : new int[] {11, 12, 21}) {
                    int height = shape / 10;
                    int width = shape % 10;
                    if (i + height <= rows && j + width <= columns) {
                        double worth = worth(oldFrom + i, height, newFrom + j, width);
                        if (worth > 0 && worth + best[i + height][j + width] > best[i][j]) {
                            best[i][j] = worth + best[i + height][j + width];
                            taken[i][j] = shape;
                        }
                    }
                }
            }
        }
        int i = 0;
        int j = 0;
        int oldLeft = 0;
        int newLeft = 0;
        while (i < rows && j < columns) {
            int height = taken[i][j] / 10;
            int width = taken[i][j] % 10;
            if (height > 0 && width > 0) {
                add(false, oldFrom + oldLeft, oldFrom + i, newFrom + newLeft, newFrom + j);
                add(false, oldFrom + i, oldFrom + i + height, newFrom + j, newFrom + j + width);
                oldLeft = i + height;
                newLeft = j + width;
            }
            i += height;
            j += width;
        }
        add(false, oldFrom + oldLeft, oldTo, newFrom + newLeft, newTo);
    }

    private double worth(int oldSentence, int height, int newSentence, int width) {
        int oldFrom = oldSpans.get(oldSentence).from();
        int oldTo = oldSpans.get(oldSentence + height - 1).to();
        int newFrom = newSpans.get(newSentence).from();
        int newTo = newSpans.get(newSentence + width - 1).to();
        int oldWeight = old.weight(oldFrom, oldTo);
        int newWeight = current.weight(newFrom, newTo);
        double least = height + width > 2 ? LEAST_SIMILARITY_OF_TWO : LEAST_SIMILARITY;
        int lighter = Math.min(oldWeight, newWeight);
        int total = oldWeight + newWeight;
        if (total == 0 || 2.0 * lighter / total < least) {
            return 0;
        }
        double similarity = 2.0 * shared(words(true, oldSentence, height), words(false, newSentence, width)) / total;
        return similarity < least ? 0 : (similarity - LEAST_SIMILARITY / 2) * (8 + lighter);
    }

    /** The weight of the words that two sorted lists have in common. */
    private int shared(int[] words, int[] others) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < others.length) {
            if (words[i] == others[j]) {
                shared += weights[words[i]];
                i++;
                j++;
            } else if (words[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private int[] words(boolean ofOld, int sentence, int sentences) {
        int[] first = words(ofOld, sentence);
        if (sentences == 1) {
            return first;
        }
        int[] second = words(ofOld, sentence + 1);
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Arrays.sort(both);
        return both;
    }

    private int[] words(boolean ofOld, int sentence) {
        int[][] words = ofOld ? oldWords : newWords;
        if (words[sentence] == null) {
            WeighedTokens text = ofOld ? old : current;
            Span span = (ofOld ? oldSpans : newSpans).get(sentence);
            words[sentence] = new int[span.length()];
            for (int k = span.from(); k < span.to(); k++) {
                int id = ids.computeIfAbsent(text.even().get(k), word -> ids.size());
                if (id >= weights.length) {
                    weights = Arrays.copyOf(weights, 2 * weights.length);
                }
                weights[id] = text.weight(k, k + 1);
                words[sentence][k - span.from()] = id;
            }
            Arrays.sort(words[sentence]);
        }
        return words[sentence];
    }

    /** Adds the tokens of sentences. */
    private void add(boolean equal, int oldFrom, int oldTo, int newFrom, int newTo) {
        if (oldFrom < oldTo || newFrom < newTo) {
            pairs.add(new Run(
                    equal,
                    start(oldSpans, oldFrom, old),
                    start(oldSpans, oldTo, old),
                    start(newSpans, newFrom, current),
                    start(newSpans, newTo, current)));
        }
    }

    private static int start(List<Span> spans, int sentence, WeighedTokens wording) {
        return sentence < spans.size() ? spans.get(sentence).from() : wording.size();
    }
}
