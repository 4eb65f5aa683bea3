package org.clausewatch.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clausewatch.model.DatedDeclarations;
import org.clausewatch.model.Declaration;
import org.clausewatch.model.PageDeclaration;
import org.clausewatch.model.ServiceDeclarations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The declarations in a folder: {@code <Service>.json}, {@code <Service>.history.json} and, never run,
 * {@code <Service>.filters.js}.
 *
 * @param services by service id
 * @param problems what could not be used, in order of files
 */
public record DeclarationFolder(SortedMap<String, ServiceDeclarations> services, List<Problem> problems) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ENDING = ".json";
    private static final String HISTORY = ".history.json";

    /** Far more than any declaration has. */
    private static final int LARGEST_FILE = 5_000_000;

    /** No declarations at all. */
    public static final DeclarationFolder NONE = new DeclarationFolder(new TreeMap<>(), List.of());

    public DeclarationFolder {
        services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
        problems = List.copyOf(problems);
    }

    /**
     * Something in a file that cannot be used; the rest of the file can.
     *
     * @param file its name
     * @param message what and why
     */
    public record Problem(String file, String message) {
        @Override
        public String toString() {
            return file + ": " + message;
        }
    }

    /** Returns the declarations of a document, if there are any. */
    public Optional<DatedDeclarations> of(String service, String terms) {
        return Optional.ofNullable(services.get(service))
                .flatMap(found -> Optional.ofNullable(found.terms().get(terms)));
    }

    /** Returns the declaration of a document that was valid at a time. */
    public Optional<Declaration> at(String service, String terms, Instant time) {
        return of(service, terms).flatMap(dated -> dated.at(time));
    }

    /**
     * Reads a folder; one that does not exist holds nothing.
     *
     * @throws IngestException if the folder cannot be read
     */
    public static DeclarationFolder read(Path folder) throws IngestException {
        Reading reading = new Reading();
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            if (!name.endsWith(HISTORY) && !name.endsWith(".metadata.json")) {
                reading.service(folder, name.substring(0, name.length() - ENDING.length()));
            }
        }
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(HISTORY)) {
                String service = name.substring(0, name.length() - HISTORY.length());
                if (!reading.services.containsKey(service)) {
                    reading.problems.add(new Problem(name, "there is no " + service + ENDING + " beside it"));
                }
            }
        }
        return new DeclarationFolder(reading.services, reading.problems);
    }

    private static List<Path> files(Path folder) throws IngestException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + ENDING)) {
            stream.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new IngestException("The folder " + folder + " cannot be read (" + e.getMessage() + ").", e);
        }
        files.sort(Comparator.comparing(file -> String.valueOf(file.getFileName())));
        return files;
    }

    /** The files of one folder, read one after another. */
    private static final class Reading {
        private final SortedMap<String, ServiceDeclarations> services = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();

        private void service(Path folder, String service) {
            String name = service + ENDING;
            Optional<JsonNode> file = json(folder.resolve(name), name);
            if (file.isEmpty()) {
                return;
            }
            JsonNode terms = file.get().path("terms");
            if (!terms.isObject()) {
                problems.add(new Problem(name, "it has no “terms”: it is no declaration of a service"));
                return;
            }
            SortedMap<String, Declaration> current = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : terms.properties()) {
                declaration(entry.getValue(), name, entry.getKey())
                        .ifPresent(found -> current.put(entry.getKey(), found));
            }
            SortedMap<String, List<DatedDeclarations.Past>> past = past(folder, service);
            SortedMap<String, DatedDeclarations> dated = new TreeMap<>();
            current.forEach((type, declaration) -> dated.put(
                    type, new DatedDeclarations(Optional.of(declaration), past.getOrDefault(type, List.of()))));
            past.forEach((type, earlier) -> dated.putIfAbsent(type, new DatedDeclarations(Optional.empty(), earlier)));
            services.put(service, new ServiceDeclarations(service, dated));
        }

        private SortedMap<String, List<DatedDeclarations.Past>> past(Path folder, String service) {
            SortedMap<String, List<DatedDeclarations.Past>> past = new TreeMap<>();
            String name = service + HISTORY;
            if (Files.notExists(folder.resolve(name))) {
                return past;
            }
            Optional<JsonNode> file = json(folder.resolve(name), name);
            if (file.isPresent()) {
                for (Map.Entry<String, JsonNode> entry : file.get().properties()) {
                    List<DatedDeclarations.Past> earlier = new ArrayList<>();
                    for (JsonNode each : entry.getValue()) {
                        earlier(each, name, entry.getKey()).ifPresent(earlier::add);
                    }
                    past.put(entry.getKey(), earlier);
                }
            }
            return past;
        }

        private Optional<DatedDeclarations.Past> earlier(JsonNode node, String file, String terms) {
            try {
                Instant until = DeclarationTimes.parse(node.path("validUntil").asString(""));
                return declaration(node, file, terms)
                        .map(declaration -> new DatedDeclarations.Past(until, declaration));
            } catch (IngestException e) {
                problems.add(new Problem(file, terms + ": “validUntil”: " + e.getMessage()));
                return Optional.empty();
            }
        }

        private Optional<Declaration> declaration(JsonNode node, String file, String terms) {
            try {
                Declaration declaration = DeclarationJson.declaration(node);
                declaration.pages().stream()
                        .map(PageDeclaration::unsupportedFilters)
                        .flatMap(List::stream)
                        .distinct()
                        .forEach(filter -> problems.add(new Problem(
                                file,
                                terms + ": unsupported filter “" + filter
                                        + "”: it is a program, which is never run; the text may differ there")));
                return Optional.of(declaration);
            } catch (IngestException e) {
                problems.add(new Problem(file, terms + ": " + e.getMessage()));
                return Optional.empty();
            }
        }

        private Optional<JsonNode> json(Path file, String name) {
            try {
                if (Files.size(file) > LARGEST_FILE) {
                    problems.add(new Problem(name, "it is larger than any declaration"));
                    return Optional.empty();
                }
                JsonNode node = JSON.readTree(Files.readAllBytes(file));
                if (!node.isObject()) {
                    problems.add(new Problem(name, "it is no JSON object"));
                    return Optional.empty();
                }
                return Optional.of(node);
            } catch (IOException e) {
                problems.add(new Problem(name, "it cannot be read (" + e.getMessage() + ")"));
            } catch (JacksonException e) {
                problems.add(new Problem(name, "it is no JSON: " + e.getOriginalMessage()));
            }
            return Optional.empty();
        }
    }
}
