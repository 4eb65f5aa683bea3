package org.clausewatch.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a user typed to search for, taken apart.
 *
 * @param groups terms as SQLite's full-text search takes them; of each group one must stand in a clause
 * @param excluded terms of which none may stand there
 */
record SearchWords(List<List<String>> groups, List<String> excluded) {
    /** A word or phrase as it was typed. */
    private record Token(String text, boolean phrase, boolean minus) {
        boolean is(String operator) {
            return !phrase && !minus && text.equals(operator);
        }

        boolean hasWord() {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }

        String term() {
            boolean prefix = !phrase && text.length() > 1 && text.endsWith("*");
            String word = prefix ? text.substring(0, text.length() - 1) : text;
            return '"' + word.replace("\"", "") + '"' + (prefix ? "*" : "");
        }
    }

    /** Takes apart what was typed. */
    static SearchWords of(String words) {
        List<Token> tokens = tokens(words).stream().filter(Token::hasWord).toList();
        List<List<String>> groups = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        boolean either = false;
        boolean not = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean between = i > 0 && i < tokens.size() - 1;
            if (token.is("OR") && between) {
                either = true;
            } else if (token.is("AND") && between) {
                either = false;
            } else if (token.is("NOT") && i < tokens.size() - 1) {
                not = true;
            } else if (not || token.minus()) {
                excluded.add(token.term());
                not = false;
                either = false;
            } else {
                if (!either || groups.isEmpty()) {
                    groups.add(new ArrayList<>());
                }
                groups.getLast().add(token.term());
                either = false;
            }
        }
        return new SearchWords(groups, excluded);
    }

    private static List<Token> tokens(String words) {
        List<Token> tokens = new ArrayList<>();
        boolean minus = false;
        int at = 0;
        while (at < words.length()) {
            char c = words.charAt(at);
            boolean begins = at == 0 || Character.isWhitespace(words.charAt(at - 1));
            if (isQuote(c)) {
                int end = at + 1;
                while (end < words.length() && !isQuote(words.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(words.substring(at + 1, end), true, minus));
                minus = false;
                at = end + 1;
            } else if (Character.isWhitespace(c)) {
                minus = false;
                at++;
            } else if (c == '-' && begins) {
                minus = true;
                at++;
            } else {
                int end = at;
                while (end < words.length()
                        && !Character.isWhitespace(words.charAt(end))
                        && !isQuote(words.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(words.substring(at, end), false, minus));
                minus = false;
                at = end;
            }
        }
        return tokens;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„';
    }

    boolean hasWords() {
        return !groups.isEmpty();
    }

    boolean hasExcluded() {
        return !excluded.isEmpty();
    }

    /** Returns an expression of SQLite's full-text search; brackets, as its NOT binds more than its AND. */
    String expression() {
        String wanted = groups.stream().map(SearchWords::either).collect(Collectors.joining(" AND "));
        return excluded.isEmpty() ? wanted : "(" + wanted + ") NOT " + either(excluded);
    }

    private static String either(List<String> terms) {
        return terms.size() == 1 ? terms.getFirst() : "(" + String.join(" OR ", terms) + ")";
    }
}
