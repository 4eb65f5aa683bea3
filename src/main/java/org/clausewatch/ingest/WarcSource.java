package org.clausewatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausewatch.model.Progress;

/**
 * A file that holds archived pages: WARC, WARC.gz or WACZ. Close it after use.
 *
 * @param name without folders
 * @param parts the WARC files in it
 * @param titles of the pages that it lists, by address; empty if it lists none
 * @param oneDocument whether all the pages that it lists are one document's, as in a package of evidence
 * @param attribution whom the package names as its sources, with their licences; or ""
 * @param troubles sentences on parts of it that were left out
 * @param closing what to close with it
 */
record WarcSource(
        String name,
        List<WarcPart> parts,
        Map<String, String> titles,
        boolean oneDocument,
        String attribution,
        List<String> troubles,
        AutoCloseable closing)
        implements AutoCloseable {

    /**
     * Opens a file; its first bytes tell what it is.
     *
     * @throws IngestException if there is none, or it is of another kind, or a WACZ that breaks the rules
     */
    static WarcSource open(Path file, Progress progress) throws IngestException {
        String name = String.valueOf(file.getFileName());
        if (Files.notExists(file)) {
            throw new IngestException("There is no file " + file + ".");
        }
        if (Files.isDirectory(file)) {
            throw new IngestException(file + " is a folder. Name the WARC or WACZ files in it.");
        }
        try {
            byte[] start;
            try (InputStream in = Files.newInputStream(file)) {
                start = in.readNBytes(5);
            }
            if (start.length > 3 && start[0] == 'P' && start[1] == 'K') {
                return WaczPackage.open(file, name, progress);
            }
            boolean gzip = start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
            boolean plain =
                    start.length == 5 && start[0] == 'W' && start[1] == 'A' && start[2] == 'R' && start[3] == 'C';
            if (!gzip && !plain) {
                throw new IngestException("The file " + file + " is no WARC and no WACZ."
                        + (name.toLowerCase(Locale.ROOT).endsWith(".zst")
                                ? " It is compressed with Zstandard: decompress it with 'unzstd' first."
                                : " A saved page is brought in by 'clausewatch import file'."));
            }
            WarcPart part = new WarcPart(name, Files.size(file), () -> Files.newInputStream(file));
            return new WarcSource(name, List.of(part), Map.of(), false, "", List.of(), () -> {});
        } catch (IOException e) {
            throw new IngestException("The file " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public void close() throws IngestException {
        try {
            closing.close();
        } catch (Exception e) {
            throw new IngestException("The file " + name + " cannot be closed (" + e.getMessage() + ").", e);
        }
    }
}
