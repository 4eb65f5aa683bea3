package org.clausewatch.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns bytes into text: tells the encoding, and bytes that are no text at all. */
final class Decoder {
    /** As much of a page as is looked at for a charset or signs of a binary file. */
    private static final int HEAD = 4096;

    /** The encoding of old pages that say nothing. */
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]+)");

    private Decoder() {}

    /**
     * Returns the text of a page.
     *
     * @throws ExtractException if the page is empty or holds no text
     */
    static String decode(Page page) throws ExtractException {
        byte[] bytes = page.bytes();
        if (bytes.length == 0) {
            throw new ExtractException("The page is empty (0 bytes). Fetch or save it again.");
        }
        byte[] head = bytes.length <= HEAD ? bytes : Arrays.copyOf(bytes, HEAD);
        Optional<Charset> wide = wideCharset(head);
        if (wide.isEmpty()) {
            refuseKnownBinaries(head);
        }
        String text = wide.isPresent() ? new String(bytes, wide.get()) : decodeNarrow(page, head);
        refuseBinary(text);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decodeNarrow(Page page, byte[] head) {
        byte[] bytes = page.bytes();
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            // Bytes beyond ASCII that are valid UTF-8 are UTF-8, whatever a header says. An encoding of
            // seven bits, such as ISO-2022-JP, is valid too, and is believed where it is named.
            Optional<Charset> named =
                    named(page, head).filter(charset -> charset.name().startsWith("ISO-2022"));
            return named.flatMap(charset -> strict(bytes, charset)).orElse(utf8.get());
        }
        Charset charset = named(page, head)
                .filter(name -> !name.equals(StandardCharsets.UTF_8))
                .orElse(FALLBACK);
        if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
            charset = FALLBACK; // as browsers do
        }
        boolean mostlyUtf8 = new String(bytes, StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\ufffd')
                        .count()
                < Math.max(1, bytes.length / 5000);
        return new String(bytes, mostlyUtf8 ? StandardCharsets.UTF_8 : charset);
    }

    /** The encoding that a byte order mark or a pattern of zero bytes shows. */
    private static Optional<Charset> wideCharset(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int even = 0;
        int odd = 0;
        int pairs = head.length / 2;
        for (int i = 0; i < pairs; i++) {
            even += head[2 * i] == 0 ? 1 : 0;
            odd += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs >= 4 && odd > pairs * 0.7 && even == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (pairs >= 4 && even > pairs * 0.7 && odd == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<Charset> named(Page page, byte[] head) {
        Matcher header = HEADER.matcher(page.contentType());
        if (header.find()) {
            return charset(header.group(1));
        }
        Matcher meta = META.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return meta.find() ? charset(meta.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.toLowerCase(Locale.ROOT)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A page that names an encoding nobody knows is read like one that names none.
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        // Decoding leniently is many times faster, and shows by this sign where something may be wrong.
        String lenient = new String(bytes, charset);
        if (lenient.indexOf('\ufffd') < 0) {
            return Optional.of(lenient);
        }
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            // Not in this encoding: that is the answer.
            return Optional.empty();
        }
    }

    private static void refuseKnownBinaries(byte[] head) throws ExtractException {
        String kind = startsWith(head, '%', 'P', 'D', 'F')
                ? "a PDF document"
                : startsWith(head, 'P', 'K', 3, 4)
                        ? "a ZIP archive or an office document"
                        : startsWith(head, 0x1F, 0x8B)
                                ? "compressed with gzip"
                                : startsWith(head, 0x89, 'P', 'N', 'G') || startsWith(head, 0xFF, 0xD8, 0xFF)
                                        ? "a picture"
                                        : "";
        if (!kind.isEmpty()) {
            throw new ExtractException("The page is " + kind
                    + ", which cannot be read as a policy. Give its text as HTML, PDF, Word, Markdown or plain text.");
        }
    }

    private static void refuseBinary(String text) throws ExtractException {
        long wrong = 0;
        int length = Math.min(text.length(), 1_000_000);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == '\ufffd') {
                wrong++;
            }
        }
        if (wrong * 50 > length) {
            throw new ExtractException("The page is no text: one sign in "
                    + Math.max(1, length / Math.max(1, wrong))
                    + " is a control character or belongs to no known encoding."
                    + " Give its text as HTML, PDF, Word, Markdown or plain text, best in UTF-8.");
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
