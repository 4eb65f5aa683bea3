package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clausewatch.model.ClauseKind;

/** Edits that take clauses to another place. */
final class MoveEdits {
    private static final int LEAST_WORDS = 5;
    private static final int LEAST_WORDS_OF_EDITED = 12;
    private static final int LEAST_WORDS_FOR_ANOTHER_LIST = 8;
    private static final int LONGEST_RUN = 5;
    private static final int LONGEST_SECTION = 12;
    private static final int NEAR = 6;

    private MoveEdits() {}

    /** One paragraph or list item, to the letter. */
    static boolean clause(Site site) {
        for (int at : site.candidates(piece -> isMovable(piece, LEAST_WORDS))) {
            if (site.draft().isUnique(site.draft().piece(at)) && moveOne(site, at)) {
                return true;
            }
        }
        return false;
    }

    /** One clause to another place, a few of its words changed on the way. */
    static boolean edited(Site site) {
        for (int at : site.candidates(piece -> isMovable(piece, LEAST_WORDS_OF_EDITED))) {
            Piece piece = site.draft().piece(at);
            if (!site.isDistinct(at)) {
                continue;
            }
            Wording wording = Wording.of(piece.clause());
            Wording other = site.rephrasing().change(wording, 0, wording.text().length(), 20);
            if (!other.equals(wording) && moveOne(site, at)) {
                piece.word(other);
                piece.strand().become(Nature.REWORDED);
                return true;
            }
        }
        return false;
    }

    /** Some paragraphs that follow each other, or a list with its introduction. */
    static boolean run(Site site) {
        Draft draft = site.draft();
        for (int from : site.candidates(piece -> piece.kind() == ClauseKind.PARAGRAPH)) {
            int to = draft.isLeadIn(from) ? listEnd(draft, from) : runEnd(site, from);
            if (to - from < 2 || to - from > LONGEST_SECTION) {
                continue;
            }
            int first = from;
            int last = to;
            List<Integer> gaps = draft.paragraphGaps().stream()
                    .filter(gap -> gap < first || gap > last)
                    .filter(gap -> passesSomething(draft, first, last, gap))
                    .toList();
            if (!gaps.isEmpty() && draft.isOpen(from) && draft.isOpen(to)) {
                relocate(site, from, to, near(site, from, gaps));
                return true;
            }
        }
        return false;
    }

    /** A heading and all that stands below it, to another place below the same heading. */
    static boolean section(Site site) {
        Draft draft = site.draft();
        for (int from : site.candidates(piece ->
                piece.kind() == ClauseKind.HEADING && piece.clause().number().isEmpty())) {
            int first = from;
            int to = draft.sectionEnd(from);
            if (to - from < 2
                    || to - from > LONGEST_SECTION
                    || !areUntouched(draft, from, to)
                    || !isMostlyOwn(draft, from, to)) {
                continue;
            }
            List<Integer> gaps = new ArrayList<>();
            for (int gap = 0; gap < draft.size(); gap++) {
                Piece heading = draft.piece(gap);
                if (heading.kind() == ClauseKind.HEADING
                        && heading.path().equals(draft.piece(from).path())) {
                    gaps.add(gap);
                    gaps.add(draft.sectionEnd(gap));
                }
            }
            List<Integer> open = gaps.stream()
                    .distinct()
                    .filter(gap -> (gap < first || gap > to) && draft.isParagraphGap(gap))
                    .filter(gap -> passesSomething(draft, first, to, gap))
                    .toList();
            if (!open.isEmpty()) {
                int gap = near(site, from, open);
                draft.move(from, to, gap)
                        .forEach(piece -> site.edit().take(piece).move());
                return true;
            }
        }
        return false;
    }

    /** The same, and in one of its clauses a few words change. */
    static boolean sectionEdited(Site site) {
        if (!section(site)) {
            return false;
        }
        Draft draft = site.draft();
        for (Strand strand : site.edit().strands()) {
            Piece piece = strand.pieces().getFirst();
            int at = draft.indexOf(piece);
            Wording wording = Wording.of(piece.clause());
            if (isMovable(piece, LEAST_WORDS_OF_EDITED)
                    && !piece.clause().furniture()
                    && !draft.isLeadIn(at)
                    && site.isDistinct(at)) {
                Wording other =
                        site.rephrasing().change(wording, 0, wording.text().length(), 20);
                if (!other.equals(wording)) {
                    piece.word(other);
                    strand.become(Nature.REWORDED);
                    break;
                }
            }
        }
        return true;
    }

    private static boolean isMovable(Piece piece, int leastWords) {
        return (piece.kind() == ClauseKind.PARAGRAPH || piece.kind() == ClauseKind.LIST_ITEM)
                && piece.clause().number().isEmpty()
                && piece.words() >= leastWords;
    }

    private static boolean moveOne(Site site, int at) {
        Draft draft = site.draft();
        if (draft.isLeadIn(at)) {
            return false;
        }
        List<Integer> gaps = (draft.piece(at).kind() == ClauseKind.PARAGRAPH
                        ? draft.paragraphGaps()
                        : listGaps(site, at))
                .stream()
                        .filter(gap -> gap < at || gap > at + 1)
                        .filter(gap -> passesSomething(draft, at, at + 1, gap))
                        .toList();
        if (gaps.isEmpty()) {
            return false;
        }
        relocate(site, at, at + 1, near(site, at, gaps));
        return true;
    }

    /** Returns the places in the item's own list, for a longer item at times those in other lists. */
    private static List<Integer> listGaps(Site site, int at) {
        Draft draft = site.draft();
        int from = at;
        while (from > 0 && draft.isSibling(from - 1, at)) {
            from--;
        }
        int to = at + 1;
        while (to < draft.size() && draft.isSibling(to, at)) {
            to++;
        }
        int first = from;
        int last = to;
        boolean elsewhere = draft.piece(at).words() >= LEAST_WORDS_FOR_ANOTHER_LIST
                && site.chance().percent(25);
        return IntStream.range(1, draft.size())
                .filter(gap -> elsewhere
                        ? draft.isSibling(gap - 1, gap) && draft.piece(gap).kind() == ClauseKind.LIST_ITEM
                        : gap >= first && gap <= last)
                .filter(gap -> draft.isOpen(gap)
                        && draft.piece(gap).clause().number().isEmpty()
                        && (gap == first || !draft.isLeadIn(gap - 1)))
                .boxed()
                .toList();
    }

    private static void relocate(Site site, int from, int to, int gap) {
        Draft draft = site.draft();
        boolean item = draft.piece(from).kind() == ClauseKind.LIST_ITEM;
        Piece neighbour = draft.piece(gap == draft.size() || gap > 0 && draft.isSibling(gap - 1, from) ? gap - 1 : gap);
        List<String> path = item ? neighbour.path() : draft.pathAt(gap);
        for (Piece piece : draft.move(from, to, gap)) {
            piece.place(
                    path, item ? neighbour.clause().leadIn() : piece.clause().leadIn());
            site.edit().take(piece).move();
        }
    }

    private static int runEnd(Site site, int from) {
        Draft draft = site.draft();
        int most = from + site.chance().between(2, LONGEST_RUN);
        int to = from;
        while (to < Math.min(most, draft.size())
                && draft.isFree(draft.piece(to))
                && draft.piece(to).kind() == ClauseKind.PARAGRAPH
                && draft.piece(to).clause().number().isEmpty()
                && draft.piece(to).path().equals(draft.piece(from).path())
                && draft.isUnique(draft.piece(to))
                && !draft.isLeadIn(to)) {
            to++;
        }
        return to;
    }

    /** Returns the place after a list, or 0 if it may not be taken elsewhere as a whole. */
    private static int listEnd(Draft draft, int leadIn) {
        int to = leadIn + 1;
        while (to < draft.size() && !draft.piece(to).clause().leadIn().isEmpty()) {
            to++;
        }
        return allFree(draft, leadIn, to) && isOwn(draft, leadIn, to) ? to : 0;
    }

    private static boolean allFree(Draft draft, int from, int to) {
        return draft.pieces().subList(from, to).stream().allMatch(draft::isFree);
    }

    private static boolean areUntouched(Draft draft, int from, int to) {
        return draft.pieces().subList(from, to).stream()
                .noneMatch(piece -> piece.isTaken() || !piece.mark().isEmpty());
    }

    /** Tells whether a section can be known by its heading and most of its words, boilerplate aside. */
    private static boolean isMostlyOwn(Draft draft, int from, int to) {
        int own = 0;
        int all = 0;
        for (Piece piece : draft.pieces().subList(from, to)) {
            own += draft.isUnique(piece) ? piece.words() : 0;
            all += piece.words();
        }
        return draft.isUnique(draft.piece(from)) && 3 * own >= 2 * all;
    }

    /** Tells whether no text of a run stands elsewhere too. */
    private static boolean isOwn(Draft draft, int from, int to) {
        return draft.pieces().subList(from, to).stream().allMatch(draft::isUnique);
    }

    private static boolean passesSomething(Draft draft, int from, int to, int gap) {
        return draft.pieces().subList(Math.min(gap, to), Math.max(gap, from)).stream()
                .anyMatch(draft::isFree);
    }

    /** Every other time one of the nearest places, else any. */
    private static int near(Site site, int from, List<Integer> gaps) {
        if (site.chance().percent(50)) {
            return site.chance().of(gaps);
        }
        List<Integer> nearest = gaps.stream()
                .sorted(Comparator.comparingInt(gap -> Math.abs(gap - from)))
                .limit(NEAR)
                .toList();
        return site.chance().of(nearest);
    }
}
