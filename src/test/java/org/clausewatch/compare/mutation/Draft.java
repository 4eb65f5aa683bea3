package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Version;

/**
 * A version on its way to the next one. First clauses may be planted, on both sides; {@link #begin} makes
 * that the old version; what edits do from then on is remembered as the fate of the clauses.
 */
final class Draft {
    private final Version base;
    private final Likeness likeness;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<EditDraft> edits = new ArrayList<>();
    private List<Clause> oldClauses = List.of();

    Draft(Version base, Likeness likeness) {
        this.base = base;
        this.likeness = likeness;
        base.clauses().forEach(clause -> pieces.add(new Piece(clause)));
    }

    /** Makes what stands here now the old version. */
    void begin() {
        List<Clause> clauses = new ArrayList<>();
        for (Piece piece : pieces) {
            piece.strand().oldClauses().add(clauses.size());
            clauses.add(piece.at(clauses.size()));
        }
        oldClauses = clauses;
    }

    /** Opens the record of an edit; strands that are given to it are its doing. */
    EditDraft edit(EditSort sort) {
        EditDraft edit = new EditDraft(sort);
        edits.add(edit);
        return edit;
    }

    /** Returns the clauses in their present order. */
    List<Piece> pieces() {
        return Collections.unmodifiableList(pieces);
    }

    int size() {
        return pieces.size();
    }

    Piece piece(int at) {
        return pieces.get(at);
    }

    /** Returns where a clause that no edit touched stood in the old version. */
    int oldIndex(int at) {
        return pieces.get(at).strand().oldClauses().getFirst();
    }

    int indexOf(Piece piece) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) == piece) {
                return i;
            }
        }
        throw new IllegalArgumentException("Not in this draft: " + piece.text());
    }

    /** Returns the places of clauses that no edit has touched and that an edit may touch. */
    List<Integer> free(Predicate<Piece> which) {
        return IntStream.range(0, pieces.size())
                .filter(i -> isFree(pieces.get(i)) && which.test(pieces.get(i)))
                .boxed()
                .toList();
    }

    boolean isFree(Piece piece) {
        return !piece.isTaken() && !piece.clause().furniture() && piece.mark().isEmpty();
    }

    /** Tells whether no other clause, of either version, has a text like this one. */
    boolean isUnlike(String text, double most) {
        int same = 0;
        for (Piece piece : pieces) {
            double alike = likeness.between(text, piece.text());
            if (alike == 1 && piece.text().equals(text)) {
                same++;
            } else if (alike > most) {
                return false;
            }
        }
        return same <= 1
                && oldClauses.stream()
                        .noneMatch(clause -> !clause.text().equals(text)
                                && likeness.between(text, clause.text()) > most
                                && pieces.stream()
                                        .noneMatch(piece -> piece.text().equals(clause.text())));
    }

    /** Tells whether a clause is the only one with its text. */
    boolean isUnique(Piece piece) {
        return pieces.stream()
                                .filter(other -> other.text().equals(piece.text()))
                                .count()
                        == 1
                && oldClauses.stream()
                                .filter(clause -> clause.text().equals(piece.text()))
                                .count()
                        <= 1;
    }

    /** Tells whether a clause outside a run is like a text. */
    boolean isLikeAnother(String text, int from, int to, double most) {
        return IntStream.range(0, pieces.size())
                .filter(i -> i < from || i >= to)
                .anyMatch(i -> likeness.between(text, pieces.get(i).text()) > most);
    }

    double likeness(Piece one, Piece other) {
        return likeness.between(one.text(), other.text());
    }

    /** Tells whether the clause at a place introduces what follows it. */
    boolean isLeadIn(int at) {
        String text = pieces.get(at).text();
        if (text.endsWith(":")) {
            return true;
        }
        if (at + 1 == pieces.size()) {
            return false;
        }
        String next = pieces.get(at + 1).clause().leadIn();
        return !next.isEmpty()
                && (next.contains(text) || text.endsWith(next) || next.endsWith(text))
                && !pieces.get(at).clause().leadIn().equals(next);
    }

    /** Tells whether a clause is one item of a list, or row of a table, with another one. */
    boolean isSibling(int one, int other) {
        Clause left = pieces.get(one).clause();
        Clause right = pieces.get(other).clause();
        return left.kind() == right.kind()
                && left.path().equals(right.path())
                && left.leadIn().equals(right.leadIn())
                && left.cells().size() == right.cells().size()
                && !left.furniture()
                && !right.furniture();
    }

    /**
     * Tells whether a paragraph may be put before a place: no list is cut from its introduction there, and
     * the two clauses around it are not parts of one edit.
     */
    boolean isParagraphGap(int gap) {
        if (gap < pieces.size()) {
            ClauseKind next = pieces.get(gap).kind();
            if ((next != ClauseKind.PARAGRAPH && next != ClauseKind.HEADING)
                    || pieces.get(gap).clause().furniture()) {
                return false;
            }
        }
        return gap == 0
                || (!pieces.get(gap - 1).clause().furniture()
                        && !pieces.get(gap - 1).text().endsWith(":")
                        && isOpen(gap));
    }

    /** Tells whether what stands around a place was not made by one edit. */
    boolean isOpen(int gap) {
        return gap == 0
                || gap == pieces.size()
                || pieces.get(gap - 1).strand() != pieces.get(gap).strand();
    }

    List<Integer> paragraphGaps() {
        return IntStream.rangeClosed(0, pieces.size())
                .filter(this::isParagraphGap)
                .boxed()
                .toList();
    }

    /** Returns the headings above what is put before a place. */
    List<String> pathAt(int gap) {
        if (gap == 0) {
            return pieces.isEmpty() ? List.of() : pieces.getFirst().path();
        }
        Piece before = pieces.get(gap - 1);
        return before.kind() == ClauseKind.HEADING ? before.pathBelow() : before.path();
    }

    /** Returns the place after the last clause below a heading. */
    int sectionEnd(int heading) {
        List<String> below = pieces.get(heading).pathBelow();
        int end = heading + 1;
        while (end < pieces.size()
                && pieces.get(end).path().size() >= below.size()
                && pieces.get(end).path().subList(0, below.size()).equals(below)) {
            end++;
        }
        return end;
    }

    /** Puts a clause that is not there yet before a place. */
    Piece insert(int gap, ClauseKind kind, List<String> path, String leadIn, Wording wording, List<String> cells) {
        Piece piece = new Piece(new Clause(0, kind, "", path, leadIn, wording.text(), cells, wording.links(), false));
        pieces.add(gap, piece);
        return piece;
    }

    Piece insertParagraph(int gap, String text) {
        return insert(gap, ClauseKind.PARAGRAPH, pathAt(gap), "", Wording.of(text), List.of());
    }

    /** Puts a clause beside the one that it was cut from: part of the same strand. */
    Piece insertPart(int gap, Piece of, Wording wording) {
        Piece part = insert(gap, of.kind(), of.path(), of.clause().leadIn(), wording, List.of());
        part.join(of.strand());
        return part;
    }

    void remove(Piece piece) {
        pieces.remove(indexOf(piece));
    }

    /** Takes a run of clauses from its place and puts it before another one, outside of the run. */
    List<Piece> move(int from, int to, int gap) {
        List<Piece> run = new ArrayList<>(pieces.subList(from, to));
        pieces.subList(from, to).clear();
        pieces.addAll(gap >= to ? gap - (to - from) : gap, run);
        return run;
    }

    /** Changes the text of a clause, and with it what later clauses repeat of it. */
    void reword(Piece piece, Wording wording) {
        String before = piece.text();
        int at = indexOf(piece);
        if (piece.kind() == ClauseKind.HEADING) {
            int depth = piece.path().size();
            for (int i = at + 1, end = sectionEnd(at); i < end; i++) {
                List<String> path = new ArrayList<>(pieces.get(i).path());
                path.set(depth, wording.text());
                pieces.get(i).place(path, pieces.get(i).clause().leadIn());
            }
        }
        for (int i = at + 1;
                i < pieces.size() && pieces.get(i).clause().leadIn().contains(before);
                i++) {
            Piece later = pieces.get(i);
            later.place(later.path(), later.clause().leadIn().replace(before, wording.text()));
        }
        piece.word(wording);
    }

    MutatedPair finish(String name) {
        List<Clause> clauses = new ArrayList<>();
        pieces.forEach(piece -> clauses.add(piece.at(clauses.size())));
        Version old = new Version(base.language(), base.statedDates(), oldClauses, List.of());
        Version current = new Version(base.language(), base.statedDates(), clauses, List.of());
        return new Truth(pieces, oldClauses.size(), edits).pair(name, old, current);
    }
}
