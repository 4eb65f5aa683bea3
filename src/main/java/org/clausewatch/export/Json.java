package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How JSON looks here: keys in the order they were put, two spaces, line feeds on every platform. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final ObjectWriter LINE = MAPPER.writer();
    private static final ObjectWriter PRETTY = MAPPER.writer().with(prettyPrinter());

    private Json() {}

    private static DefaultPrettyPrinter prettyPrinter() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withArrayIndenter(indenter)
                .withObjectIndenter(indenter);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode array(List<T> items, Function<T, JsonNode> form) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    static ArrayNode strings(List<String> items) {
        return array(items, JsonNodeFactory.instance::stringNode);
    }

    /** Puts a text where there is one. */
    static void putText(ObjectNode object, String key, String text) {
        if (!text.isEmpty()) {
            object.put(key, text);
        }
    }

    /** Puts a list where it holds something. */
    static void putList(ObjectNode object, String key, ArrayNode list) {
        if (!list.isEmpty()) {
            object.set(key, list);
        }
    }

    /** Returns a number rounded to four decimals, without trailing zeros or an exponent. */
    static BigDecimal rounded(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Writes a tree over several lines, the last one ended. */
    static void writePretty(JsonNode tree, Writer out) throws IOException {
        write(PRETTY, tree, out);
    }

    /** Writes a tree on one line, and ends the line. */
    static void writeLine(JsonNode tree, Writer out) throws IOException {
        write(LINE, tree, out);
    }

    /** Returns a tree on one line, without its end. */
    static String line(JsonNode tree) {
        return LINE.writeValueAsString(tree);
    }

    /** Returns a tree over several lines, the last one ended, in UTF-8. */
    static byte[] pretty(JsonNode tree) {
        return (PRETTY.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void write(ObjectWriter writer, JsonNode tree, Writer out) throws IOException {
        try {
            writer.writeValue(out, tree);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }
}
