package org.clausewatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.clausewatch.model.Progress;

/**
 * A data set in a ZIP. Nothing is unpacked to the disk. What is read of it is bounded: each file, and all
 * together by the size of the ZIP, which text never shrinks to a hundredth of.
 */
final class OtaZip implements OtaSource {
    private static final long LARGEST_RATIO = 100;
    private static final long ALWAYS_READ = 100_000_000;

    private final Path path;
    private final ZipFile zip;
    private long left;

    private OtaZip(Path path, ZipFile zip, long left) {
        this.path = path;
        this.zip = zip;
        this.left = left;
    }

    static OtaZip open(Path path) throws IngestException {
        try {
            long left = ALWAYS_READ + LARGEST_RATIO * Files.size(path);
            return new OtaZip(path, open(path, StandardCharsets.UTF_8), left);
        } catch (ZipException e) {
            throw new IngestException(
                    "The ZIP " + path + " is cut off or damaged (" + e.getMessage() + "). Download it again.", e);
        } catch (IOException e) {
            throw new IngestException("The file " + path + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static ZipFile open(Path path, Charset names) throws IOException {
        try {
            return new ZipFile(path.toFile(), names);
        } catch (ZipException e) {
            // Names that are not UTF-8 come from old programs; any bytes are a name in this charset.
            if (names.equals(StandardCharsets.UTF_8)
                    && String.valueOf(e.getMessage()).contains("bad entry name")) {
                return open(path, StandardCharsets.ISO_8859_1);
            }
            throw e;
        }
    }

    @Override
    public Found find(Progress progress) throws IngestException {
        Found found = new Found();
        for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
            ZipEntry entry = each.nextElement();
            String name = entry.getName();
            if (OtaPath.climbsOut(name)) {
                found.skip(OtaSkip.Why.CLIMBS_OUT, name);
            } else if (!entry.isDirectory()) {
                Optional<OtaPath> parsed = OtaPath.parse(name);
                if (parsed.isPresent()) {
                    found.add(OtaDatasets.entry(parsed.get(), name, () -> read(entry)));
                } else {
                    found.skip(OtaSkip.Why.NO_OBSERVATION, name);
                }
            }
        }
        return found;
    }

    private byte[] read(ZipEntry entry) throws OtaSkippedException, IngestException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(SavedPage.LARGEST_FILE + 1);
            if (bytes.length > SavedPage.LARGEST_FILE) {
                throw new OtaSkippedException(OtaSkip.Why.TOO_LARGE, OtaDatasets.TOO_LARGE);
            }
            left -= bytes.length;
            if (left < 0) {
                throw new IngestException("The ZIP " + path + " unpacks to more than " + LARGEST_RATIO
                        + " times its size, as no collection of texts does; it was not read on. Check where it comes"
                        + " from.");
            }
            return bytes;
        } catch (ZipException e) {
            throw new OtaSkippedException(OtaSkip.Why.UNREADABLE, "damaged in the ZIP: " + e.getMessage());
        } catch (IOException e) {
            throw new IngestException(
                    "The ZIP " + path + " cannot be read on (" + e.getMessage() + "). Download it again.", e);
        }
    }

    @Override
    public void close() throws IngestException {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IngestException("The ZIP " + path + " cannot be closed (" + e.getMessage() + ").", e);
        }
    }
}
