package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clausewatch.model.ClauseKind;

/** Edits that set other borders between clauses and leave every word: split, merge, regroup. */
final class JoinEdits {
    private static final int LEAST_WORDS = 6;

    /** What passes from one clause to the next is this part, in percent, of the smaller of both or more. */
    private static final int LEAST_SHIFT = 25;

    /** How like a clause elsewhere a part may be. */
    private static final double MOST_ALIKE = 0.8;

    private JoinEdits() {}

    /** One clause becomes two or three, cut between sentences. */
    static boolean split(Site site) {
        for (int at : site.candidates(piece -> isProse(piece) && piece.words() >= 2 * LEAST_WORDS)) {
            List<Wording> sentences =
                    Sentences.of(Wording.of(site.draft().piece(at).clause()));
            if (sentences.size() < 2 || site.draft().isLeadIn(at) || !site.isDistinct(at)) {
                continue;
            }
            int parts = Math.min(sentences.size(), site.chance().percent(65) ? 2 : 3);
            List<Integer> cuts = cuts(site, sentences, parts, List.of());
            if (!cuts.isEmpty() && recut(site, at, at + 1, sentences, cuts)) {
                site.draft().piece(at).strand().become(Nature.SPLIT);
                return true;
            }
        }
        return false;
    }

    /** Two or three neighbours become one. */
    static boolean merge(Site site) {
        for (int at : site.candidates(JoinEdits::isProse)) {
            int many = site.chance().percent(65) ? 2 : 3;
            if (!areJoinable(site, at, many)) {
                continue;
            }
            List<Wording> whole = IntStream.range(at, at + many)
                    .mapToObj(i -> Wording.of(site.draft().piece(i).clause()))
                    .toList();
            if (recut(site, at, at + many, whole, List.of())) {
                site.draft().piece(at).strand().become(Nature.MERGED);
                return true;
            }
        }
        return false;
    }

    /** Two or three neighbours become two or three others: no border stays where it was. */
    static boolean regroup(Site site) {
        for (int at : site.candidates(JoinEdits::isProse)) {
            int many = site.chance().percent(75) ? 2 : 3;
            if (!areJoinable(site, at, many)) {
                continue;
            }
            List<Wording> sentences = new ArrayList<>();
            List<Integer> borders = new ArrayList<>();
            for (int i = at; i < at + many; i++) {
                sentences.addAll(Sentences.of(Wording.of(site.draft().piece(i).clause())));
                borders.add(sentences.size());
            }
            borders.removeLast();
            int parts = many == 3 ? 2 : site.chance().percent(65) ? 2 : 3;
            List<Integer> cuts = cuts(site, sentences, parts, borders);
            if (!cuts.isEmpty() && recut(site, at, at + many, sentences, cuts)) {
                site.draft().piece(at).strand().become(Nature.REGROUPED);
                return true;
            }
        }
        return false;
    }

    private static boolean isProse(Piece piece) {
        return (piece.kind() == ClauseKind.PARAGRAPH || piece.kind() == ClauseKind.LIST_ITEM)
                && piece.clause().number().isEmpty()
                && piece.words() >= LEAST_WORDS;
    }

    private static boolean areJoinable(Site site, int at, int many) {
        Draft draft = site.draft();
        if (at + many > draft.size()) {
            return false;
        }
        for (int i = at; i < at + many; i++) {
            if (!draft.isFree(draft.piece(i))
                    || !isProse(draft.piece(i))
                    || !draft.isSibling(at, i)
                    || draft.oldIndex(i) != draft.oldIndex(at) + i - at
                    || draft.isLeadIn(i)
                    || !draft.piece(i).endsSentence()
                    || !site.isDistinct(i)) {
                return false;
            }
        }
        return true;
    }

    /** Chooses where to cut, or nothing if that cannot be done so that every part can be known again. */
    private static List<Integer> cuts(Site site, List<Wording> sentences, int parts, List<Integer> borders) {
        for (int i = 0; i < 8; i++) {
            List<Integer> all = site.chance()
                    .shuffled(IntStream.range(1, sentences.size())
                            .filter(cut -> !borders.contains(cut))
                            .boxed()
                            .toList());
            List<Integer> cuts = all.stream().limit(parts - 1L).sorted().toList();
            if (cuts.size() == parts - 1 && areLong(sentences, cuts) && areFar(sentences, cuts, borders)) {
                return cuts;
            }
        }
        return List.of();
    }

    private static boolean areLong(List<Wording> sentences, List<Integer> cuts) {
        return groups(sentences, cuts).stream().allMatch(group -> Sentences.words(group) >= LEAST_WORDS);
    }

    /** Tells whether every border moved by more than a trifle. */
    private static boolean areFar(List<Wording> sentences, List<Integer> cuts, List<Integer> borders) {
        if (borders.isEmpty()) {
            return true;
        }
        int least = Math.min(leastWords(groups(sentences, cuts)), leastWords(groups(sentences, borders)));
        for (int cut : cuts) {
            for (int border : borders) {
                int shifted = Sentences.words(sentences.subList(Math.min(cut, border), Math.max(cut, border)));
                if (shifted < LEAST_WORDS || shifted * 100 < least * LEAST_SHIFT) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int leastWords(List<List<Wording>> groups) {
        return groups.stream().mapToInt(Sentences::words).min().orElse(0);
    }

    private static List<List<Wording>> groups(List<Wording> sentences, List<Integer> cuts) {
        List<List<Wording>> groups = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            groups.add(sentences.subList(from, cut));
            from = cut;
        }
        groups.add(sentences.subList(from, sentences.size()));
        return groups;
    }

    /** Makes one strand of neighbours and gives it the parts as its clauses. */
    private static boolean recut(Site site, int from, int to, List<Wording> sentences, List<Integer> cuts) {
        Draft draft = site.draft();
        List<Wording> parts =
                groups(sentences, cuts).stream().map(Sentences::join).toList();
        if (parts.stream().anyMatch(part -> draft.isLikeAnother(part.text(), from, to, MOST_ALIKE))) {
            return false;
        }
        Piece first = draft.piece(from);
        Strand strand = first.strand();
        for (int i = to - 1; i > from; i--) {
            Piece joined = draft.piece(i);
            strand.oldClauses().addAll(1, joined.strand().oldClauses());
            draft.remove(joined);
        }
        first.word(parts.getFirst());
        site.edit().take(first);
        for (int i = 1; i < parts.size(); i++) {
            Piece part = draft.insertPart(from + i, first, parts.get(i));
            part.take();
            strand.pieces().add(part);
        }
        return true;
    }
}
