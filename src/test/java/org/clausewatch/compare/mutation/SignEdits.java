package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Link;

/** Edits that leave all words: link targets, signs, the order of a date, markup. */
final class SignEdits {
    /** The mark of a clause whose link carries a visitor's identifier on both sides. */
    private static final String TRACKED = "tracked";

    /** The mark of an invented clause with a date. */
    private static final String DATED = "dated";

    private static final List<Set<String>> PUNCTUATION = List.of(Set.of("punctuation"));
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern DAY_FIRST = Pattern.compile("\\b(\\d{1,2}) (" + MONTHS + ") (\\d{4})\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\b(" + MONTHS + ") (\\d{1,2}), (\\d{4})\\b");
    private static final int LEAST_WORDS = 4;

    private SignEdits() {}

    /** A link leads elsewhere. */
    static boolean linkTarget(Site site) {
        return relink(
                site,
                "links-only",
                "https://" + site.prose().name().replace(' ', '-').toLowerCase(Locale.ROOT) + ".example/"
                        + site.prose().word());
    }

    static void plantTracking(Draft draft, Chance chance) {
        List<Integer> linked = draft.free(SignEdits::isLinkedToSite);
        if (!linked.isEmpty()) {
            Piece piece = draft.piece(chance.of(linked));
            Link link = piece.clause().links().getFirst();
            retarget(piece, 0, tracked(link.href(), "visit", "8f3a" + chance.between(1_000, 9_999)));
            piece.mark(TRACKED);
        }
    }

    /** A link to the same page carries another visitor's identifier, or one where none was. */
    static boolean tracking(Site site) {
        for (Piece piece : site.draft().pieces()) {
            if (piece.mark().equals(TRACKED) && !piece.isTaken()) {
                Link link = piece.clause().links().getFirst();
                retarget(
                        piece,
                        0,
                        link.href()
                                .replaceFirst(
                                        "visit=8f3a\\d+",
                                        "visit=27cd" + site.chance().between(1_000, 9_999)));
                site.edit().take(piece).becomeSameWords(List.of(Set.of("tracking-links")));
                return true;
            }
        }
        for (int at : site.candidates(SignEdits::isLinkedToSite)) {
            Piece piece = site.draft().piece(at);
            if (site.draft().isUnique(piece)) {
                String name = site.chance().of(List.of("utm_source", "utm_campaign", "fbclid", "gclid"));
                Link link = piece.clause().links().getFirst();
                retarget(
                        piece, 0, tracked(link.href(), name, "x" + site.chance().between(1_000, 9_999)));
                site.edit().take(piece).becomeSameWords(List.of(Set.of("tracking-links")));
                return true;
            }
        }
        return false;
    }

    /** Other quotation marks, apostrophes, dashes, spaces or dots, all over a clause. */
    static boolean typography(Site site) {
        for (int at : site.candidates(piece -> piece.kind() != ClauseKind.TABLE_ROW && piece.words() >= LEAST_WORDS)) {
            Piece piece = site.draft().piece(at);
            Wording wording = Wording.of(piece.clause());
            Wording other = churn(wording, site.chance());
            if (!other.equals(wording)
                    && site.draft().isUnique(piece)
                    && !site.draft().isLeadIn(at)) {
                site.draft().reword(piece, other);
                site.edit().take(piece).becomeSameWords(PUNCTUATION);
                return true;
            }
        }
        return false;
    }

    static void plantDate(Draft draft, Chance chance) {
        List<Integer> gaps = draft.paragraphGaps();
        if (!gaps.isEmpty()) {
            InventedProse prose = new InventedProse(chance);
            String date = "%d %s 20%d"
                    .formatted(chance.between(1, 28), chance.of(List.of(MONTHS.split("\\|"))), chance.between(15, 29));
            draft.insertParagraph(chance.of(gaps), prose.sentence().replaceFirst("\\.$", " since " + date + "."))
                    .mark(DATED);
        }
    }

    /** The same day, written the other way round. */
    static boolean dateOrder(Site site) {
        for (int at = 0; at < site.draft().size(); at++) {
            Piece piece = site.draft().piece(at);
            if (!piece.mark().equals(DATED)
                            && (!site.draft().isFree(piece) || !site.draft().isUnique(piece))
                    || piece.isTaken()
                    || piece.kind() == ClauseKind.TABLE_ROW
                    || site.draft().isLeadIn(at)) {
                continue;
            }
            Wording wording = Wording.of(piece.clause());
            Matcher dayFirst = DAY_FIRST.matcher(wording.text());
            Matcher monthFirst = MONTH_FIRST.matcher(wording.text());
            Matcher found = dayFirst.find() ? dayFirst : monthFirst;
            if ((found == dayFirst || found.find()) && wording.isFreeOfLinks(found.start(), found.end())) {
                String other = found == dayFirst
                        ? "%s %s, %s".formatted(found.group(2), found.group(1), found.group(3))
                        : "%s %s %s".formatted(found.group(2), found.group(1), found.group(3));
                site.draft().reword(piece, wording.replace(found.start(), found.end(), other));
                site.edit().take(piece).becomeSameWords(List.of(Set.of("punctuation"), Set.of("date")));
                return true;
            }
        }
        return false;
    }

    /** A paragraph becomes a list item or a quote, a list item a paragraph. */
    static boolean markup(Site site) {
        for (int at :
                site.candidates(piece -> (piece.kind() == ClauseKind.PARAGRAPH || piece.kind() == ClauseKind.LIST_ITEM)
                        && piece.clause().number().isEmpty()
                        && piece.words() >= LEAST_WORDS)) {
            Piece piece = site.draft().piece(at);
            if (site.draft().isUnique(piece) && !site.draft().isLeadIn(at)) {
                if (piece.kind() == ClauseKind.LIST_ITEM) {
                    piece.kind(ClauseKind.PARAGRAPH);
                    piece.place(piece.path(), "");
                } else {
                    piece.kind(site.chance().percent(75) ? ClauseKind.LIST_ITEM : ClauseKind.QUOTE);
                }
                site.edit().take(piece).becomeSameWords(List.of(Set.of("markup")));
                return true;
            }
        }
        return false;
    }

    /** A heading becomes a paragraph; what stood below it stands below the heading above. */
    static boolean headingMarkup(Site site) {
        Draft draft = site.draft();
        for (int at : site.candidates(piece -> piece.kind() == ClauseKind.HEADING)) {
            Piece heading = draft.piece(at);
            if (draft.isUnique(heading)) {
                int depth = heading.path().size();
                for (int i = at + 1, end = draft.sectionEnd(at); i < end; i++) {
                    List<String> path = new ArrayList<>(draft.piece(i).path());
                    path.remove(depth);
                    draft.piece(i).place(path, draft.piece(i).clause().leadIn());
                }
                heading.kind(ClauseKind.PARAGRAPH);
                site.edit().take(heading).becomeSameWords(List.of(Set.of("markup")));
                return true;
            }
        }
        return false;
    }

    private static boolean relink(Site site, String reason, String href) {
        for (int at : site.candidates(piece -> !piece.clause().links().isEmpty())) {
            Piece piece = site.draft().piece(at);
            if (site.draft().isUnique(piece)) {
                retarget(piece, site.chance().below(piece.clause().links().size()), href);
                site.edit().take(piece).becomeSameWords(List.of(Set.of(reason)));
                return true;
            }
        }
        return false;
    }

    private static boolean isLinkedToSite(Piece piece) {
        return !piece.clause().links().isEmpty()
                && piece.clause().links().getFirst().href().matches("https?://[^?#]+(?:\\?[^#]*)?");
    }

    private static String tracked(String href, String name, String value) {
        return href + (href.contains("?") ? "&" : "?") + name + "=" + value;
    }

    private static void retarget(Piece piece, int link, String href) {
        List<Link> links = new ArrayList<>(piece.clause().links());
        links.set(link, new Link(links.get(link).start(), links.get(link).end(), href));
        piece.word(new Wording(piece.text(), links));
    }

    private static Wording churn(Wording wording, Chance chance) {
        StringBuilder signs = new StringBuilder(wording.text());
        for (int i = 0; i < signs.length(); i++) {
            char before = i == 0 ? ' ' : signs.charAt(i - 1);
            switch (signs.charAt(i)) {
                case '\'' -> signs.setCharAt(i, '’');
                case '’' -> signs.setCharAt(i, '\'');
                case '"' -> signs.setCharAt(i, before == ' ' || before == '(' ? '“' : '”');
                case '“', '”' -> signs.setCharAt(i, '"');
                case '–', '—' -> signs.setCharAt(i, '-');
                case '-' -> signs.setCharAt(i, before == ' ' ? '–' : '‑');
                default -> {}
            }
        }
        int space = signs.indexOf(" ", signs.length() / 2);
        if (space > 0 && chance.percent(40)) {
            signs.setCharAt(space, '\u00A0');
        }
        return new Wording(signs.toString(), wording.links());
    }
}
