package org.clausewatch.history;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Link;
import org.clausewatch.model.Version;

/**
 * A version's wording apart from its form, to tell whether two observations say the same.
 *
 * @param text the policy's clauses with their enumerators, joined by spaces, so that it does not matter
 *     how a page cuts its text into paragraphs and rows
 * @param plain the same with typewriter quotes, dashes and spaces
 */
record Wording(Version version, String text, String plain) {

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

    static Wording of(Version version) {
        StringBuilder text = new StringBuilder();
        for (Clause clause : version.clauses()) {
            if (!clause.furniture()) {
                text.append(clause.number()).append(' ').append(words(clause)).append(' ');
            }
        }
        String joined = foldSpace(text.toString());
        return new Wording(version, joined, plain(joined));
    }

    /** Returns a clause's words apart from its enumerator and its form. */
    static String plain(Clause clause) {
        return plain(words(clause));
    }

    private static String words(Clause clause) {
        return clause.cells().isEmpty() ? clause.text() : String.join(" ", clause.cells());
    }

    /** Returns why this says the same as an earlier observation; empty if it does not. */
    Optional<String> sameAs(Wording earlier) {
        if (version.clauses().equals(earlier.version.clauses())) {
            return Optional.of("identical");
        }
        if (!text.equals(earlier.text)) {
            return plain.equals(earlier.plain) ? Optional.of("typography") : Optional.empty();
        }
        List<String> targets = targets(version);
        List<String> earlierTargets = targets(earlier.version);
        if (!targets.equals(earlierTargets)) {
            boolean tracking = targets.stream()
                    .map(Wording::withoutParameters)
                    .toList()
                    .equals(earlierTargets.stream()
                            .map(Wording::withoutParameters)
                            .toList());
            return Optional.of(tracking ? "tracking-links" : "links-only");
        }
        boolean samePolicy = policy(version).equals(policy(earlier.version));
        return Optional.of(samePolicy ? "furniture" : "markup");
    }

    private static List<String> targets(Version version) {
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
        composed.codePoints().forEach(c -> {
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
        });
        return foldSpace(plain.toString());
    }

    private static String foldSpace(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
