package org.clausewatch.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clausewatch.model.Sha256;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Does with the texts of a data set what the libraries do in an import, and nothing else: how fast an import can be
 * at best that treats each text by itself.
 *
 * <p>Arguments: what to do, letter by letter, and the ZIP. {@code h}: hash each text, as its payload and as the
 * archive's file; {@code z}: compress it; {@code p}: parse it; {@code f}: put each different paragraph into a
 * full-text index. Texts are worked on side by side.
 */
final class LibrariesAlone {
    private LibrariesAlone() {}

    public static void main(String[] arguments) throws Exception {
        String what = arguments[0];
        List<byte[]> texts = texts(Path.of(arguments[1]));
        Set<String> paragraphs = new ConcurrentSkipListSet<>();
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        long sum = texts.parallelStream()
                .mapToLong(text -> work(what, text, parser, paragraphs))
                .sum();
        if (what.contains("f")) {
            index(paragraphs);
        }
        System.out.println(texts.size() + " texts, " + paragraphs.size() + " paragraphs, " + sum);
    }

    private static List<byte[]> texts(Path file) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (entry.getName().endsWith(".md") && entry.getName().split("/").length == 3) {
                    texts.add(zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        return texts;
    }

    private static long work(String what, byte[] text, Parser parser, Set<String> paragraphs) {
        long sum = 0;
        if (what.contains("h")) {
            sum += Sha256.of(text).hashCode() + Sha256.of(text.clone()).hashCode();
        }
        if (what.contains("z")) {
            sum += compressed(text);
        }
        if (what.contains("p")) {
            parser.parse(new String(text, StandardCharsets.UTF_8)).accept(new AbstractVisitor() {
                private final StringBuilder read = new StringBuilder();

                @Override
                public void visit(Text part) {
                    read.append(part.getLiteral()).append(' ');
                }

                @Override
                public void visit(Paragraph paragraph) {
                    read.setLength(0);
                    visitChildren(paragraph);
                    paragraphs.add(read.toString());
                }
            });
        }
        return sum;
    }

    private static int compressed(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot be written to", e);
        }
        return bytes.size();
    }

    private static void index(Set<String> paragraphs) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("libraries");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("index.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("create virtual table clauses using fts5(text)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into clauses values (?)")) {
                for (String paragraph : paragraphs) {
                    insert.setString(1, paragraph);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
