package org.clausewatch.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;

/** What the user pastes or pipes into standard input, in place of a file. */
final class PastedText {
    /** What stands in place of a file's name. */
    static final String NAME = "-";

    /** As many bytes as a file may have. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final Pattern HTML = Pattern.compile("\\A\\uFEFF?\\s*(?i:<!doctype html|<html|<head|<body)\\b");

    private PastedText() {}

    /**
     * Reads standard input to its end.
     *
     * @throws CommandException if it is empty, too large or cannot be read
     */
    static byte[] bytes(Context context) throws CommandException {
        if (context.surroundings().terminal()) {
            context.say("paste the text, then end it with Ctrl-D (Ctrl-Z and Enter on Windows) on a line of its own.");
        }
        try {
            byte[] bytes = context.surroundings().in().readNBytes(MOST_BYTES + 1);
            if (bytes.length == 0) {
                throw CommandException.failed("Standard input is empty. Paste the text, or name a file.");
            }
            if (bytes.length > MOST_BYTES) {
                throw CommandException.failed("Standard input holds more than the " + MOST_BYTES / (1024 * 1024)
                        + " MB that a page may have.");
            }
            return bytes;
        } catch (IOException e) {
            throw CommandException.failed("Standard input cannot be read: " + e.getMessage() + ".");
        }
    }

    /**
     * Reads standard input as plain text.
     *
     * @throws CommandException likewise, or if it is no text or a page's HTML
     */
    static String text(Context context) throws CommandException {
        byte[] bytes = bytes(context);
        try {
            String text = context.surroundings()
                    .charset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (HTML.matcher(text).find()) {
                throw CommandException.failed("Standard input holds a page's HTML, not its text."
                        + " Save it as a file that ends in .html, and import that.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw CommandException.failed("Standard input is no text in "
                    + context.surroundings().charset().name() + ". Save it as a file and import that.");
        }
    }
}
