package org.clausewatch.archive;

import java.util.List;

/**
 * The notes of an archive.
 *
 * @param notes in order of time; none that was withdrawn
 * @param damages lines of the file that are no notes, each with a sentence that says which and what to do
 */
public record NoteListing(List<Note> notes, List<String> damages) {
    public NoteListing {
        notes = List.copyOf(notes);
        damages = List.copyOf(damages);
    }
}
