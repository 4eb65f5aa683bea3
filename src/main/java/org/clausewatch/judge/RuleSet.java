package org.clausewatch.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.clausewatch.model.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * The rules of all languages, read once and never changed.
 *
 * <pre>{@code
 * Judge judge = new Judge(RuleSet.bundled());
 * Judge withMine = new Judge(RuleSet.load(List.of(Path.of("my-rules"))));
 * }</pre>
 */
public final class RuleSet {
    private static final String FOLDER = "/rules/";

    private final String version;
    private final String sha256;
    /** Read in the background where the files are the program's own: who only searches never waits for it. */
    private final CompletableFuture<SortedMap<String, Language>> languages;

    private RuleSet(String version, String sha256, CompletableFuture<SortedMap<String, Language>> languages) {
        this.version = version;
        this.sha256 = sha256;
        this.languages = languages;
    }

    /** The texts that rules are read from. */
    private record Texts(String version, List<RuleReader.File> files) {
        String sha256() {
            StringBuilder hashed = new StringBuilder(version).append('\n');
            for (RuleReader.File file : files) {
                hashed.append(file.name())
                        .append('\n')
                        .append(Sha256.of(file.text()))
                        .append('\n');
            }
            return Sha256.of(hashed.toString());
        }

        SortedMap<String, Language> read() throws RuleException {
            SortedMap<String, Language> languages = new TreeMap<>();
            for (Map.Entry<String, Map<RuleReader.File, JsonNode>> entry :
                    RuleReader.byLanguage(files).entrySet()) {
                languages.put(entry.getKey(), RuleReader.read(entry.getKey(), entry.getValue()));
            }
            return Collections.unmodifiableSortedMap(languages);
        }

        SortedMap<String, Language> readOwn() {
            try {
                return read();
            } catch (RuleException e) {
                throw new IllegalStateException("The rules of the program itself are broken", e);
            }
        }
    }

    /** Returns the rules that ship with the program; they are read while the caller goes on. */
    public static RuleSet bundled() {
        Texts own = own();
        return new RuleSet(own.version(), own.sha256(), CompletableFuture.supplyAsync(own::readOwn));
    }

    private static Texts own() {
        List<String> index = resource("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<RuleReader.File> files = new ArrayList<>();
        for (String name : index.subList(1, index.size())) {
            files.add(new RuleReader.File("rules/" + name, resource(name)));
        }
        return new Texts(index.getFirst(), files);
    }

    private SortedMap<String, Language> all() {
        return languages.join();
    }

    /**
     * Returns the rules of the program and the user's own. A user's file adds words to classes, new
     * classes and new rules; it cannot take one away.
     *
     * @param extraFolders each searched with its sub-folders for files that end in {@code .yaml} or
     *     {@code .yml}, in the order of their paths
     * @throws RuleException if a folder cannot be read or a file is not a rule file
     */
    public static RuleSet load(List<Path> extraFolders) throws RuleException {
        Texts own = own();
        List<RuleReader.File> files = new ArrayList<>(own.files());
        for (Path folder : extraFolders) {
            files.addAll(read(folder));
        }
        Texts texts = new Texts(own.version(), files);
        return new RuleSet(texts.version(), texts.sha256(), CompletableFuture.completedFuture(texts.read()));
    }

    /** Returns the version of the rules that ship with the program. */
    public String version() {
        return version;
    }

    /** Returns a hash over the names and texts of all rule files, the user's included, in the order in which they are read. */
    public String sha256() {
        return sha256;
    }

    /** Returns the BCP 47 tags of the languages that have rules, in alphabetical order. */
    public List<String> languages() {
        return List.copyOf(all().keySet());
    }

    /** Returns the one line that explains a rule, or empty if no rule has that id. */
    public Optional<String> explanation(String ruleId) {
        return all().values().stream()
                .flatMap(language -> language.rules().stream())
                .filter(rule -> rule.id().equals(ruleId))
                .map(Rule::explanation)
                .findFirst();
    }

    /** Returns the ids of all topics that some rule looks for, in alphabetical order. */
    public List<String> topics() {
        return all().values().stream()
                .flatMap(language -> language.rules().stream())
                .flatMap(rule -> rule.topic().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns the rules of a text's language.
     *
     * @param tag BCP 47; a region or script does not matter
     */
    Optional<Language> language(String tag) {
        String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Optional.ofNullable(all().get(primary));
    }

    /**
     * Returns these rules but one, to see what that one brings. Words and classes stay, also those that
     * only it uses; the hash is another.
     *
     * @throws IllegalArgumentException if no rule has that id
     */
    RuleSet without(String ruleId) {
        if (explanation(ruleId).isEmpty()) {
            throw new IllegalArgumentException("No rule is called " + ruleId);
        }
        SortedMap<String, Language> fewer = new TreeMap<>();
        all().forEach((tag, language) -> fewer.put(tag, language.without(ruleId)));
        return new RuleSet(
                version,
                Sha256.of(sha256 + "\nwithout " + ruleId + '\n'),
                CompletableFuture.completedFuture(Collections.unmodifiableSortedMap(fewer)));
    }

    private static List<RuleReader.File> read(Path folder) throws RuleException {
        List<RuleReader.File> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> paths = found.filter(Files::isRegularFile)
                    .filter(path ->
                            path.toString().endsWith(".yaml") || path.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
            for (Path path : paths) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.add(new RuleReader.File(name, Files.readString(path)));
            }
        } catch (CharacterCodingException e) {
            throw new RuleException(folder.toString(), 0, "a rule file is not UTF-8 text", e);
        } catch (IOException | UncheckedIOException e) {
            throw new RuleException(folder.toString(), 0, "cannot be read: " + e.getMessage(), e);
        }
        return files;
    }

    private static String resource(String name) {
        try (InputStream in = RuleSet.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its rule file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
