package org.clausewatch.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The notes of an archive, in {@code decisions/notes.jsonl}. Lines are only ever added: a note is taken back by one
 * that names it, and edited by another note that does so. A person may edit the file; a line that is no note is told
 * of and hides no other.
 */
public final class Notes {
    static final String LOG = "notes";

    private final Archive archive;

    public Notes(Archive archive) {
        this.archive = archive;
    }

    private DecisionLog log() {
        return new DecisionLog(archive.folder(), LOG);
    }

    /** Returns another text once notes were added, or edited by hand. */
    public String state() throws ArchiveException {
        return log().state();
    }

    /** Reads the notes. */
    public NoteListing read() throws ArchiveException {
        DecisionLog log = log();
        DecisionListing lines = log.list();
        Map<String, Note> notes = new LinkedHashMap<>();
        Set<String> withdrawn = new HashSet<>();
        List<String> damages = new ArrayList<>(lines.damages());
        for (DecisionListing.Entry entry : lines.entries()) {
            Map<String, String> fields = entry.decision().fields();
            String withdraws = fields.getOrDefault(NoteFields.WITHDRAWS, "");
            if (!withdraws.isEmpty()) {
                withdrawn.add(withdraws);
                if (fields.size() == 1) {
                    continue;
                }
            }
            try {
                Note note = NoteFields.note(entry.decision());
                boolean named = !note.id().isEmpty() && !notes.containsKey(note.id());
                // A line that a person copied has the id of the one it was copied from.
                Note unique = named ? note : note.named(note.idOfContent());
                notes.putIfAbsent(unique.id(), unique);
            } catch (IllegalArgumentException e) {
                damages.add(log.damage(entry.line(), String.valueOf(e.getMessage())));
            }
        }
        return new NoteListing(
                notes.values().stream()
                        .filter(note -> !withdrawn.contains(note.id()))
                        .sorted(Comparator.comparing(Note::at))
                        .toList(),
                damages);
    }

    /**
     * Adds a note.
     *
     * @throws ArchiveException if another process is writing to the archive, or it cannot be written
     */
    public void add(Note note) throws ArchiveException {
        try (ArchiveWriter writer = archive.write()) {
            writer.decide(new Decision(LOG, note.at(), NoteFields.of(note)));
        }
    }

    /**
     * Takes a note back and adds the one that stands for it, both at once.
     *
     * @throws ArchiveException likewise, or if there is no such note
     */
    public void replace(String id, Note note) throws ArchiveException {
        try (ArchiveWriter writer = archive.write()) {
            known(id);
            Map<String, String> fields = new TreeMap<>(NoteFields.of(note));
            fields.put(NoteFields.WITHDRAWS, id);
            writer.decide(new Decision(LOG, note.at(), fields));
        }
    }

    /**
     * Takes a note back; its line stays.
     *
     * @throws ArchiveException likewise
     */
    public void withdraw(String id, Instant at) throws ArchiveException {
        try (ArchiveWriter writer = archive.write()) {
            known(id);
            writer.decide(new Decision(LOG, at.truncatedTo(ChronoUnit.SECONDS), Map.of(NoteFields.WITHDRAWS, id)));
        }
    }

    /** Asked while nobody else writes: the note may have been withdrawn meanwhile. */
    private void known(String id) throws ArchiveException {
        if (read().notes().stream().noneMatch(note -> note.id().equals(id))) {
            throw new ArchiveException(
                    "There is no note " + id + " any more. 'clausewatch notes' lists those that are.");
        }
    }
}
