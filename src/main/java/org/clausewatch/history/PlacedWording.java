package org.clausewatch.history;

import java.util.stream.Collectors;
import org.clausewatch.model.Clause;

/**
 * A clause's words and where they stand, apart from their form.
 *
 * @param words without the enumerator
 * @param path the headings above, joined by line feeds
 * @param leadIn the sentence that an item completes, or ""
 */
record PlacedWording(String words, String path, String leadIn) {
    static PlacedWording of(Clause clause) {
        return new PlacedWording(
                Wording.plain(clause),
                clause.path().stream().map(Wording::plain).collect(Collectors.joining("\n")),
                Wording.plain(clause.leadIn()));
    }
}
