package org.clausewatch.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Version;

/** Pages for tests: fixtures of invented companies, and pages from a string. */
final class Samples {
    private Samples() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream stream = Samples.class.getResourceAsStream("/extract/" + name)) {
            if (stream == null) {
                throw new IOException("No fixture " + name);
            }
            return stream.readAllBytes();
        }
    }

    static Extraction extract(String name, String text) throws ExtractException {
        return new Extractor().extract(Page.ofFile(text.getBytes(StandardCharsets.UTF_8), name));
    }

    static Version html(String body) throws ExtractException {
        return extract("page.html", "<!doctype html><html><body>" + body + "</body></html>")
                .version();
    }

    static List<String> texts(Version version) {
        return version.clauses().stream()
                .filter(clause -> !clause.furniture())
                .map(Clause::text)
                .toList();
    }

    /** Lists clauses one a line: kind, number, path, lead-in, text. */
    static String listing(Version version) {
        StringBuilder lines = new StringBuilder();
        for (Clause clause : version.clauses()) {
            if (!clause.furniture()) {
                lines.append(clause.kind().code())
                        .append('|')
                        .append(clause.number())
                        .append('|')
                        .append(String.join(" > ", clause.path()))
                        .append('|')
                        .append(clause.leadIn())
                        .append("| ")
                        .append(clause.text())
                        .append('\n');
            }
        }
        return lines.toString();
    }
}
