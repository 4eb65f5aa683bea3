package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.judge.Stretches.Stretch;
import org.clausewatch.model.Part;
import org.clausewatch.model.Slot;

/**
 * What came or went within the sentence of a statement that stands on both sides: a recipient more in
 * a permission permits more, in a denial less; a condition or restriction the other way round.
 */
final class SentenceEdits {
    /** A sentence of which more than this share differs is new as a whole: its statements count, not its words. */
    private static final double NEW_SENTENCE = 0.7;

    /** Unchanged words between two parts of one bound. */
    private static final int SAME_BOUND = 2;

    private final Language.Roles roles;
    private final Stretches stretches;
    private final StretchReader reader;

    /**
     * A stretch of differing words.
     *
     * @param from position in the sentence
     * @param to position after it
     * @param slot what it says within its statement
     * @param effect +1 if its coming permits more, -1 if less, 0 if neither
     * @param weight how much that weighs
     */
    record Piece(int from, int to, Slot slot, int effect, int weight) {}

    SentenceEdits(Language language, Stretches stretches) {
        this.roles = language.roles();
        this.stretches = stretches;
        this.reader = new StretchReader(language, stretches);
    }

    /** Tells whether a sentence carries the statement of the sentence before it on: "This includes …", "You can opt out." */
    boolean carriesOn(Sentence sentence, Statement before) {
        return before.above().isPresent()
                || sentence.begins(roles.anaphor(), 0)
                || sentence.holds(roles.reference(), 0, sentence.size())
                || sentence.holds(roles.control(), 0, sentence.size());
    }

    /**
     * Returns the stretches that differ in a sentence which carries a statement on ("This includes …"),
     * the whole sentence if it is new.
     */
    List<Piece> following(Placed placed, Sentence sentence) {
        List<Piece> pieces = new ArrayList<>();
        if (placed.statement().permits() != 0) {
            for (Stretch part : reader.parts(stretches.left(sentence))) {
                reader.read(placed.statement(), part).forEach(piece -> add(piece, pieces));
            }
        }
        return pieces;
    }

    /** Returns the stretches with words of content that differ in a list of what a statement is about. */
    List<Piece> members(Placed placed, Sentence sentence) {
        return reader.parts(stretches.left(sentence)).stream()
                .filter(part -> holdsContent(sentence, part))
                .map(part -> new Piece(
                        part.from(), part.to(), Slot.DATA, placed.statement().permits(), 1))
                .toList();
    }

    private boolean holdsContent(Sentence sentence, Stretch part) {
        for (int at = part.from(); at < part.to(); at++) {
            if (!sentence.begins(roles.light(), at) && !sentence.words().get(at).isSign()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the stretches that differ in the sentence of a statement, none if the sentence is new as a whole.
     *
     * @param beside choices and limits of the same topic in that sentence that stand on both sides
     */
    List<Piece> within(Placed placed, List<Placed> beside) {
        Sentence sentence = placed.statement().sentence();
        List<Piece> pieces = new ArrayList<>();
        if (placed.statement().permits() == 0 || isNew(placed, sentence)) {
            return pieces;
        }
        int open = openingBracket(placed.statement());
        int close = closingBracket(placed.statement());
        for (Stretch part : reader.parts(stretches.left(sentence))) {
            // "(but excluding training)": what is said behind the bracket is not excluded.
            if (part.to() > open && part.from() < close) {
                Statement host = host(placed, beside, part).statement();
                reader.read(host, part).forEach(piece -> add(piece, pieces));
            }
        }
        return pieces;
    }

    /** Returns the position of the first word in the brackets around a statement, 0 if there are none. */
    private static int openingBracket(Statement statement) {
        List<Word> words = statement.sentence().words();
        for (int at = statement.from(); at > 0; at--) {
            if (words.get(at).has(Word.OPEN)) {
                return at;
            }
            if (words.get(at).has(Word.CLOSE)) {
                return 0;
            }
        }
        return 0;
    }

    /** Returns the position after the last word in the brackets around a statement, that after the last if there are none. */
    private static int closingBracket(Statement statement) {
        List<Word> words = statement.sentence().words();
        for (int at = statement.to(); openingBracket(statement) > 0 && at < words.size(); at++) {
            if (words.get(at).has(Word.CLOSE)) {
                return at;
            }
        }
        return words.size();
    }

    /** Tells whether the sentence of a statement is new as a whole. */
    boolean isNew(Placed placed) {
        return isNew(placed, placed.statement().sentence());
    }

    private boolean isNew(Placed placed, Sentence sentence) {
        int differing = 0;
        int own = 0;
        int text = 0;
        for (int at = 0; at < sentence.size(); at++) {
            own++;
            text += sentence.words().get(at).source().part() == Part.TEXT ? 1 : 0;
            differing += stretches.differs(placed.side(), placed.clause(), sentence, at) ? 1 : 0;
        }
        return differing > NEW_SENTENCE * own || differing == text;
    }

    /** Returns the statement that a stretch belongs to: a choice or limit, if its own words stand right before. */
    private static Placed host(Placed practice, List<Placed> beside, Stretch stretch) {
        Placed host = practice;
        for (Placed other : beside) {
            boolean nearer = other.statement().to() > host.statement().to();
            if (nearer && other.statement().to() <= stretch.from()) {
                host = other;
            }
        }
        return host;
    }

    /** Adds a piece; words of one bound that unchanged words part ("unless you opt out") count once. */
    private static void add(Piece piece, List<Piece> pieces) {
        if (!pieces.isEmpty()) {
            Piece last = pieces.getLast();
            if (last.slot() == Slot.CONTROL
                    && piece.slot() == Slot.CONTROL
                    && last.effect() == piece.effect()
                    && piece.from() - last.to() <= SAME_BOUND) {
                pieces.removeLast();
                int weight = Math.max(last.weight(), piece.weight());
                pieces.add(
                        new Piece(last.from(), Math.max(last.to(), piece.to()), Slot.CONTROL, piece.effect(), weight));
                return;
            }
        }
        pieces.add(piece);
    }
}
