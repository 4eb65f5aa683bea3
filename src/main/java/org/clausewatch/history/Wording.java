package org.clausewatch.history;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Link;
import org.clausewatch.model.Version;

/**
 * A version's wording apart from its form, to tell whether two observations say the same. Holds hashes, not
 * texts, so that thousands of observations may be held.
 *
 * @param text the policy's clauses with their enumerators, joined by spaces, so that it does not matter
 *     how a page cuts its text into paragraphs and rows
 * @param plain the same with typewriter quotes and dashes and without spaces
 * @param bare the same without what is left of markup
 * @param even the same with all dates written in one form
 * @param whole the same of the whole page, the policy and what is around it
 */
record Wording(
        Version version, Fingerprint text, Fingerprint plain, Fingerprint bare, Fingerprint even, Fingerprint whole) {
    private static final Pattern MAIL_LINK = Pattern.compile("\\(?mailto:([^\\s()]+)\\)?");
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final String MARKUP_SIGNS = "#*_|\\\u00b6";

    /** Signs that differ in form alone, and the plain sign for them. */
    private static final Map<Integer, String> PLAIN_SIGNS = Map.ofEntries(
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201A, "'"),
            Map.entry(0x201B, "'"),
            Map.entry(0x2032, "'"),
            Map.entry(0x02BC, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x201F, "\""),
            Map.entry(0x2033, "\""),
            Map.entry(0x00AB, "\""),
            Map.entry(0x00BB, "\""),
            Map.entry(0x2026, "..."),
            Map.entry(0x2212, "-"),
            Map.entry(0x00AD, ""),
            Map.entry(0xFB01, "fi"),
            Map.entry(0xFB02, "fl"));

    /** A clause's words with its enumerator: all that its forms depend on. */
    record Words(String number, String text, List<String> cells) {
        private static Words of(Clause clause) {
            return new Words(clause.number(), clause.text(), clause.cells());
        }

        private String joined() {
            return number + " " + words(text, cells);
        }
    }

    /**
     * A clause with its enumerator in the forms in which wordings are compared, each made so that the forms of a
     * text's clauses, one after another, are those of the text.
     *
     * @param text with single spaces, one at the end; empty where there is no word
     */
    record Forms(Fingerprint text, Fingerprint plain, Fingerprint bare, Fingerprint even) {
        private static final Forms NONE =
                new Forms(Fingerprint.EMPTY, Fingerprint.EMPTY, Fingerprint.EMPTY, Fingerprint.EMPTY);

        private static Forms of(Words words) {
            String text = foldSpace(words.joined());
            String plain = Wording.plain(text);
            String bare = Wording.bare(plain);
            return new Forms(
                    Fingerprint.of(text.isEmpty() ? "" : text + " "),
                    Fingerprint.of(spaceless(plain)),
                    Fingerprint.of(spaceless(bare)),
                    Fingerprint.of(spaceless(DatesInOneForm.of(bare))));
        }

        private Forms then(Forms next) {
            return new Forms(text.then(next.text), plain.then(next.plain), bare.then(next.bare), even.then(next.even));
        }
    }

    static Wording of(Version version) {
        return of(version, new HashMap<>());
    }

    /**
     * Reads a version.
     *
     * @param known the forms of clauses that were read before: most clauses of a version stand in the one before it,
     *     too
     */
    static Wording of(Version version, Map<Words, Forms> known) {
        Forms policy = Forms.NONE;
        Fingerprint whole = Fingerprint.EMPTY;
        for (Clause clause : version.clauses()) {
            Forms forms = known.computeIfAbsent(Words.of(clause), Forms::of);
            whole = whole.then(forms.bare());
            if (!clause.furniture()) {
                policy = policy.then(forms);
            }
        }
        return new Wording(version, policy.text(), policy.plain(), policy.bare(), policy.even(), whole);
    }

    private static String bare(String plain) {
        String text = plain.contains("mailto:") ? MAIL_LINK.matcher(plain).replaceAll("$1") : plain;
        return without(text, c -> MARKUP_SIGNS.indexOf(c) >= 0);
    }

    private static String spaceless(String text) {
        return without(text, Character::isWhitespace);
    }

    private static String without(String text, IntPredicate signs) {
        StringBuilder left = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!signs.test(text.charAt(i))) {
                left.append(text.charAt(i));
            }
        }
        return left.toString();
    }

    private static String words(String text, List<String> cells) {
        return cells.isEmpty() ? text : String.join(" ", cells);
    }

    /** Returns why this says the same as an earlier observation; empty if it does not. */
    Optional<String> sameAs(Wording earlier) {
        if (version == earlier.version || version.clauses().equals(earlier.version.clauses())) {
            return Optional.of("identical");
        }
        if (text.equals(earlier.text)) {
            return Optional.of(sameText(earlier));
        }
        if (plain.equals(earlier.plain)) {
            return Optional.of("typography");
        }
        if (bare.equals(earlier.bare)) {
            return Optional.of("markup");
        }
        if (even.equals(earlier.even)) {
            return Optional.of("date-form");
        }
        return whole.equals(earlier.whole) ? Optional.of("furniture") : Optional.empty();
    }

    private String sameText(Wording earlier) {
        List<String> targets = targets(version);
        List<String> earlierTargets = targets(earlier.version);
        if (!targets.equals(earlierTargets)) {
            boolean tracking = targets.stream()
                    .map(Wording::withoutParameters)
                    .toList()
                    .equals(earlierTargets.stream()
                            .map(Wording::withoutParameters)
                            .toList());
            return tracking ? "tracking-links" : "links-only";
        }
        return policy(version).equals(policy(earlier.version)) ? "furniture" : "markup";
    }

    static List<String> targets(Version version) {
        List<String> targets = new ArrayList<>();
        for (Clause clause : version.clauses()) {
            if (!clause.furniture()) {
                clause.links().stream().map(Link::href).forEach(targets::add);
            }
        }
        return targets;
    }

    private static String withoutParameters(String href) {
        int end = href.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = href.indexOf(mark);
            if (at >= 0 && at < end) {
                end = at;
            }
        }
        return href.substring(0, end);
    }

    /** The policy's clauses, wherever the page around it puts them. */
    private static List<Clause> policy(Version version) {
        List<Clause> policy = new ArrayList<>();
        for (Clause clause : version.clauses()) {
            if (!clause.furniture()) {
                policy.add(new Clause(
                        policy.size(),
                        clause.kind(),
                        clause.number(),
                        clause.path(),
                        clause.leadIn(),
                        clause.text(),
                        clause.cells(),
                        clause.links(),
                        false));
            }
        }
        return policy;
    }

    /** Returns a text with typewriter quotes, dashes and spaces. */
    static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (c < FIRST_BEYOND_ASCII) {
                plain.append((char) c);
            } else {
                appendPlain(c, plain);
            }
        }
        return foldSpace(plain.toString());
    }

    private static void appendPlain(int c, StringBuilder plain) {
        String sign = PLAIN_SIGNS.get(c);
        if (sign != null) {
            plain.append(sign);
        } else if (Character.getType(c) == Character.DASH_PUNCTUATION) {
            plain.append('-');
        } else if (Character.isSpaceChar(c)) {
            plain.append(' ');
        } else if (Character.getType(c) != Character.FORMAT) {
            plain.appendCodePoint(c);
        }
    }

    private static String foldSpace(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c >= '\t' && c <= '\r';
            if (!space) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
