package org.clausewatch.compare;

import java.util.Optional;
import org.clausewatch.compare.Candidates.Candidate;
import org.clausewatch.model.Basis;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;

/**
 * Decides when two clauses are alike enough to be shown as one that was changed. Thresholds were tuned on
 * public policy histories; where the place speaks for a pair, less likeness is asked for.
 */
final class Acceptance {
    /** Below this share of common words a reader sees two statements, not one that was changed. */
    private static final double IN_SECTION = 0.42;

    /** Under other headings more is asked for. */
    private static final double ELSEWHERE = 0.5;

    /** A clause alone between two neighbours that stayed has its place as evidence too. */
    private static final double ALONE = 0.4;

    /** A short line alone that begins with the same word is the same line: "Effective 3 May", "Effective 9 June". */
    private static final double LINE_ALONE = 0.1;

    private static final int MOST_WORDS_OF_A_LINE = 8;

    /** Clauses under the same label of their own ("Product research: …") are the same clause rewritten. */
    private static final double WITH_LABEL = 0.15;

    private static final int LONGEST_LABEL = 60;

    /** A heading and a sentence have to be more alike to be one. */
    private static final double OTHER_KIND = 0.15;

    /** What moved has to be found by its words alone. */
    private static final double MOVED = 0.6;

    /** Fewer words say too little to be recognised in another place, if one of them changed. */
    private static final int LEAST_WORDS_MOVED = 5;

    private final ClauseKeys keys;
    private final ClauseWords words;
    private final Sections sections;

    Acceptance(ClauseKeys keys, ClauseWords words, Sections sections) {
        this.keys = keys;
        this.words = words;
        this.sections = sections;
    }

    /**
     * Tells why two clauses that stand in the same gap are one, if they are.
     *
     * @param alone whether each is the only one in the gap
     */
    Optional<Basis> inPlace(Candidate candidate, boolean alone) {
        int i = candidate.oldClause();
        int j = candidate.newClause();
        if (keys.sameText(i, j)) {
            return Optional.of(Basis.SAME_TEXT);
        }
        Clause old = keys.oldClauses().get(i);
        Clause current = keys.newClauses().get(j);
        double kinds = (old.kind() == ClauseKind.HEADING) != (current.kind() == ClauseKind.HEADING) ? OTHER_KIND : 0;
        double similarity = candidate.similarity();
        boolean inSection = sections.same(i, j);
        if (similarity >= (inSection ? IN_SECTION : ELSEWHERE) + kinds) {
            return Optional.of(sameLetters(old, current) ? Basis.SAME_LETTERS : Basis.SIMILAR);
        }
        if (similarity >= WITH_LABEL && kinds == 0 && sameLabel(old, current)) {
            return Optional.of(Basis.SAME_LABEL);
        }
        if (alone && inSection && similarity >= ALONE + kinds) {
            return Optional.of(Basis.SAME_PLACE);
        }
        return alone && similarity >= LINE_ALONE && sameLine(i, j) ? Optional.of(Basis.SAME_PLACE) : Optional.empty();
    }

    /** Tells why two clauses in different places are one, if they are. */
    Optional<Basis> elsewhere(Candidate candidate) {
        int i = candidate.oldClause();
        int j = candidate.newClause();
        if (keys.sameText(i, j)) {
            return Optional.of(Basis.SAME_TEXT);
        }
        Clause old = keys.oldClauses().get(i);
        Clause current = keys.newClauses().get(j);
        if (old.kind() == ClauseKind.TABLE_ROW
                && current.kind() == ClauseKind.TABLE_ROW
                && candidate.similarity() >= WITH_LABEL
                && sections.same(i, j)
                && sameLabel(old, current)) {
            return Optional.of(Basis.SAME_LABEL);
        }
        int fewest = Math.min(words.wordsOfOld(i).length, words.wordsOfNew(j).length);
        if (fewest < LEAST_WORDS_MOVED || candidate.similarity() < MOVED) {
            return Optional.empty();
        }
        return Optional.of(sameLetters(old, current) ? Basis.SAME_LETTERS : Basis.SIMILAR);
    }

    /**
     * What pairing two clauses is worth: the more they are alike beyond what chance gives, the longer they
     * are, under the same headings, of the same kind.
     */
    long worth(Candidate candidate) {
        int i = candidate.oldClause();
        int j = candidate.newClause();
        Clause old = keys.oldClauses().get(i);
        Clause current = keys.newClauses().get(j);
        double worth = Math.max(0.05, candidate.similarity() - 0.25)
                + (sections.same(i, j) ? 0.06 : 0)
                + (old.kind() == current.kind() ? 0.03 : 0)
                + (!old.number().isEmpty() && old.number().equals(current.number()) ? 0.02 : 0);
        int length = Math.min(words.wordsOfOld(i).length, words.wordsOfNew(j).length);
        return Math.round(1000 * worth * (1 + StrictMath.log1p(length)));
    }

    private static boolean sameLetters(Clause old, Clause current) {
        return Typography.sameLetters(old.text(), current.text());
    }

    /** Tells whether two clauses begin with the same label, or are rows of the same name. */
    private static boolean sameLabel(Clause old, Clause current) {
        String label = label(old);
        return !label.isEmpty() && label.equals(label(current));
    }

    /** What stands before the colon or full stop of a clause that begins like a heading, or "". */
    private static String label(Clause clause) {
        if (clause.kind() == ClauseKind.TABLE_ROW) {
            return clause.cells().isEmpty() ? "" : clause.cells().getFirst();
        }
        String text = clause.text();
        for (int i = 0; i < Math.min(text.length() - 1, LONGEST_LABEL); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '\uFF1A' || c == '.' && text.charAt(i + 1) == ' ') {
                return text.substring(0, i);
            }
        }
        return "";
    }

    private boolean sameLine(int oldClause, int newClause) {
        Clause old = keys.oldClauses().get(oldClause);
        Clause current = keys.newClauses().get(newClause);
        return old.kind() == current.kind()
                && sections.same(oldClause, newClause)
                && firstWord(old).equals(firstWord(current))
                && words.wordsOfOld(oldClause).length <= MOST_WORDS_OF_A_LINE
                && words.wordsOfNew(newClause).length <= MOST_WORDS_OF_A_LINE;
    }

    private static String firstWord(Clause clause) {
        Tokens tokens = Tokens.of(clause.text());
        return tokens.size() == 0 ? "" : Typography.even(tokens.words().getFirst());
    }
}
