package org.clausewatch.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a user names one side of a comparison. */
sealed interface VersionName {
    /** What stands in standard input. */
    record Pasted() implements VersionName {}

    /** A page or text on disk. */
    record OfFile(Path file) implements VersionName {}

    /**
     * A version in the archive.
     *
     * @param document service and terms type, as {@code Service/Terms}, or a service that has one document
     * @param date as the user gave it
     */
    record OfArchive(String document, String date) implements VersionName {}

    /** {@code Service/Terms@DATE}. */
    Pattern ARCHIVED = Pattern.compile("(?<document>[^/@]+/[^@]+)@(?<date>[^/@]+)");

    /** A version without its terms type, which is how one might abridge it. */
    Pattern WITHOUT_TERMS = Pattern.compile("(?<service>[^/@.]+)@(?<date>first|last|\\d{4}(?:-.*)?)");

    /** Reads a name. What exists as a file is a file, whatever it looks like. */
    static VersionName parse(String text) throws CommandException {
        if (text.equals(PastedText.NAME)) {
            return new Pasted();
        }
        if (text.matches("(?i)https?:.*")) {
            throw CommandException.wrongUse("'" + text + "' is an address. Bring the page into the archive with"
                    + " 'clausewatch fetch URL --service NAME --terms TYPE', then name its versions as"
                    + " Service/Terms@DATE.");
        }
        try {
            Path file = Path.of(text);
            Matcher archived = ARCHIVED.matcher(text);
            Matcher abridged = WITHOUT_TERMS.matcher(text);
            if (!Files.exists(file) && abridged.matches()) {
                // Names a document where its service has one.
                return new OfArchive(abridged.group("service"), abridged.group("date"));
            }
            return !Files.exists(file) && archived.matches()
                    ? new OfArchive(archived.group("document"), archived.group("date"))
                    : new OfFile(file);
        } catch (InvalidPathException e) {
            throw CommandException.wrongUse(
                    "'" + text + "' names neither a file nor a version in the archive" + " (Service/Terms@DATE).");
        }
    }
}
