package org.clausewatch.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.clausewatch.model.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens a WACZ package (Web Archive Collection Zipped 1.1.1) and checks it: names that climb out of it
 * are refused, each file's hash must be the one in {@code datapackage.json}, and that file's the one in
 * {@code datapackage-digest.json}. Nothing is unpacked to disk.
 *
 * <p>Bounds: 10,000 files; 50 MB of each list, decompressed; of a compressed file in it at most 200 times its
 * compressed size (and at least 256 MB) is read.
 */
final class WaczPackage {
    private static final int MOST_FILES = 10_000;
    private static final int LARGEST_LIST = 50_000_000;
    private static final String EVIDENCE_OF = "Clausewatch ";
    private static final int BUFFER = 1 << 16;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
    private static final JsonMapper JSON = new JsonMapper();

    private final ZipFile zip;
    private final String name;
    private final Progress progress;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();

    private WaczPackage(ZipFile zip, String name, Progress progress) {
        this.zip = zip;
        this.name = name;
        this.progress = progress;
    }

    static WarcSource open(Path file, String name, Progress progress) throws IngestException, IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new IngestException(
                    "The file " + file + " is no readable WACZ (" + e.getMessage()
                            + "). It may have been cut off: get it again.",
                    e);
        }
        boolean opened = false;
        try {
            WarcSource source = new WaczPackage(zip, name, progress).source();
            opened = true;
            return source;
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    private WarcSource source() throws IngestException, IOException {
        list();
        JsonNode manifest = manifest();
        Map<String, String> hashes = hashes(manifest);
        List<WarcPart> parts = new ArrayList<>();
        for (ZipEntry entry : entries.values()) {
            String path = entry.getName();
            if (path.startsWith("archive/") && (path.endsWith(".warc.gz") || path.endsWith(".warc"))) {
                if (sound(entry, hashes)) {
                    parts.add(new WarcPart(name + "/" + path, size(entry), () -> zip.getInputStream(entry)));
                }
            }
        }
        if (parts.isEmpty() && troubles.isEmpty()) {
            throw new IngestException("The package " + name + " holds no WARC file in its folder archive/.");
        }
        // What 'export wacz' packs is one document, whose imported texts have an address each.
        boolean oneDocument = manifest.path("software").asString("").startsWith(EVIDENCE_OF)
                && entries.containsKey("evidence/chain.json");
        return new WarcSource(name, parts, pages(hashes), oneDocument, attribution(manifest), troubles, zip);
    }

    /** Returns the sources and licences that the package names, as Data Package has them (sources, licenses). */
    private static String attribution(JsonNode manifest) {
        List<String> named = new ArrayList<>();
        for (String property : List.of("sources", "licenses")) {
            for (JsonNode each : manifest.path(property)) {
                String title = each.path("title").asString(each.path("name").asString(""));
                String path = each.path("path").asString("");
                String words = title.isBlank() || path.isBlank() ? title + path : title + ", " + path;
                if (!words.isBlank()) {
                    named.add(words.strip());
                }
            }
        }
        return String.join("; ", named);
    }

    /** Takes stock; a name that leads out of the package, or stands in it twice, is an attack or a fault. */
    private void list() throws IngestException {
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            String path = entry.getName();
            boolean climbs = path.startsWith("/")
                    || path.indexOf('\\') >= 0
                    || DRIVE.matcher(path).matches()
                    || List.of(path.split("/", -1)).contains("..");
            if (climbs) {
                throw new IngestException("The package " + name + " is refused: it holds a file named “" + path
                        + "”, which would lead out of it.");
            }
            if (entries.put(path, entry) != null) {
                throw new IngestException("The package " + name + " is refused: it holds two files named “" + path
                        + "”, so that nobody can tell which of them counts.");
            }
            if (entries.size() > MOST_FILES) {
                throw new IngestException(
                        "The package " + name + " holds more than " + MOST_FILES + " files, the most that are read.");
            }
        }
    }

    private JsonNode manifest() throws IngestException, IOException {
        byte[] bytes = small("datapackage.json");
        if (bytes.length == 0) {
            throw new IngestException(
                    "The file " + name
                            + " is a ZIP archive, but no WACZ: it has no datapackage.json. Unpack it and name the files in it.");
        }
        byte[] digest = small("datapackage-digest.json");
        if (digest.length > 0) {
            String expected =
                    json("datapackage-digest.json", digest).path("hash").asString("");
            String actual = hash(new ByteArrayInputStream(bytes), expected, Long.MAX_VALUE);
            if (!expected.equalsIgnoreCase(actual)) {
                throw new IngestException("The package " + name
                        + " was changed or damaged: its datapackage.json has another hash than"
                        + " datapackage-digest.json says. Get it again from where it came.");
            }
        }
        return json("datapackage.json", bytes);
    }

    private Map<String, String> hashes(JsonNode manifest) throws IngestException {
        Map<String, String> hashes = new HashMap<>();
        boolean packages = false;
        for (JsonNode resource : manifest.path("resources")) {
            String path = resource.path("path").asString("");
            hashes.put(path, resource.path("hash").asString(""));
            packages |= path.toLowerCase(Locale.ROOT).endsWith(".wacz");
        }
        if (packages && entries.keySet().stream().noneMatch(path -> path.startsWith("archive/"))) {
            throw new IngestException(
                    "The package " + name + " only lists other WACZ files. Import those, each by itself.");
        }
        for (String path : hashes.keySet().stream().sorted().toList()) {
            if (path.startsWith("archive/") && !entries.containsKey(path)) {
                troubles.add(name + ": " + path + " is missing, though its datapackage.json lists it.");
            }
        }
        return hashes;
    }

    private boolean sound(ZipEntry entry, Map<String, String> hashes) throws IngestException {
        String path = entry.getName();
        String expected = hashes.getOrDefault(path, "");
        if (expected.isEmpty()) {
            troubles.add(name + ": " + path + " was left out, as datapackage.json gives no hash of it.");
            return false;
        }
        progress.report("Checking " + name, -1);
        if (progress.cancelled()) {
            throw new IngestException("Reading " + name + " was cancelled.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String actual = hash(in, expected, largest(entry));
            if (!expected.equalsIgnoreCase(actual)) {
                troubles.add(name + ": " + path
                        + " was left out: it was changed or damaged, its hash is not the one in datapackage.json.");
                return false;
            }
            return true;
        } catch (IOException e) {
            troubles.add(name + ": " + path + " was left out: it cannot be read (" + e.getMessage() + ").");
            return false;
        }
    }

    private static long largest(ZipEntry entry) {
        return entry.getMethod() == ZipEntry.STORED
                ? Long.MAX_VALUE
                : Math.max(WarcCatalogue.ALWAYS_READ, WarcCatalogue.MOST_TIMES * entry.getCompressedSize());
    }

    private static long size(ZipEntry entry) {
        return Math.max(1, entry.getSize());
    }

    /** Returns the titles of the pages that the package lists, by address. */
    private Map<String, String> pages(Map<String, String> hashes) throws IngestException, IOException {
        ZipEntry entry = entries.get("pages/pages.jsonl");
        if (entry == null || !sound(entry, hashes)) {
            return Map.of();
        }
        Map<String, String> titles = new LinkedHashMap<>();
        for (String line : new String(small(entry.getName()), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            if (!line.isBlank()) {
                JsonNode page = json(entry.getName(), line.getBytes(StandardCharsets.UTF_8));
                String url = page.path("url").asString("");
                if (!url.isEmpty()) {
                    titles.putIfAbsent(
                            WarcCatalogue.withoutFragment(url),
                            page.path("title").asString(""));
                }
            }
        }
        return Collections.unmodifiableMap(titles);
    }

    /** Reads a file of bounded size; empty if there is none. */
    private byte[] small(String path) throws IngestException, IOException {
        ZipEntry entry = entries.get(path);
        if (entry == null) {
            return new byte[0];
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_LIST + 1);
            if (bytes.length > LARGEST_LIST) {
                throw new IngestException("The package " + name + " is refused: its " + path + " has more than "
                        + LARGEST_LIST / 1_000_000 + " MB.");
            }
            return bytes;
        }
    }

    private JsonNode json(String path, byte[] bytes) throws IngestException {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new IngestException(
                    "The package " + name + " cannot be read: its " + path + " is no JSON. Get it again.", e);
        }
    }

    /** Returns a hash as WACZ writes it, by the algorithm of the one that is expected. */
    private String hash(InputStream in, String expected, long limit) throws IOException, IngestException {
        String algorithm = expected.substring(0, Math.max(0, expected.indexOf(':')));
        MessageDigest digester;
        try {
            digester = MessageDigest.getInstance(
                    switch (algorithm.toLowerCase(Locale.ROOT)) {
                        case "sha256" -> "SHA-256";
                        case "sha512" -> "SHA-512";
                        case "sha1" -> "SHA-1";
                        case "md5" -> "MD5";
                        default -> throw new NoSuchAlgorithmException(algorithm);
                    });
        } catch (NoSuchAlgorithmException e) {
            throw new IngestException(
                    "The package " + name + " gives hashes of a kind that cannot be checked: “" + expected + "”.", e);
        }
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (total > limit) {
                throw new IOException("it decompresses to more than " + WarcCatalogue.MOST_TIMES + " times its size");
            }
            digester.update(buffer, 0, read);
        }
        return algorithm + ":" + HexFormat.of().formatHex(digester.digest());
    }
}
