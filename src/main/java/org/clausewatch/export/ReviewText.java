package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;

/** What the user said of a change, a clause or a version, as lines of a terminal. */
final class ReviewText {
    private final Wording wording;
    private final int width;
    private final boolean colour;

    ReviewText(Wording wording, int width, boolean colour) {
        this.wording = wording;
        this.width = width;
        this.colour = colour;
    }

    /** Returns when and what the user said, the words below the first line indented. */
    List<String> of(Review review, String indent) {
        StyledText text = new StyledText()
                .add(
                        review.verdict() == ReviewVerdict.WRONG ? Style.WARNING : Style.STRONG,
                        wording.said(review) + (review.note().isEmpty() ? "." : ":"))
                .plain(review.note().isEmpty() ? "" : " " + review.note());
        return new ArrayList<>(text.lines(width, indent, indent + "  ", colour));
    }
}
