package org.clausewatch.desktop.imports;

import java.util.List;

/** How far an import is, and what the sheet shows of it. */
public sealed interface ImportState {
    /**
     * The user fills in what to import.
     *
     * @param notice what is missing or went wrong, as a sentence; or ""
     */
    record Asking(String notice) implements ImportState {}

    /**
     * It is known what an import would do; the user decides.
     *
     * @param lines what it would do, a sentence each
     * @param worthwhile whether there is anything to bring in
     */
    record Planned(List<String> lines, boolean worthwhile) implements ImportState {
        public Planned {
            lines = List.copyOf(lines);
        }
    }

    /** It is under way. */
    record Running() implements ImportState {}

    /**
     * It ended.
     *
     * @param title what came of it, in a few words
     * @param lines what came of it, a sentence each
     * @param goesOn whether doing it again may bring in more
     */
    record Done(String title, List<String> lines, boolean goesOn) implements ImportState {
        public Done {
            lines = List.copyOf(lines);
        }
    }
}
