package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of a PDF what stands at the top or foot of each page: running titles and page numbers. */
final class PdfFurniture {
    /** So many rows at an edge of the page are looked at. */
    private static final int ROWS = 3;

    /** And only where they stand in this share of the page. */
    private static final float EDGE = 0.14f;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?iu)(?:[-–—|]\\s*)?(?:(?:page|seite|p\\.|pág(?:ina)?\\.?|pagina|strona)\\s*)?\\d{1,4}"
                    + "(?:\\s*(?:/|of|von|de|di|sur|van|z)\\s*\\d{1,4})?(?:\\s*[-–—|])?");

    private PdfFurniture() {}

    /** Returns the rows of each page without those. */
    static List<List<List<PdfLine>>> without(List<PdfPage> pages) {
        List<List<List<PdfLine>>> rows =
                pages.stream().map(PdfPage::rows).collect(Collectors.toCollection(ArrayList::new));
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int page = 0; page < rows.size(); page++) {
            for (int row : edges(pages.get(page), rows.get(page))) {
                seen.computeIfAbsent(key(rows.get(page).get(row)), _ -> new HashSet<>())
                        .add(page);
            }
        }
        // Running titles change with the chapter, and may differ on left and right pages.
        int often = Math.clamp((int) Math.ceil(0.4 * pages.size()), 2, 3);
        for (int page = 0; page < rows.size(); page++) {
            List<List<PdfLine>> all = rows.get(page);
            Set<Integer> left = new HashSet<>();
            for (int row : edges(pages.get(page), all)) {
                boolean repeated =
                        seen.getOrDefault(key(all.get(row)), Set.of()).size() >= often;
                if (repeated || PAGE_NUMBER.matcher(text(all.get(row))).matches()) {
                    left.add(row);
                }
            }
            List<List<PdfLine>> kept = new ArrayList<>();
            for (int row = 0; row < all.size(); row++) {
                if (!left.contains(row)) {
                    kept.add(all.get(row));
                }
            }
            rows.set(page, kept);
        }
        return rows;
    }

    private static List<Integer> edges(PdfPage page, List<List<PdfLine>> rows) {
        List<Integer> edges = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            float y = rows.get(row).getFirst().y();
            boolean top = row < ROWS && y < EDGE * page.height();
            boolean foot = row >= rows.size() - ROWS && y > (1 - EDGE) * page.height();
            if (top || foot) {
                edges.add(row);
            }
        }
        return edges;
    }

    /** What a row says, whatever the number of the page, and about where it stands. */
    private static String key(List<PdfLine> row) {
        return DIGITS.matcher(text(row)).replaceAll("#") + "@"
                + Math.round(row.getFirst().y() / 8);
    }

    private static String text(List<PdfLine> row) {
        return row.stream().map(PdfLine::text).collect(Collectors.joining(" ")).strip();
    }
}
