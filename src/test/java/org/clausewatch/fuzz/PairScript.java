package org.clausewatch.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Link;
import org.clausewatch.model.Version;

/**
 * Two versions written down so that a person and a fuzzer can both work on them: the lines of the old
 * version, a line {@code ===}, and what becomes of it. Any text is a script.
 *
 * <pre>
 * # Sharing                 a heading, of as many levels as signs
 * We share:                 a paragraph
 * - (a) with partners <x>   a list item with an enumerator; all of it links to x
 * > as we said              a quote
 * | days | 30               a table row
 * ~ Menu                    a paragraph of the page's furniture
 * ===
 * &#64;move 2 0             and so on, each for the place given, counted from 0, the end after the last
 * More of ours              a line that is no command is added at the end
 * </pre>
 */
final class PairScript {
    /** So that a script that copies cannot grow without limit. */
    private static final int MOST_LINES = 200;

    private static final Pattern COMMAND = Pattern.compile("@([a-z]+) ?(\\d{1,4})? ?(\\d{1,4})? ?(.*)");
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) ?(.*)");
    private static final Pattern ENUMERATOR =
            Pattern.compile("(\\(?[0-9a-z]{1,2}(?:\\.\\d{1,2}){0,3}[.)]|\\d+(?:\\.\\d+)+) (.*)");
    private static final Pattern LINKED = Pattern.compile("(.*\\S) ?<([^<>]*)>");

    private final List<String> lines = new ArrayList<>();

    private PairScript() {}

    /**
     * The two versions of a script.
     */
    record Pair(Version oldVersion, Version newVersion) {}

    static Pair read(String script) {
        PairScript state = new PairScript();
        Optional<Version> oldVersion = Optional.empty();
        for (String line : script.split("\\R")) {
            if (oldVersion.isEmpty() && line.equals("===")) {
                oldVersion = Optional.of(state.version());
            } else if (oldVersion.isPresent() && line.startsWith("@")) {
                state.apply(line);
            } else {
                state.add(state.lines.size(), line);
            }
        }
        Version newVersion = state.version();
        return new Pair(oldVersion.orElse(newVersion), newVersion);
    }

    private void apply(String line) {
        Matcher command = COMMAND.matcher(line);
        if (!command.matches()) {
            return;
        }
        int first = place(command.group(2));
        int second = place(command.group(3));
        String rest = command.group(4);
        if (command.group(1).equals("add")) {
            add(first, rest);
            return;
        }
        if (lines.isEmpty()) {
            return;
        }
        int at = Math.min(first, lines.size() - 1);
        int other = Math.min(second, lines.size() - 1);
        switch (command.group(1)) {
            case "none" -> lines.clear();
            case "set" -> lines.set(at, rest);
            case "del" -> lines.remove(at);
            case "move" -> {
                String moved = lines.remove(at);
                lines.add(Math.min(second, lines.size()), moved);
            }
            case "swap" -> lines.set(other, lines.set(at, lines.get(other)));
            case "copy" -> add(second, lines.get(at));
            case "split" -> split(at, second, rest);
            case "join" -> {
                if (at + 1 < lines.size()) {
                    String joined = lines.remove(at + 1);
                    lines.set(at, lines.get(at) + " " + joined);
                }
            }
            case "put" -> edit(at, second, 0, rest);
            case "cut" -> edit(at, second, 1, rest);
            default -> {
                // No command of ours: the fuzzer made it up, and nothing happens.
            }
        }
    }

    private void add(int at, String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(Math.min(at, lines.size()), line);
        }
    }

    /** Cuts a line in two before its n-th word; the second part begins with what is given. */
    private void split(int at, int word, String start) {
        List<String> words = new ArrayList<>(List.of(lines.get(at).split(" ", -1)));
        int cut = Math.min(word, words.size());
        lines.set(at, String.join(" ", words.subList(0, cut)));
        add(at + 1, start + String.join(" ", words.subList(cut, words.size())));
    }

    /** Puts words before the n-th word of a line, in the place of some or none. */
    private void edit(int at, int word, int less, String more) {
        List<String> words = new ArrayList<>(List.of(lines.get(at).split(" ", -1)));
        int cut = Math.min(word, words.size());
        for (int i = 0; i < less && cut < words.size(); i++) {
            words.remove(cut);
        }
        if (!more.isEmpty()) {
            words.add(cut, more);
        }
        lines.set(at, String.join(" ", words));
    }

    private int place(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private Version version() {
        List<Clause> clauses = new ArrayList<>();
        List<String> path = new ArrayList<>();
        String leadIn = "";
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                int above = Math.min(heading.group(1).length() - 1, path.size());
                path.subList(above, path.size()).clear();
                Clause clause = clause(clauses.size(), ClauseKind.HEADING, heading.group(2), path, "", false);
                clauses.add(clause);
                path.add(clause.text());
                leadIn = "";
                continue;
            }
            Clause clause = switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '-' -> clause(clauses.size(), ClauseKind.LIST_ITEM, line.substring(1), path, leadIn, false);
                case '>' -> clause(clauses.size(), ClauseKind.QUOTE, line.substring(1), path, "", false);
                case '|' -> row(clauses.size(), line.substring(1), path, leadIn);
                case '~' -> clause(clauses.size(), ClauseKind.PARAGRAPH, line.substring(1), path, "", true);
                default -> clause(clauses.size(), ClauseKind.PARAGRAPH, line, path, "", false);
            };
            clauses.add(clause);
            if (clause.kind() == ClauseKind.PARAGRAPH) {
                leadIn = clause.text().endsWith(":") ? clause.text() : "";
            }
        }
        return new Version("en", List.of(), clauses, List.of());
    }

    private static Clause clause(
            int index, ClauseKind kind, String line, List<String> path, String leadIn, boolean furniture) {
        String text = line.strip();
        String number = "";
        Matcher enumerator = ENUMERATOR.matcher(text);
        if (enumerator.matches()) {
            number = enumerator.group(1);
            text = enumerator.group(2).strip();
        }
        List<Link> links = List.of();
        Matcher linked = LINKED.matcher(text);
        if (linked.matches()) {
            text = linked.group(1);
            links = List.of(new Link(0, CodePoints.length(text), linked.group(2)));
        }
        return new Clause(index, kind, number, path, leadIn, text, List.of(), links, furniture);
    }

    private static Clause row(int index, String line, List<String> path, String leadIn) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return new Clause(
                index, ClauseKind.TABLE_ROW, "", path, leadIn, String.join(" | ", cells), cells, List.of(), false);
    }
}
