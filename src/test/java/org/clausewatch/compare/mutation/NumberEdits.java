package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.ClauseKind;

/** Edits that give clauses another enumerator. */
final class NumberEdits {
    /** The mark of a list that was numbered on both sides for the sake of these edits. */
    private static final String NUMBERED = "numbered";

    private static final Pattern SIMPLE = Pattern.compile("(\\(?)(\\d{1,3}|[a-y])([.)]*)");
    private static final List<Set<String>> RENUMBERED = List.of(Set.of("renumbered"));
    private static final int SHORTEST_LIST = 3;
    private static final int MOST_RENUMBERED = 25;

    private NumberEdits() {}

    /** Numbers a list that has no numbers, where the text has few numbered ones. */
    static void plantList(Draft draft, Chance chance) {
        List<List<Piece>> lists = new ArrayList<>();
        for (int from = 0; from < draft.size(); ) {
            int to = from + 1;
            while (to < draft.size() && draft.isSibling(from, to)) {
                to++;
            }
            List<Piece> list = draft.pieces().subList(from, to);
            if (list.size() > SHORTEST_LIST
                    && list.size() <= MOST_RENUMBERED
                    && list.getFirst().kind() == ClauseKind.LIST_ITEM
                    && list.stream().allMatch(item -> item.clause().number().isEmpty())
                    && list.stream().allMatch(draft::isFree)) {
                lists.add(List.copyOf(list));
            }
            from = to;
        }
        if (lists.isEmpty()) {
            return;
        }
        String format = chance.of(List.of("%d.", "%d)", "(%d)"));
        int number = 1;
        for (Piece item : chance.of(lists)) {
            item.number(format.formatted(number++));
            item.mark(NUMBERED);
        }
    }

    /** A new item in a numbered list, or one gone from it, and the rest numbered anew. */
    static boolean list(Site site) {
        for (List<Piece> list : lists(site)) {
            int place = site.chance().between(0, list.size() - 2);
            if (!list.subList(place, list.size()).stream().allMatch(item -> isUntaken(item))
                    || site.draft().isLeadIn(site.draft().indexOf(list.get(place)))) {
                continue;
            }
            Draft draft = site.draft();
            Piece at = list.get(place);
            if (site.chance().percent(60)) {
                int gap = draft.indexOf(at);
                if (place > 0 && (!draft.isOpen(gap) || draft.isLeadIn(gap - 1))) {
                    continue;
                }
                String number = at.clause().number();
                Piece added = draft.insert(
                        gap,
                        ClauseKind.LIST_ITEM,
                        at.path(),
                        at.clause().leadIn(),
                        Wording.of(site.inventedSentence()),
                        List.of());
                added.number(number);
                site.edit().add(added);
                list.subList(place, list.size()).forEach(item -> renumber(site, item, next(item, 1)));
            } else {
                list.subList(place + 1, list.size()).forEach(item -> renumber(site, item, next(item, -1)));
                site.edit().take(at).become(Nature.REMOVED);
                at.strand().pieces().clear();
                draft.remove(at);
            }
            return true;
        }
        return false;
    }

    /** A numbered list gets numbers of another form. */
    static boolean style(Site site) {
        for (List<Piece> list : lists(site)) {
            if (list.stream().allMatch(NumberEdits::isUntaken)) {
                for (Piece item : list) {
                    Matcher parts = parts(item).orElseThrow();
                    renumber(site, item, parts.group(1).isEmpty() ? "(" + parts.group(2) + ")" : parts.group(2) + ".");
                }
                return true;
            }
        }
        return false;
    }

    /** A new section among numbered ones, whose numbers shift, and with them those below. */
    static boolean headings(Site site) {
        Draft draft = site.draft();
        for (int at : site.candidates(piece -> piece.kind() == ClauseKind.HEADING
                && parts(piece).isPresent()
                && Character.isDigit(parts(piece).orElseThrow().group(2).charAt(0)))) {
            Piece heading = draft.piece(at);
            List<Piece> later = new ArrayList<>();
            List<String> numbers = new ArrayList<>();
            collectShifted(draft, at, later, numbers);
            if (later.size() > MOST_RENUMBERED
                    || !later.stream().allMatch(NumberEdits::isUntaken)
                    || !draft.isParagraphGap(at)) {
                continue;
            }
            Piece added = draft.insert(
                    at, ClauseKind.HEADING, heading.path(), "", Wording.of(site.inventedHeading()), List.of());
            added.number(heading.clause().number());
            site.edit().add(added);
            site.edit().add(draft.insertParagraph(at + 1, site.inventedParagraph()));
            for (int i = 0; i < later.size(); i++) {
                renumber(site, later.get(i), numbers.get(i));
            }
            return true;
        }
        return false;
    }

    /** Finds the numbered headings from a place on, and what repeats their number below them. */
    private static void collectShifted(Draft draft, int from, List<Piece> later, List<String> numbers) {
        List<String> path = draft.piece(from).path();
        String before = "";
        String after = "";
        for (int i = from; i < draft.size(); i++) {
            Piece piece = draft.piece(i);
            String number = piece.clause().number();
            if (piece.kind() == ClauseKind.HEADING && piece.path().equals(path)) {
                if (parts(piece).isEmpty()) {
                    return;
                }
                before = parts(piece).orElseThrow().group(2) + ".";
                later.add(piece);
                numbers.add(next(piece, 1));
                after = parts(numbers.getLast()).orElseThrow().group(2) + ".";
            } else if (number.length() > before.length()
                    && number.startsWith(before)
                    && Character.isDigit(number.charAt(before.length()))) {
                later.add(piece);
                numbers.add(after + number.substring(before.length()));
            }
        }
    }

    private static boolean isUntaken(Piece piece) {
        return !piece.isTaken() && !piece.clause().furniture();
    }

    private static void renumber(Site site, Piece piece, String number) {
        piece.number(number);
        site.edit().take(piece).becomeSameWords(RENUMBERED);
    }

    /** Finds the lists with numbers that follow each other, those made for it first, else by chance. */
    private static List<List<Piece>> lists(Site site) {
        Draft draft = site.draft();
        List<List<Piece>> lists = new ArrayList<>();
        List<Piece> list = new ArrayList<>();
        for (int i = 0; i <= draft.size(); i++) {
            boolean continues = i < draft.size()
                    && !list.isEmpty()
                    && draft.isSibling(i - 1, i)
                    && draft.piece(i).clause().number().equals(next(list.getLast(), 1));
            if (!continues) {
                if (list.size() >= SHORTEST_LIST && list.size() <= MOST_RENUMBERED) {
                    lists.add(list);
                }
                list = new ArrayList<>();
            }
            if (i < draft.size()
                    && draft.piece(i).kind() == ClauseKind.LIST_ITEM
                    && parts(draft.piece(i)).isPresent()) {
                list.add(draft.piece(i));
            }
        }
        return site.chance().shuffled(lists);
    }

    private static Optional<Matcher> parts(Piece piece) {
        return parts(piece.clause().number());
    }

    private static Optional<Matcher> parts(String number) {
        Matcher matcher = SIMPLE.matcher(number);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static String next(Piece piece, int step) {
        Matcher parts = parts(piece).orElseThrow();
        String value = parts.group(2);
        String next = Character.isDigit(value.charAt(0))
                ? Integer.toString(Integer.parseInt(value) + step)
                : Character.toString(value.charAt(0) + step);
        return parts.group(1) + next + parts.group(3);
    }
}
