package org.clausewatch.judge;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the YAML of rule files. What they hold (maps, lists, texts, true and false) is read from the parser's tokens: making a
 * mapper for all that Java has takes longer than reading all rules. It reads only what is not like that.
 */
final class RuleYaml {
    private final YAMLFactory factory = new YAMLFactory();

    /** Returns what a text holds; a missing node if it is empty. */
    JsonNode read(String text) throws JacksonException {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            JsonNode tree = node(parser, parser.nextToken());
            if (!tree.isMissingNode() && parser.nextToken() == null) {
                return tree;
            }
        } catch (JacksonException e) {
            // The mapper meets the same fault, and says where.
            return new YAMLMapper().readTree(text);
        }
        return new YAMLMapper().readTree(text);
    }

    /** Reads what begins with a token; a missing node where that is nothing that rule files hold. */
    private static JsonNode node(JsonParser parser, @Nullable JsonToken token) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (token) {
            case START_OBJECT -> map(parser, nodes.objectNode());
            case START_ARRAY -> list(parser, nodes.arrayNode());
            case VALUE_STRING -> nodes.stringNode(parser.getString());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case null, default -> MissingNode.getInstance();
        };
    }

    private static JsonNode map(JsonParser parser, ObjectNode map) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonNode value = node(parser, parser.nextToken());
            if (value.isMissingNode()) {
                return value;
            }
            map.set(name, value);
        }
        return map;
    }

    private static JsonNode list(JsonParser parser, ArrayNode list) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            JsonNode value = node(parser, token);
            if (value.isMissingNode()) {
                return value;
            }
            list.add(value);
        }
        return list;
    }

    /** Returns what a YAML reader found wrong: it quotes the text above and below that, and says what it was doing. */
    static String problem(JacksonException e) {
        return Objects.requireNonNullElse(e.getOriginalMessage(), "")
                .lines()
                .filter(line -> !line.startsWith(" ") && !line.isBlank())
                .reduce((first, last) -> last)
                .orElse("it cannot be read");
    }
}
