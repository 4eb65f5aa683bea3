package org.clausewatch.judge;

/** A rough stem, only ever compared with other stems: sharing, shared and share are one, as are personalise and personalize. */
final class Stem {
    private static final int SHORTEST = 4;

    private Stem() {}

    static String of(String form) {
        String stem = form.replace("isation", "ization").replace("ise", "ize").replace("ising", "izing");
        stem = stem.replace("yse", "yze")
                .replace("ysing", "yzing")
                .replace("our", "or")
                .replace("ll", "l");
        for (String ending : new String[] {
            "ments", "ment", "ences", "ence", "ances", "ance", "ations", "ation", "ions", "ion", "ings", "ing", "ies",
            "ie", "ed", "es", "s", "e", "y"
        }) {
            boolean doubled = ending.equals("s") && stem.endsWith("ss");
            if (!doubled && stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
                return single(stem.substring(0, stem.length() - ending.length()));
            }
        }
        return stem;
    }

    /** Takes back a consonant that was doubled before an ending: transferred, transfer. */
    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last >= SHORTEST && stem.charAt(last) == stem.charAt(last - 1) && stem.charAt(last) != 's';
        return doubled ? stem.substring(0, last) : stem;
    }
}
