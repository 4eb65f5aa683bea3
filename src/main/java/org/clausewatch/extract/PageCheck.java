package org.clausewatch.extract;

import java.util.Optional;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Version;

/**
 * Decides whether a page is a policy at all: the one place that does.
 *
 * <p>A text that speaks as policies do is one, however short. Only where it does not are the words of
 * error pages and bot walls looked for, so that a policy that mentions an error is none the less a policy.
 */
public final class PageCheck {
    /** In a text longer than this, words of an error page are something that the text speaks of. */
    private static final int MAX_WORDS_OF_ERROR = 250;

    /** A page with fewer words shows nothing yet. */
    private static final int MAX_WORDS_OF_SHELL = 40;

    /** A text of fewer words is too short for a judgement by the share of its words. */
    private static final int MIN_WORDS_TO_JUDGE = 60;

    /** Of a hundred words of real policies two or more are a policy's; of other pages few, if any. */
    private static final double MIN_DENSITY = 0.007;

    /** The code of a text that does not speak as policies do. */
    static final String NOT_A_POLICY = "not-a-policy";

    private static final int MIN_DIFFERENT = 3;
    private static final int MAX_WORDS_OF_LABEL = 8;
    private static final int MAX_QUOTE = 80;

    private PageCheck() {}

    /** What a page was found to be. */
    public sealed interface Finding {}

    /** The page holds a policy, or at least nothing speaks against it. */
    public record Policy() implements Finding {}

    /**
     * The page is something else.
     *
     * @param reason with one of the codes {@code error-page}, {@code bot-wall}, {@code empty-shell} and
     *     {@code not-a-policy}; its parameter {@code words} holds the words or the status that decided
     */
    public record NotThePolicy(Reason reason) implements Finding {}

    /** What a page shows beside its text. */
    record PageSigns(String title, String noScript, int scripts) {
        static final PageSigns NONE = new PageSigns("", "", 0);
    }

    /**
     * Decides on a page.
     *
     * @param status of the HTTP response, 0 if not known
     * @param signs what an HTML page shows beside its text
     * @param version its text
     */
    static Finding of(int status, PageSigns signs, Version version) {
        if (status != 0 && (status < 200 || status > 299)) {
            boolean blocked = status == 401 || status == 403 || status == 429;
            return notThePolicy(blocked ? "bot-wall" : "error-page", "HTTP status " + status);
        }
        int words = wordsOf(version);
        PolicyWords.Count count = PolicyWords.bundled().count(version.language());
        boolean speaksSo = speaksAsPoliciesDo(version, words, count);
        if (speaksSo && words > MAX_WORDS_OF_ERROR) {
            return new Policy();
        }
        String text = bodyOf(version);
        NoPolicyPhrases phrases = NoPolicyPhrases.bundled();
        if (words <= MAX_WORDS_OF_ERROR) {
            Optional<Reason> phrase = phrases.find(signs.title()).or(() -> phrases.find(labelsOf(version)));
            if (phrase.isEmpty() && !speaksSo) {
                phrase = phrases.find(text);
            }
            if (phrase.isPresent()) {
                return new NotThePolicy(phrase.get());
            }
        }
        if (speaksSo && hasSentence(version)) {
            return new Policy();
        }
        if (words < MAX_WORDS_OF_SHELL && (!hasSentence(version) || signs.scripts() > 0 && count.different() == 0)) {
            Optional<Reason> noScript = phrases.find(signs.noScript());
            return noScript.<Finding>map(NotThePolicy::new)
                    .orElseGet(() -> notThePolicy("empty-shell", quote(signs, text)));
        }
        boolean judged = PolicyWords.bundled().knows(version.language());
        if (judged && words >= MIN_WORDS_TO_JUDGE && !speaksSo) {
            return notThePolicy(NOT_A_POLICY, quote(signs, text));
        }
        return new Policy();
    }

    private static int wordsOf(Version version) {
        Prose.Count words = new Prose.Count();
        for (Clause clause : version.clauses()) {
            if (!clause.furniture()) {
                words.read(clause.text());
            }
        }
        return words.words();
    }

    /** Counts a policy's words until there are enough of them, or the text ends. */
    private static boolean speaksAsPoliciesDo(Version version, int words, PolicyWords.Count count) {
        for (Clause clause : version.clauses()) {
            if (!clause.furniture()) {
                count.read(clause.text());
                if (count.all() >= MIN_DENSITY * words && count.different() >= MIN_DIFFERENT) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String bodyOf(Version version) {
        StringBuilder text = new StringBuilder();
        for (Clause clause : version.clauses()) {
            if (!clause.furniture()) {
                text.append(clause.text()).append('\n');
            }
        }
        return text.toString();
    }

    /** Returns the headings and short lines of a text: what an error page says, and a policy hardly. */
    private static String labelsOf(Version version) {
        StringBuilder labels = new StringBuilder();
        for (Clause clause : version.clauses()) {
            if (!clause.furniture()
                    && (clause.kind() == ClauseKind.HEADING || Prose.count(clause.text()) <= MAX_WORDS_OF_LABEL)) {
                labels.append(clause.text()).append('\n');
            }
        }
        return labels.toString();
    }

    /** Whether there is anything but headings, labels and links. */
    private static boolean hasSentence(Version version) {
        for (Clause clause : version.clauses()) {
            boolean running = clause.kind() != ClauseKind.HEADING && !clause.furniture();
            int words = Prose.count(clause.text());
            if (running && (words >= 8 || words >= 3 && Signs.endsSentence(clause.text()))) {
                return true;
            }
        }
        return false;
    }

    private static Finding notThePolicy(String code, String words) {
        return new NotThePolicy(Reason.of(code, "words", words));
    }

    /** Returns the words by which a reader knows a page: its title, or how it starts. */
    private static String quote(PageSigns signs, String text) {
        String words = signs.title().isBlank() ? text.strip() : signs.title().strip();
        String line = words.lines().findFirst().orElse("");
        return CodePoints.length(line) <= MAX_QUOTE ? line : CodePoints.slice(line, 0, MAX_QUOTE - 1) + "…";
    }
}
