package org.clausewatch.history;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.Reason;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Version;

/**
 * Decides whether texts between two sights of a document's text were exceptions: incomplete pages, other
 * pages, a variant that comes and goes, a slip that was soon undone. What was none of these was a version.
 */
final class Exceptions {
    /** The longest time for which a page is incomplete. */
    static final Duration LONGEST_INCOMPLETE = Duration.ofDays(92);

    /** The longest time for which a text that was seen once is taken for a slip. */
    static final Duration LONGEST_SEEN_ONCE = Duration.ofDays(31);

    /** The same for a text that was seen more than once. */
    static final Duration LONGEST_SEEN_OFTEN = Duration.ofDays(7);

    private static final int LEAST_MISSING = 60;
    private static final double LEAST_MISSING_SHARE = 0.02;
    private static final int MOST_MORE = 20;
    private static final double MOST_MORE_SHARE = 0.005;
    private static final double FILLED_MORE_SHARE = 0.01;
    private static final double OTHER_SHARE = 0.3;
    private static final double BACK_SHARE = 0.8;
    private static final int NEARER = 4;
    private static final String UNKNOWN_LANGUAGE = "und";

    private final Texts texts;
    private final Alternations alternations;

    Exceptions(Texts texts, Alternations alternations) {
        this.texts = texts;
        this.alternations = alternations;
    }

    /**
     * Decides on the texts between two sights of the same text.
     *
     * @param before the runs of the text up to there, the last of them at the end
     * @param between the runs of the others, in order of time
     * @param after the run in which the text is back
     * @return a reason for each of the runs between; none if one of them was a version
     */
    List<Reason> returned(Run before, List<Run> between, Run after) {
        Duration gone =
                Duration.between(between.getFirst().first().at(), after.first().at());
        int observations = between.stream().mapToInt(run -> run.seen().size()).sum();
        List<Reason> reasons = new ArrayList<>();
        for (Run run : between) {
            Optional<String> code = code(before.kind(), run, gone, observations);
            if (code.isEmpty()) {
                return List.of();
            }
            reasons.add(reason(code.get(), before, run, after));
        }
        return reasons;
    }

    private Optional<String> code(int text, Run run, Duration gone, int observations) {
        int other = run.kind();
        boolean alternates = alternations.often(text, other) && gone.compareTo(Alternations.LONGEST_ABSENCE) <= 0
                || alternations.mutual(text, other) && gone.compareTo(Alternations.LONGEST_ABSENCE_OF_FEW) <= 0;
        if (isOtherLanguage(text, other) && gone.compareTo(LONGEST_INCOMPLETE) <= 0) {
            return Optional.of("other-language");
        }
        if (isPartOf(other, text) && (alternates || gone.compareTo(LONGEST_INCOMPLETE) <= 0)) {
            return Optional.of("partial");
        }
        if (isOther(text, other) && gone.compareTo(LONGEST_SEEN_ONCE) <= 0) {
            return Optional.of("other-document");
        }
        if (alternates) {
            return Optional.of("alternates");
        }
        return isSlip(text, other, gone, observations) ? Optional.of("reverted") : Optional.empty();
    }

    /** A text with other labels alone, such as a menu among the policy, is a slip even if it stood for long. */
    private boolean isSlip(int text, int other, Duration gone, int observations) {
        if (observations == 1) {
            return gone.compareTo(LONGEST_SEEN_ONCE) <= 0;
        }
        return gone.compareTo(LONGEST_SEEN_OFTEN) <= 0 && laterDate(text, other).isEmpty()
                || gone.compareTo(LONGEST_INCOMPLETE) <= 0
                        && !texts.difference(text, other).says();
    }

    /**
     * Decides on the texts before one that is new, but carries on one from before them.
     *
     * @param before the text from before them
     * @param between the runs of the others, in order of time
     * @param after the new text
     * @return a reason for each of the runs between; none if the new text does not carry on the one from before
     *     them, or one of them was a version
     */
    List<Reason> passedOver(Run before, List<Run> between, Run after) {
        Duration gone =
                Duration.between(between.getFirst().first().at(), after.first().at());
        if (gone.compareTo(Alternations.LONGEST_ABSENCE) > 0) {
            return List.of();
        }
        int observations = between.stream().mapToInt(run -> run.seen().size()).sum();
        List<Reason> reasons = new ArrayList<>();
        for (Run run : between) {
            Optional<String> code = codePassedOver(before.kind(), run.kind(), after.kind(), gone, observations);
            if (code.isEmpty()) {
                return List.of();
            }
            reasons.add(reason(code.get(), before, run, after));
        }
        return reasons;
    }

    private Optional<String> codePassedOver(int before, int between, int after, Duration gone, int observations) {
        if (isOtherLanguage(before, between) && !isOtherLanguage(before, after)) {
            return Optional.of("other-language");
        }
        if (isPartOf(between, before) && isBack(before, between, after) || isFilledUp(before, between, after)) {
            return Optional.of("partial");
        }
        int kept = NEARER * texts.difference(before, after).words();
        boolean nearer = kept <= texts.difference(before, between).words()
                && kept <= texts.difference(after, between).words();
        if (!nearer) {
            return Optional.empty();
        }
        if (alternations.often(after, between) || alternations.mutual(after, between)) {
            return Optional.of("alternates");
        }
        if (isOther(before, between) && gone.compareTo(LONGEST_SEEN_ONCE) <= 0) {
            return Optional.of("other-document");
        }
        return isSlip(before, between, gone, observations) ? Optional.of("reverted") : Optional.empty();
    }

    /** Tells whether most of what an incomplete text lacked is in the one after it. */
    private boolean isBack(int before, int part, int after) {
        int missing = texts.difference(before, part).lost();
        return wordsBack(before, part, after) >= BACK_SHARE * missing;
    }

    /** Tells whether a text is a part of the one after it, and the rest of that was there before. */
    private boolean isFilledUp(int before, int part, int after) {
        TextDifference filled = texts.difference(part, after);
        int back = wordsBack(before, part, after);
        return filled.lost() <= FILLED_MORE_SHARE * texts.passages(after).words()
                && back
                        >= Math.max(
                                LEAST_MISSING,
                                LEAST_MISSING_SHARE * texts.passages(after).words())
                && back >= BACK_SHARE * filled.gained();
    }

    private int wordsBack(int before, int part, int after) {
        return texts.passages(before).wordsBackIn(texts.passages(part), texts.passages(after));
    }

    /** Tells whether a text is another without some of its parts, to which an error message may have been added. */
    boolean isPartOf(int part, int whole) {
        TextDifference difference = texts.difference(whole, part);
        int words = texts.passages(whole).words();
        return difference.lost() >= Math.max(LEAST_MISSING, LEAST_MISSING_SHARE * words)
                && difference.gained() <= Math.max(MOST_MORE, MOST_MORE_SHARE * words);
    }

    /** Tells whether two texts have little in common. */
    boolean isOther(int text, int other) {
        TextDifference difference = texts.difference(text, other);
        int words = texts.passages(text).words();
        int otherWords = texts.passages(other).words();
        int shared = Math.min(words - difference.lost(), otherWords - difference.gained());
        int shorter = Math.min(words, otherWords);
        return shorter >= LEAST_MISSING && shared < OTHER_SHARE * shorter;
    }

    private boolean isOtherLanguage(int text, int other) {
        String language = texts.text(text).language();
        String second = texts.text(other).language();
        return !language.equals(second) && !language.equals(UNKNOWN_LANGUAGE) && !second.equals(UNKNOWN_LANGUAGE);
    }

    /** Returns the later date that a text states than another: it was meant as a new edition. */
    private Optional<LocalDate> laterDate(int text, int other) {
        Optional<LocalDate> date = latestDate(texts.text(text));
        return latestDate(texts.text(other)).filter(later -> date.isPresent() && later.isAfter(date.get()));
    }

    private static Optional<LocalDate> latestDate(Version version) {
        return version.statedDates().stream()
                .filter(stated -> stated.kind() != DateKind.PUBLISHED)
                .map(StatedDate::date)
                .max(Comparator.naturalOrder());
    }

    /** Returns a reason that says from when to when a text was an exception to which, and what it said. */
    Reason reason(String code, Run before, Run exception, Run after) {
        Map<String, String> params = new TreeMap<>();
        params.put("from", before.last().at().toString());
        params.put("to", after.first().at().toString());
        if (code.equals("other-language")) {
            params.put("language", exception.first().version().language());
            return new Reason(code, params, List.of());
        }
        TextDifference difference = texts.difference(before.kind(), exception.kind());
        params.put("lost", Integer.toString(difference.lost()));
        params.put("gained", Integer.toString(difference.gained()));
        texts.quoteNotIn(before.kind(), exception.kind()).ifPresent(words -> params.put("lost-words", words));
        texts.quoteNotIn(exception.kind(), before.kind()).ifPresent(words -> params.put("gained-words", words));
        params.put("substance", Boolean.toString(difference.says()));
        if (code.equals("partial")) {
            laterDate(before.kind(), exception.kind()).ifPresent(date -> params.put("states", date.toString()));
        }
        if (code.equals("alternates")) {
            params.put("returns", Integer.toString(alternations.returns(before.kind(), exception.kind())));
        }
        return new Reason(code, params, List.of());
    }
}
