package org.clausewatch.compare.mutation;

import org.clausewatch.model.ClauseKind;

/** Edits of a clause's words in its place. */
final class WordingEdits {
    private static final int LEAST_WORDS = 6;

    private WordingEdits() {}

    /** A few words inserted, deleted or replaced; at least two thirds stay. */
    static boolean words(Site site) {
        for (int at : site.candidates(WordingEdits::isWordy)) {
            Piece piece = site.draft().piece(at);
            Wording wording = Wording.of(piece.clause());
            Wording other = site.rephrasing().change(wording, 0, wording.text().length(), 30);
            if (take(site, at, wording, other)) {
                return true;
            }
        }
        return false;
    }

    /** The word that turns a promise around. */
    static boolean not(Site site) {
        for (int at : site.candidates(WordingEdits::isWordy)) {
            Wording wording = Wording.of(site.draft().piece(at).clause());
            Wording other = site.rephrasing().negate(wording, 0, wording.text().length());
            if (take(site, at, wording, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordy(Piece piece) {
        return piece.kind() != ClauseKind.TABLE_ROW
                && piece.kind() != ClauseKind.HEADING
                && piece.words() >= LEAST_WORDS;
    }

    /** A lead-in whose followers repeat only a part of it stays as it is: what they repeat would be a guess. */
    private static boolean take(Site site, int at, Wording wording, Wording other) {
        Draft draft = site.draft();
        boolean repeatedWhole = !draft.isLeadIn(at)
                || at + 1 < draft.size()
                        && draft.piece(at + 1).clause().leadIn().contains(wording.text());
        if (other.equals(wording) || !repeatedWhole || !site.isDistinct(at)) {
            return false;
        }
        draft.reword(draft.piece(at), other);
        site.edit().take(draft.piece(at)).become(Nature.REWORDED);
        return true;
    }
}
