package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.judge.Findings.Placed;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.clausewatch.model.Slot;

/**
 * What came or went within the sentence of a statement that stands on both sides: a recipient more in
 * a permission permits more, in a denial less; a condition or restriction the other way round.
 */
final class SentenceEdits {
    /** A sentence of which more than this share differs is new as a whole: its statements count, not its words. */
    private static final double NEW_SENTENCE = 0.7;

    private final Language language;
    private final ChangedWords words;

    /** A stretch of differing words: positions in the sentence, +1 if its coming permits more, -1 if less. */
    record Piece(int from, int to, Slot slot, int effect) {}

    SentenceEdits(Language language, ChangedWords words) {
        this.language = language;
        this.words = words;
    }

    /** Returns the stretches that differ in the sentence of a statement, none if the sentence is new as a whole. */
    List<Piece> within(Placed placed) {
        Sentence sentence = placed.statement().sentence();
        List<Piece> pieces = new ArrayList<>();
        int differing = 0;
        int own = 0;
        for (Word word : sentence.words()) {
            if (word.source().part() == Part.TEXT) {
                own++;
                differing += words.differs(placed.side(), placed.clause(), word) ? 1 : 0;
            }
        }
        if (differing == 0
                || differing > NEW_SENTENCE * own
                || placed.statement().permits() == 0) {
            return pieces;
        }
        int at = 0;
        while (at < sentence.size()) {
            if (!differs(sentence, at, placed.side(), placed.clause())) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < sentence.size() && differs(sentence, end, placed.side(), placed.clause())) {
                end++;
            }
            piece(placed.statement(), at, end, pieces);
            at = end;
        }
        return pieces;
    }

    private void piece(Statement statement, int from, int to, List<Piece> pieces) {
        Sentence sentence = statement.sentence();
        Language.Roles roles = language.roles();
        int permits = statement.permits();
        int begin = Math.max(0, from - 2);
        if (covers(sentence, roles.exception(), begin, from, to)
                || covers(sentence, roles.restriction(), begin, from, to)
                || covers(sentence, roles.condition(), begin, from, to)
                || covers(sentence, roles.control(), begin, from, to)) {
            pieces.add(new Piece(from, to, Slot.CONTROL, -permits));
        } else if (sentence.holds(roles.substance(), from, to)) {
            pieces.add(new Piece(from, to, Slot.STATEMENT, permits));
        }
    }

    /** Tells whether a phrase of a class lies in a stretch at least in part. */
    private static boolean covers(Sentence sentence, int wordClass, int begin, int from, int to) {
        for (int at = begin; at < to; at++) {
            if (sentence.end(wordClass, at) > from) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(Sentence sentence, int at, Side side, int clause) {
        Word word = sentence.words().get(at);
        return word.source().part() == Part.TEXT && words.differs(side, clause, word);
    }
}
