package org.clausewatch.compare.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clausewatch.model.ClauseKind;

/** Edits among clauses that are all but equal: boilerplate repeated in every section. */
final class CopyEdits {
    /** The marks of copies that are equal, of copies with a word of their own, of neighbours. */
    private static final String EQUAL = "equal copy";

    private static final String VARIED = "varied copy";
    private static final String TWIN = "twin";

    /** The mark of the clause of which copies were made. */
    private static final String ORIGINAL = "original";

    private static final int WINDOW = 8;
    private static final double NEAR_DUPLICATE = 0.75;

    private CopyEdits() {}

    static void plantEqual(Draft draft, Chance chance) {
        plant(draft, chance, EQUAL, false);
    }

    static void plantVaried(Draft draft, Chance chance) {
        plant(draft, chance, VARIED, true);
    }

    /** Two paragraphs of one section that differ in a name. */
    static void plantTwins(Draft draft, Chance chance) {
        List<Integer> gaps = draft.paragraphGaps();
        if (gaps.isEmpty()) {
            return;
        }
        InventedProse prose = new InventedProse(chance);
        String text = "For visitors from %s this applies: " + prose.paragraph();
        int gap = chance.of(gaps);
        draft.insertParagraph(gap, text.formatted("Upper Wend")).mark(TWIN);
        draft.insertParagraph(gap + 1, text.formatted("Lower Sallow")).mark(TWIN);
    }

    /** A few words of one copy change; it stays the one of its section. */
    static boolean editEqual(Site site) {
        return edit(site, EQUAL);
    }

    /** The same, where every copy has a name of its own. */
    static boolean editVaried(Site site) {
        return edit(site, VARIED);
    }

    private static boolean edit(Site site, String mark) {
        List<Piece> copies = copies(site.draft(), mark);
        if (copies.size() < 2) {
            return false;
        }
        Piece copy = site.chance().of(copies);
        Wording wording = Wording.of(copy.clause());
        Wording other = site.rephrasing().change(wording, 0, wording.text().length(), 25);
        if (other.equals(wording)) {
            return false;
        }
        copy.word(other);
        site.edit().take(copy).become(Nature.REWORDED);
        return true;
    }

    /** One of several equal copies is gone. */
    static boolean remove(Site site) {
        List<Piece> copies = copies(site.draft(), EQUAL);
        if (copies.size() < 2) {
            return false;
        }
        InsertEdits.remove(site, site.chance().of(copies));
        return true;
    }

    /** Two neighbours that are all but equal change places. */
    static boolean swap(Site site) {
        Draft draft = site.draft();
        List<Piece> twins = copies(draft, TWIN);
        for (int one : site.candidates(CopyEdits::isSwappable)) {
            for (int other = one + 1; twins.isEmpty() && other < Math.min(draft.size(), one + WINDOW); other++) {
                if (draft.isFree(draft.piece(other))
                        && draft.isSibling(one, other)
                        && isSwappable(draft.piece(other))
                        && draft.likeness(draft.piece(one), draft.piece(other)) >= NEAR_DUPLICATE
                        && draft.isUnique(draft.piece(one))
                        && draft.isUnique(draft.piece(other))
                        && !draft.isLeadIn(one)
                        && !draft.isLeadIn(other)) {
                    twins = List.of(draft.piece(one), draft.piece(other));
                }
            }
        }
        if (twins.size() != 2) {
            return false;
        }
        int one = draft.indexOf(twins.getFirst());
        int other = draft.indexOf(twins.getLast());
        draft.move(other, other + 1, one)
                .forEach(piece -> site.edit().take(piece).move());
        for (Piece piece : draft.move(one + 1, one + 2, other + 1)) {
            Strand strand = site.edit().take(piece);
            if (other > one + 1) {
                strand.move();
            }
        }
        return true;
    }

    /** Copies of two sections change places: moved, or each reworded where it stands. */
    static boolean swapSections(Site site) {
        Draft draft = site.draft();
        List<Piece> copies = site.chance().shuffled(copies(draft, VARIED));
        if (copies.size() < 2) {
            return false;
        }
        Piece one = copies.get(0);
        Piece other = copies.get(1);
        List<Strand> inPlace = List.of(reworded(one, other), reworded(other, one));
        int first = Math.min(draft.indexOf(one), draft.indexOf(other));
        int last = Math.max(draft.indexOf(one), draft.indexOf(other));
        List<String> firstPath = draft.piece(first).path();
        List<String> lastPath = draft.piece(last).path();
        for (Piece piece : draft.move(last, last + 1, first)) {
            piece.place(firstPath, "");
            site.edit().take(piece).move();
        }
        for (Piece piece : draft.move(first + 1, first + 2, last + 1)) {
            piece.place(lastPath, "");
            site.edit().take(piece).move();
        }
        site.edit().orElse(inPlace);
        return true;
    }

    private static Strand reworded(Piece before, Piece after) {
        Strand strand = new Strand();
        strand.oldClauses().addAll(before.strand().oldClauses());
        strand.pieces().add(after);
        strand.become(Nature.REWORDED);
        return strand;
    }

    private static boolean isSwappable(Piece piece) {
        return (piece.kind() == ClauseKind.PARAGRAPH
                        || piece.kind() == ClauseKind.LIST_ITEM
                        || piece.kind() == ClauseKind.TABLE_ROW)
                && piece.clause().number().isEmpty()
                && piece.words() >= 6;
    }

    private static List<Piece> copies(Draft draft, String mark) {
        return draft.pieces().stream()
                .filter(piece -> piece.mark().equals(mark) && !piece.isTaken())
                .toList();
    }

    /** Puts the same words below three to six headings, at times with another name in each. */
    private static void plant(Draft draft, Chance chance, String mark, boolean varied) {
        InventedProse prose = new InventedProse(chance);
        Optional<Piece> original = original(draft, chance);
        original.ifPresent(piece -> piece.mark(ORIGINAL));
        String text = original.map(Piece::text).orElseGet(prose::paragraph);
        List<Piece> headings = chance.shuffled(IntStream.range(1, draft.size())
                .filter(i -> draft.piece(i).kind() == ClauseKind.HEADING && draft.isParagraphGap(i))
                .mapToObj(draft::piece)
                .toList());
        int copies = Math.min(headings.size(), chance.between(3, 6));
        List<String> regions = chance.shuffled(
                List.of("Upper Wend", "Lower Sallow", "the Marrow Isles", "Greater Fenn", "Old Tarrow", "Saint Ivel"));
        for (int i = 0; i < copies; i++) {
            String copy = varied ? "In " + regions.get(i) + ": " + text : text;
            draft.insertParagraph(draft.indexOf(headings.get(i)), copy).mark(mark);
        }
    }

    /** Every other time some paragraph of the text, of which there is only one; it is then left alone. */
    private static Optional<Piece> original(Draft draft, Chance chance) {
        List<Integer> originals = draft.free(piece -> piece.kind() == ClauseKind.PARAGRAPH
                && piece.clause().links().isEmpty()
                && piece.endsSentence()
                && piece.words() >= 15
                && piece.words() <= 60);
        if (originals.isEmpty() || chance.percent(50)) {
            return Optional.empty();
        }
        Piece original = draft.piece(chance.of(originals));
        return draft.isUnlike(original.text(), Site.MOST_ALIKE) ? Optional.of(original) : Optional.empty();
    }
}
