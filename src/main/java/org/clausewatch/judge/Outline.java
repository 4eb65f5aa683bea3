package org.clausewatch.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Version;

/**
 * What the layout of both versions shows of a clause: whether its text is that of a heading or of a
 * table's head somewhere in them, as the entries of a table of contents are.
 */
final class Outline {
    private final List<Version> versions;
    /** Both looked up only, so their order does not matter. */
    private final Set<String> titles = new HashSet<>();

    private final Set<String> tableHeads = new HashSet<>();
    private boolean read;

    Outline(Version oldVersion, Version newVersion) {
        versions = List.of(oldVersion, newVersion);
    }

    /** Reads the versions when first asked: where nothing came or went as a whole, nobody asks. */
    private void read() {
        if (!read) {
            versions.forEach(this::add);
            read = true;
        }
    }

    private void add(Version version) {
        Set<String> headings = new HashSet<>();
        Set<String> heads = new HashSet<>();
        for (Clause clause : version.clauses()) {
            headings.addAll(clause.path());
            if (clause.kind() == ClauseKind.HEADING) {
                headings.add(clause.text());
            } else if (clause.kind() == ClauseKind.TABLE_ROW) {
                heads.add(clause.leadIn());
            }
        }
        headings.forEach(heading -> titles.add(letters(heading)));
        heads.forEach(head -> tableHeads.add(letters(head)));
        titles.remove("");
        tableHeads.remove("");
    }

    /** Tells whether a clause only repeats a heading: an entry of a table of contents, a heading printed as an item. */
    boolean repeatsHeading(Clause clause) {
        read();
        return clause.kind() != ClauseKind.HEADING && titles.contains(letters(clause.text()));
    }

    /** Tells whether a row is the head of a table, or spans it as a title. */
    boolean isTableHead(Clause clause) {
        read();
        return clause.kind() == ClauseKind.TABLE_ROW
                && (clause.cells().size() == 1 && clause.leadIn().isEmpty()
                        || tableHeads.contains(letters(clause.text())));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 128 && (Character.isLetter(c) || Character.isSurrogate(c))) {
                return lettersOfAny(text);
            }
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                letters.append((char) Forms.lower(c));
            }
        }
        return letters.toString();
    }

    private static String lettersOfAny(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
