package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.ClauseKind;

/** Edits of headings; what stands below them keeps its words under another path. */
final class HeadingEdits {
    private HeadingEdits() {}

    /** Another wording of which the old heading is a good part. */
    static boolean rename(Site site) {
        for (int at : site.candidates(HeadingEdits::isHeading)) {
            Piece heading = site.draft().piece(at);
            if (site.draft().isUnique(heading) && site.isDistinct(at)) {
                site.draft().reword(heading, renamed(site, Wording.of(heading.clause())));
                site.edit().take(heading).become(Nature.REWORDED);
                return true;
            }
        }
        return false;
    }

    /** A heading with nothing in common with the old one: renamed, or another in its place. */
    static boolean replace(Site site) {
        for (int at : site.candidates(HeadingEdits::isHeading)) {
            Piece heading = site.draft().piece(at);
            if (site.draft().isUnique(heading) && site.draft().sectionEnd(at) > at + 1) {
                site.draft().reword(heading, Wording.of(site.inventedHeading()));
                Strand strand = site.edit().take(heading);
                strand.become(Nature.REWORDED);
                Strand gone = new Strand();
                gone.oldClauses().addAll(strand.oldClauses());
                gone.become(Nature.REMOVED);
                Strand come = new Strand();
                come.pieces().add(heading);
                come.become(Nature.ADDED);
                site.edit().orElse(List.of(gone, come));
                return true;
            }
        }
        return false;
    }

    private static boolean isHeading(Piece piece) {
        return piece.kind() == ClauseKind.HEADING
                && piece.words() >= 2
                && piece.clause().links().isEmpty();
    }

    private static Wording renamed(Site site, Wording heading) {
        String word = site.prose().word();
        return switch (site.chance().below(4)) {
            case 0 -> heading.replace(0, 0, "More on: ");
            case 1 -> heading.replace(heading.text().length(), heading.text().length(), " and " + word);
            case 2 -> heading.replace(0, 0, site.prose().name() + " ");
            default -> {
                List<String> words = new ArrayList<>(List.of(heading.text().split(" ")));
                if (words.size() < 3) {
                    yield heading.replace(
                            heading.text().length(),
                            heading.text().length(),
                            " of " + site.prose().name());
                }
                words.set(site.chance().below(words.size()), word);
                yield Wording.of(String.join(" ", words));
            }
        };
    }
}
