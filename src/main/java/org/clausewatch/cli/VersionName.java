package org.clausewatch.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a user names one side of a comparison. */
sealed interface VersionName {
    /** A page or text on disk. */
    record OfFile(Path file) implements VersionName {}

    /**
     * A version in the archive.
     *
     * @param document service and terms type, as {@code Service/Terms}
     * @param date as the user gave it
     */
    record OfArchive(String document, String date) implements VersionName {}

    /** {@code Service/Terms@DATE}. */
    Pattern ARCHIVED = Pattern.compile("(?<document>[^/@]+/[^@]+)@(?<date>[^/@]+)");

    /** Reads a name. What exists as a file is a file, whatever it looks like. */
    static VersionName parse(String text) throws CommandException {
        try {
            Path file = Path.of(text);
            Matcher archived = ARCHIVED.matcher(text);
            return !Files.exists(file) && archived.matches()
                    ? new OfArchive(archived.group("document"), archived.group("date"))
                    : new OfFile(file);
        } catch (InvalidPathException e) {
            throw CommandException.wrongUse(
                    "'" + text + "' names neither a file nor a version in the archive" + " (Service/Terms@DATE).");
        }
    }
}
