package org.clausewatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.model.Progress;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Goes through the WARC files of a source once and notes each capture in it: where it stands and what it
 * is. Checks the digest of every block; a record that does not match its own is left out and told.
 *
 * <p>Bounds: 1,000,000 records; of a compressed file at most 200 times its size, and at least 256 MB.
 */
final class WarcCatalogue {
    /** A page of text compresses to a tenth; a bomb to a thousandth. */
    static final long MOST_TIMES = 200;

    static final long ALWAYS_READ = 256_000_000;

    private static final int MOST_RECORDS = 1_000_000;
    private static final int LARGEST_HEAD = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private static final String METADATA = "metadata";
    private static final List<String> TYPES = List.of("response", "revisit", "resource", "conversion", "request");

    private final WarcSource source;
    private final Progress progress;
    private final List<WarcEntry> entries = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final Map<String, Circumstances> stated = new HashMap<>();
    private long inflated;

    private WarcCatalogue(WarcSource source, Progress progress) {
        this.source = source;
        this.progress = progress;
        troubles.addAll(source.troubles());
    }

    /**
     * What a source holds.
     *
     * @param entries in the order of the file
     * @param troubles sentences on what of it is damaged
     * @param stated what an archive like this one says of how captures came about, by the id of their record
     */
    record Contents(List<WarcEntry> entries, List<String> troubles, Map<String, Circumstances> stated) {
        Contents {
            stated = Map.copyOf(stated);
            entries = List.copyOf(entries);
            troubles = List.copyOf(troubles);
        }
    }

    static Contents of(WarcSource source, Progress progress) throws IngestException {
        WarcCatalogue catalogue = new WarcCatalogue(source, progress);
        for (int part = 0; part < source.parts().size(); part++) {
            catalogue.read(part, source.parts().get(part));
        }
        return new Contents(catalogue.entries, catalogue.troubles, catalogue.stated);
    }

    static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private void read(int number, WarcPart part) throws IngestException {
        inflated = 0;
        int before = entries.size();
        long offset = 0;
        try (InputStream in = part.open(0);
                WarcReader reader = new WarcReader(in)) {
            Optional<WarcEntry> open = Optional.empty();
            try {
                for (Optional<WarcRecord> each = reader.next(); each.isPresent(); each = reader.next()) {
                    if (offset == 0 && reader.position() > 0) {
                        refuseWhole(part, reader);
                    }
                    close(open, reader.position());
                    open = Optional.empty();
                    offset = reader.position();
                    report(part, offset);
                    open = entry(number, part, offset, each.get());
                    if (entries.size() > MOST_RECORDS) {
                        troubles.add(part.name() + ": only its first " + MOST_RECORDS + " records were read.");
                        return;
                    }
                }
                close(open, part.size());
            } catch (IOException | RuntimeException e) {
                // What is wrong stands behind the record that was read last.
                if (reader.position() > offset) {
                    close(open, reader.position());
                    offset = reader.position();
                }
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            // jwarc reports malformed header values by whichever unchecked exception they cause.
            troubles.add(part.name() + ": from byte " + offset + " on it cannot be read (" + message(e) + "). "
                    + (entries.size() > before ? "What stands before that was read." : "Get it again."));
        }
    }

    /** Records can be read one by one only where each is compressed by itself. */
    private static void refuseWhole(WarcPart part, WarcReader reader) throws IngestException, IOException {
        if (reader.compression() != WarcCompression.GZIP) {
            return;
        }
        boolean apart = false;
        if (reader.position() < part.size()) {
            try (InputStream in = part.open(reader.position())) {
                apart = in.read() == 0x1f && in.read() == 0x8b;
            }
        }
        if (!apart) {
            throw new IngestException(part.name()
                    + " is compressed as a whole and not record by record, as WARC asks for."
                    + " Decompress it with 'gunzip' and import the .warc file.");
        }
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void report(WarcPart part, long offset) throws IngestException {
        progress.report("Reading " + part.name(), Math.min(1, (double) offset / part.size()));
        if (progress.cancelled()) {
            throw new IngestException("Reading " + part.name() + " was cancelled; nothing was brought in.");
        }
    }

    /** Where a record ends is known only when the next begins. */
    private void close(Optional<WarcEntry> open, long end) {
        if (open.isPresent()) {
            WarcEntry e = open.get();
            entries.add(new WarcEntry(
                    e.part(),
                    e.offset(),
                    end - e.offset(),
                    e.type(),
                    e.id(),
                    e.url(),
                    e.date(),
                    e.status(),
                    e.mime(),
                    e.size(),
                    e.location(),
                    e.concurrentTo(),
                    e.payloadDigest(),
                    e.refersTo(),
                    e.refersToUrl(),
                    e.refersToDate(),
                    e.truncated()));
        }
    }

    private Optional<WarcEntry> entry(int number, WarcPart part, long offset, WarcRecord each) throws IOException {
        Optional<WarcDigest> expected = each.blockDigest();
        @Nullable
        MessageDigest digester = expected.flatMap(WarcDigests::digester).orElse(null);
        byte[] head = new byte[0];
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        InputStream block = each.body().stream();
        for (int read = block.read(buffer); read >= 0; read = block.read(buffer)) {
            if (digester != null) {
                digester.update(buffer, 0, read);
            }
            if (head.length < LARGEST_HEAD) {
                int start = head.length;
                head = Arrays.copyOf(head, start + read);
                System.arraycopy(buffer, 0, head, start, read);
            }
            size += read;
            inflated += read;
            if (inflated > Math.max(ALWAYS_READ, MOST_TIMES * part.size())) {
                throw new IOException("it decompresses to more than " + MOST_TIMES + " times its size");
            }
        }
        String type = each.type();
        if (type.equals(METADATA) && mediaType(header(each, "Content-Type")).equals("application/json")) {
            boolean intact = isIntact(expected, digester);
            if (intact && size == head.length) {
                note(each, head);
            } else {
                troubles.add(part.name() + ": what the record at byte " + offset
                        + " says of how a page came about was left" + " out: "
                        + (intact ? "it is too long." : "it does not match its digest, so it was changed or damaged."));
            }
            return Optional.empty();
        }
        if (!TYPES.contains(type)) {
            return Optional.empty();
        }
        String url = withoutFragment(bare(header(each, "WARC-Target-URI")));
        if (!isIntact(expected, digester)) {
            troubles.add(part.name() + ": the " + type + " of " + url + " at byte " + offset
                    + " was left out: it does not match its digest, so it was changed or damaged.");
            return Optional.empty();
        }
        return Optional.of(entry(number, offset, each, type, url, head, size));
    }

    private static boolean isIntact(Optional<WarcDigest> expected, @Nullable MessageDigest digester) {
        return expected.isEmpty() || digester == null || WarcDigests.matches(expected.get(), digester);
    }

    /** Notes what a metadata record says of the capture that it belongs to. */
    private void note(WarcRecord each, byte[] block) {
        Circumstances.ofRecord(block)
                .ifPresent(said -> each.headers().all("WARC-Concurrent-To").stream()
                        .map(WarcCatalogue::bare)
                        .forEach(id -> stated.putIfAbsent(id, said)));
    }

    private static WarcEntry entry(
            int number, long offset, WarcRecord each, String type, String url, byte[] head, long size) {
        int status = 0;
        String mime = header(each, "Content-Type");
        String location = "";
        boolean http = mime.toLowerCase(Locale.ROOT).startsWith("application/http");
        if (http && !type.equals("request") && head.length > 0) {
            try {
                HttpResponse response = HttpResponse.parseWithoutBody(WarcRecords.channel(head), null);
                status = response.status();
                mime = response.headers().first("Content-Type").orElse("");
                location = response.headers().first("Location").orElse("").strip();
            } catch (IOException e) {
                // What it says is told when somebody asks for it.
                mime = "";
            }
        }
        return new WarcEntry(
                number,
                offset,
                0,
                type,
                each.id().toString(),
                url,
                each.date(),
                status,
                mediaType(mime),
                size,
                location,
                each.headers().all("WARC-Concurrent-To").stream()
                        .map(WarcCatalogue::bare)
                        .toList(),
                header(each, "WARC-Payload-Digest"),
                bare(header(each, "WARC-Refers-To")),
                withoutFragment(bare(header(each, "WARC-Refers-To-Target-URI"))),
                each.headers().first("WARC-Refers-To-Date").map(Instant::parse),
                header(each, "WARC-Truncated"));
    }

    private static String header(WarcRecord each, String name) {
        return each.headers().first(name).map(String::strip).orElse("");
    }

    private static String bare(String uri) {
        return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }

    private static String mediaType(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
