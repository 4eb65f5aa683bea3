package org.clausewatch.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Sha256;

/**
 * Reads a {@code story.txt} and plays it on the page that it begins with.
 *
 * <p>A line is empty, a comment ({@code #}), or one of:
 *
 * <ul>
 *   <li>{@code service}, {@code url}, {@code server}, {@code page}: what the story is about, once each;
 *   <li>{@code observed TIME}: begins an observation; what follows happened before it;
 *   <li>{@code @@}: an edit; lines follow as in a unified diff (space: stays, minus: goes, plus: comes)
 *       up to a line without such a sign. Its place is found by the lines that stay and go, which
 *       stand in the page exactly once;
 *   <li>{@code everywhere OLD -> NEW}: replaces each occurrence;
 *   <li>{@code passing}: the edits of this observation are gone at the next;
 *   <li>{@code status CODE}, {@code serve FILE}: this observation's HTTP status, or another page.
 * </ul>
 *
 * <p>In a page <code>{{visit}}</code> stands for an identifier that differs at each observation.
 */
final class StoryReader {
    private static final String VISIT = "{{visit}}";

    private final Path folder;
    private final List<Story.Visit> visits = new ArrayList<>();
    private String service = "";
    private String url = "";
    private String server = "";
    private String page = "";

    // The observation being read.
    private Optional<Instant> at = Optional.empty();
    private int status;
    private Optional<String> served = Optional.empty();
    private Optional<String> afterwards = Optional.empty();

    private StoryReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the story in a folder.
     *
     * @throws IllegalArgumentException if an edit does not fit the page, naming the line
     */
    static Story read(Path folder) throws IOException {
        StoryReader reader = new StoryReader(folder);
        List<String> lines = Files.readAllLines(folder.resolve("story.txt"));
        for (int i = 0; i < lines.size(); ) {
            try {
                i = reader.readLine(lines, i);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        folder.resolve("story.txt") + ":" + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        reader.finishVisit();
        return new Story(reader.service, reader.url, reader.server, reader.visits);
    }

    /** Reads one line, or one edit, and returns the index of the next. */
    private int readLine(List<String> lines, int index) throws IOException {
        String line = lines.get(index);
        if (line.isBlank() || line.startsWith("#")) {
            return index + 1;
        }
        if (line.equals("@@")) {
            int end = index + 1;
            while (end < lines.size() && isEditLine(lines.get(end))) {
                end++;
            }
            edit(lines.subList(index + 1, end));
            return end;
        }
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1);
        switch (word) {
            case "service" -> service = rest;
            case "url" -> url = rest;
            case "server" -> server = rest;
            case "page" -> page = Files.readString(folder.resolve(rest));
            case "observed" -> {
                finishVisit();
                at = Optional.of(Instant.parse(rest));
            }
            case "everywhere" -> replaceEverywhere(rest);
            case "passing" -> afterwards = Optional.of(page);
            case "status" -> status = Integer.parseInt(rest);
            case "serve" -> served = Optional.of(Files.readString(folder.resolve(rest)));
            default -> throw new IllegalArgumentException("no such word: " + word);
        }
        return index + 1;
    }

    private static boolean isEditLine(String line) {
        return line.startsWith(" ") || line.startsWith("-") || line.startsWith("+");
    }

    private void edit(List<String> lines) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (String line : lines) {
            String text = line.substring(1) + "\n";
            if (line.charAt(0) != '+') {
                before.append(text);
            }
            if (line.charAt(0) != '-') {
                after.append(text);
            }
        }
        // Whole lines only: the text before the first one ends in a line feed.
        String wanted = "\n" + before;
        int place = page.indexOf(wanted);
        if (before.isEmpty() || place < 0 || page.indexOf(wanted, place + 1) >= 0) {
            throw new IllegalArgumentException("the lines of this edit do not stand in the page exactly once");
        }
        page = page.substring(0, place) + "\n" + after + page.substring(place + wanted.length());
    }

    private void replaceEverywhere(String rule) {
        int arrow = rule.indexOf(" -> ");
        if (arrow <= 0 || !page.contains(rule.substring(0, arrow))) {
            throw new IllegalArgumentException("nothing to replace: " + rule);
        }
        page = page.replace(rule.substring(0, arrow), rule.substring(arrow + 4));
    }

    private void finishVisit() {
        if (at.isPresent()) {
            Instant time = at.get();
            if (!visits.isEmpty() && !visits.getLast().at().isBefore(time)) {
                throw new IllegalArgumentException("not in order of time: " + time);
            }
            String identifier = Sha256.of(service + " " + time).substring(0, 16);
            visits.add(new Story.Visit(time, status, served.orElse(page).replace(VISIT, identifier)));
        }
        page = afterwards.orElse(page);
        at = Optional.empty();
        status = 200;
        served = Optional.empty();
        afterwards = Optional.empty();
    }
}
