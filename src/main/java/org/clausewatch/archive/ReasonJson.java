package org.clausewatch.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.clausewatch.model.Coded;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Part;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Side;
import org.clausewatch.model.Slot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reason as the index keeps it. */
final class ReasonJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ReasonJson() {}

    static String write(Reason reason) {
        ObjectNode node = JSON.createObjectNode();
        node.put("code", reason.code());
        ObjectNode params = node.putObject("params");
        reason.params().forEach(params::put);
        ArrayNode evidence = node.putArray("evidence");
        for (Evidence each : reason.evidence()) {
            ObjectNode span = evidence.addObject();
            span.put("rule", each.rule());
            span.put("side", each.side().code());
            span.put("clause", each.clause());
            span.put("part", each.part().code());
            each.heading().ifPresent(heading -> span.put("heading", heading));
            span.put("start", each.start());
            span.put("end", each.end());
            span.put("text", each.text());
            each.slot().ifPresent(slot -> span.put("slot", slot.code()));
            each.effect().ifPresent(effect -> span.put("effect", effect.code()));
            each.weight().ifPresent(weight -> span.put("weight", weight));
        }
        return JSON.writeValueAsString(node);
    }

    /**
     * Reads a reason.
     *
     * @throws RuntimeException if it is none: the index is damaged
     */
    static Reason read(String json) {
        JsonNode node = JSON.readTree(json);
        Map<String, String> params = new TreeMap<>();
        node.path("params")
                .properties()
                .forEach(param -> params.put(param.getKey(), param.getValue().asString("")));
        List<Evidence> evidence = new ArrayList<>();
        for (JsonNode span : node.path("evidence")) {
            evidence.add(new Evidence(
                    span.path("rule").asString(""),
                    Coded.find(Side.class, span.path("side").asString("")).orElse(Side.NEW),
                    span.path("clause").asInt(),
                    Coded.find(Part.class, span.path("part").asString("")).orElse(Part.TEXT),
                    span.has("heading") ? OptionalInt.of(span.path("heading").asInt()) : OptionalInt.empty(),
                    span.path("start").asInt(),
                    span.path("end").asInt(),
                    span.path("text").asString(""),
                    optional(Slot.class, span.path("slot")),
                    optional(Effect.class, span.path("effect")),
                    span.has("weight") ? OptionalDouble.of(span.path("weight").asDouble()) : OptionalDouble.empty()));
        }
        return new Reason(node.path("code").asString(""), params, evidence);
    }

    private static <E extends Enum<E> & Coded> Optional<E> optional(Class<E> type, JsonNode code) {
        return Coded.find(type, code.asString(""));
    }
}
