package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Words;

/** Edits of a clause's words in its place. */
final class WordingEdits {
    private static final int LEAST_WORDS = 6;

    /** A sentence that comes or goes is this part of the clause, in percent, at the most. */
    private static final int MOST_CHANGED = 40;

    private WordingEdits() {}

    /** A few words inserted, deleted or replaced; most of them stay. */
    static boolean words(Site site) {
        for (int at : site.candidates(WordingEdits::isWordy)) {
            Piece piece = site.draft().piece(at);
            Wording wording = Wording.of(piece.clause());
            Wording other = site.rephrasing().change(wording, 0, wording.text().length(), 35);
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

    /** A sentence comes in, between two others or behind the last. */
    static boolean addSentence(Site site) {
        for (int at : site.candidates(piece -> isWordy(piece) && piece.endsSentence())) {
            Wording wording = Wording.of(site.draft().piece(at).clause());
            List<Wording> sentences = new ArrayList<>(Sentences.of(wording));
            Wording added = Wording.of(site.inventedSentence());
            if (Words.count(added.text()) * 100 > Words.count(wording.text()) * MOST_CHANGED) {
                continue;
            }
            sentences.add(site.chance().between(1, sentences.size()), added);
            if (!site.draft().isLeadIn(at) && take(site, at, wording, Sentences.join(sentences))) {
                return true;
            }
        }
        return false;
    }

    /** One of several sentences goes. */
    static boolean dropSentence(Site site) {
        for (int at : site.candidates(WordingEdits::isWordy)) {
            Wording wording = Wording.of(site.draft().piece(at).clause());
            List<Wording> sentences = new ArrayList<>(Sentences.of(wording));
            Wording dropped = sentences.remove(site.chance().below(sentences.size()));
            if (Words.count(dropped.text()) * 100 <= Words.count(wording.text()) * MOST_CHANGED
                    && !site.draft().isLeadIn(at)
                    && take(site, at, wording, Sentences.join(sentences))) {
                return true;
            }
        }
        return false;
    }

    /** One word more in a clause of two to five. */
    static boolean shortClause(Site site) {
        for (int at :
                site.candidates(piece -> (piece.kind() == ClauseKind.PARAGRAPH || piece.kind() == ClauseKind.LIST_ITEM)
                        && piece.words() >= 2
                        && piece.words() < LEAST_WORDS)) {
            Wording wording = Wording.of(site.draft().piece(at).clause());
            int space = wording.text().indexOf(' ');
            if (space > 0
                    && wording.isOutsideLinks(space)
                    && site.draft().isUnique(site.draft().piece(at))
                    && !site.draft().isLeadIn(at)
                    && take(
                            site,
                            at,
                            wording,
                            wording.replace(space, space, " " + site.prose().word()))) {
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
