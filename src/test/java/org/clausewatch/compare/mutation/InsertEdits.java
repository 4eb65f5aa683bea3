package org.clausewatch.compare.mutation;

import java.util.List;
import java.util.stream.IntStream;
import org.clausewatch.model.ClauseKind;

/** Edits that bring clauses in or take them out. */
final class InsertEdits {
    private static final int LONGEST_SECTION = 8;
    private static final int LEAST_WORDS = 6;
    private static final int LONG = 25;

    private InsertEdits() {}

    /** One to three paragraphs before the first clause, or just after it. */
    static boolean top(Site site) {
        return insert(
                site,
                IntStream.rangeClosed(0, Math.min(2, site.draft().size()))
                        .filter(site.draft()::isParagraphGap)
                        .boxed()
                        .toList());
    }

    /** One to three paragraphs, or a list item, anywhere. */
    static boolean middle(Site site) {
        if (site.chance().percent(60)) {
            return insert(site, site.draft().paragraphGaps());
        }
        Draft draft = site.draft();
        List<Integer> gaps = IntStream.range(1, draft.size())
                .filter(gap -> draft.isSibling(gap - 1, gap)
                        && draft.piece(gap).kind() == ClauseKind.LIST_ITEM
                        && draft.piece(gap).clause().number().isEmpty()
                        && draft.isOpen(gap)
                        && !draft.isLeadIn(gap - 1))
                .boxed()
                .toList();
        if (gaps.isEmpty()) {
            return false;
        }
        int gap = site.chance().of(gaps);
        Piece next = draft.piece(gap);
        site.edit()
                .add(draft.insert(
                        gap,
                        ClauseKind.LIST_ITEM,
                        next.path(),
                        next.clause().leadIn(),
                        Wording.of(site.inventedSentence()),
                        List.of()));
        return true;
    }

    /** A heading with one to three paragraphs, before a heading. */
    static boolean section(Site site) {
        Draft draft = site.draft();
        for (int at : site.candidates(piece ->
                piece.kind() == ClauseKind.HEADING && piece.clause().number().isEmpty())) {
            if (draft.isParagraphGap(at)) {
                site.edit()
                        .add(draft.insert(
                                at,
                                ClauseKind.HEADING,
                                draft.piece(at).path(),
                                "",
                                Wording.of(site.inventedHeading()),
                                List.of()));
                int paragraphs = site.chance().between(1, 3);
                for (int i = 1; i <= paragraphs; i++) {
                    site.edit().add(draft.insertParagraph(at + i, site.inventedParagraph()));
                }
                return true;
            }
        }
        return false;
    }

    /** One paragraph or list item is gone. */
    static boolean delete(Site site) {
        for (int at :
                site.candidates(piece -> (piece.kind() == ClauseKind.PARAGRAPH || piece.kind() == ClauseKind.LIST_ITEM)
                        && piece.clause().number().isEmpty())) {
            if (!site.draft().isLeadIn(at)) {
                remove(site, site.draft().piece(at));
                return true;
            }
        }
        return false;
    }

    /** One paragraph or list item is gone, and one that has nothing to do with it stands there instead. */
    static boolean replace(Site site) {
        Draft draft = site.draft();
        for (int at :
                site.candidates(piece -> (piece.kind() == ClauseKind.PARAGRAPH || piece.kind() == ClauseKind.LIST_ITEM)
                        && piece.clause().number().isEmpty()
                        && piece.words() >= LEAST_WORDS)) {
            if (!draft.isLeadIn(at) && site.isDistinct(at)) {
                Piece piece = draft.piece(at);
                String text = piece.words() > LONG ? site.inventedParagraph() : site.inventedSentence();
                site.edit()
                        .add(draft.insert(
                                at, piece.kind(), piece.path(), piece.clause().leadIn(), Wording.of(text), List.of()));
                remove(site, piece);
                return true;
            }
        }
        return false;
    }

    /** A heading and all that stands below it are gone. */
    static boolean deleteSection(Site site) {
        Draft draft = site.draft();
        for (int at : site.candidates(piece -> piece.kind() == ClauseKind.HEADING)) {
            int end = draft.sectionEnd(at);
            if (end - at >= 2
                    && end - at <= LONGEST_SECTION
                    && draft.pieces().subList(at, end).stream().allMatch(draft::isFree)) {
                List.copyOf(draft.pieces().subList(at, end)).forEach(piece -> remove(site, piece));
                return true;
            }
        }
        return false;
    }

    static void remove(Site site, Piece piece) {
        site.edit().take(piece).become(Nature.REMOVED);
        piece.strand().pieces().clear();
        site.draft().remove(piece);
    }

    private static boolean insert(Site site, List<Integer> gaps) {
        if (gaps.isEmpty()) {
            return false;
        }
        int gap = site.chance().of(gaps);
        int paragraphs = site.chance().between(1, 3);
        for (int i = 0; i < paragraphs; i++) {
            site.edit().add(site.draft().insertParagraph(gap + i, site.inventedParagraph()));
        }
        return true;
    }
}
