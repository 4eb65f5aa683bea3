package org.clausewatch.archive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of services and terms types as file names that Linux, macOS and Windows all take, and back.
 *
 * <p>Escapes as URLs do ({@code %3A}), so that any language's standard library reads them. All but ASCII
 * is escaped, because file systems differ in how they compose letters and a system's locale may not
 * hold them. Names that differ in upper and lower case alone cannot be told apart on some systems;
 * the writer refuses the second one.
 */
final class SafeName {
    /** File systems allow 255 bytes; the rest is left for the endings of temporary files. */
    private static final int LONGEST = 200;

    private static final String ALLOWED_MARKS = " !#$&'()+,-.;=@[]^_`{}~";

    /** Device names of Windows, with any ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com\\d|lpt\\d)( *\\..*)? *");

    /** Names that the archive itself uses in its folder. */
    private static final Pattern OWN = Pattern.compile("(declarations|decisions)|(archive|chain|index)\\..*");

    private SafeName() {}

    /**
     * Returns the file name of a name.
     *
     * @throws ArchiveException if the name is empty, too long or no valid text
     */
    static String encode(String name) throws ArchiveException {
        if (name.isBlank()) {
            throw new ArchiveException("A service and a terms type need a name.");
        }
        StringBuilder file = new StringBuilder();
        ByteBuffer bytes = utf8(name);
        while (bytes.hasRemaining()) {
            byte b = bytes.get();
            if (isPlain(b)) {
                file.append((char) b);
            } else {
                escape(file, b);
            }
        }
        escapeEnds(file);
        String lower = file.toString().toLowerCase(Locale.ROOT);
        if (DEVICE.matcher(lower).matches() || OWN.matcher(lower).matches()) {
            byte first = (byte) file.charAt(0);
            file.deleteCharAt(0);
            StringBuilder escaped = new StringBuilder();
            escape(escaped, first);
            file.insert(0, escaped);
        }
        if (file.length() > LONGEST) {
            throw new ArchiveException("The name “" + name.substring(0, Math.min(20, name.length()))
                    + "…” is too long for a folder; shorten it.");
        }
        return file.toString();
    }

    /**
     * Returns the name of a file name. What {@link #encode} did not make (a folder that the user
     * named) is taken as it is.
     */
    static String decode(String file) {
        byte[] bytes = new byte[file.length() * 3];
        int length = 0;
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c == '%' && i + 2 < file.length() && isHex(file.charAt(i + 1)) && isHex(file.charAt(i + 2))) {
                bytes[length++] = (byte) HexFormat.fromHexDigits(file, i + 1, i + 3);
                i += 2;
            } else if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else {
                return file;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            // Not an escape of ours: a folder called "100%FF", made by hand.
            return file;
        }
    }

    private static ByteBuffer utf8(String name) throws ArchiveException {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name));
        } catch (CharacterCodingException e) {
            throw new ArchiveException("A name of a service or terms type is no valid text; type it again.", e);
        }
    }

    private static boolean isPlain(byte b) {
        boolean letterOrDigit = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
        return letterOrDigit || (b > 0 && ALLOWED_MARKS.indexOf(b) >= 0);
    }

    /** Windows drops dots and spaces at the end; a dot at the start hides a folder, or names another. */
    private static void escapeEnds(StringBuilder file) {
        char last = file.charAt(file.length() - 1);
        if (last == '.' || last == ' ') {
            file.setLength(file.length() - 1);
            escape(file, (byte) last);
        }
        char first = file.charAt(0);
        if (first == '.' || first == ' ') {
            StringBuilder escaped = new StringBuilder();
            escape(escaped, (byte) first);
            file.replace(0, 1, escaped.toString());
        }
    }

    private static void escape(StringBuilder to, byte b) {
        to.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
    }

    private static boolean isHex(char c) {
        return HexFormat.isHexDigit(c);
    }
}
