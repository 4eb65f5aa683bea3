package org.clausewatch.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Declaration;
import org.clausewatch.model.PageDeclaration;
import org.clausewatch.model.PageSelector;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One document's declaration as JSON, in the format of Open Terms Archive: {@code fetch}, {@code select},
 * {@code remove}, {@code filter}, {@code executeClientScripts}, {@code combine}.
 */
public final class DeclarationJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String REMOVE_QUERY_PARAMS = "removeQueryParams";

    private DeclarationJson() {}

    /**
     * Reads what {@link #write} gave, as it is kept with a snapshot.
     *
     * @throws IngestException if it is no declaration
     */
    public static Declaration read(String json) throws IngestException {
        try {
            return declaration(JSON.readTree(json));
        } catch (JacksonException e) {
            throw new IngestException("it is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Returns a declaration on one line, always in the same words for the same declaration. */
    public static String write(Declaration declaration) {
        if (!declaration.isCombined()) {
            return JSON.writeValueAsString(node(declaration.pages().getFirst()));
        }
        ObjectNode node = JSON.createObjectNode();
        ArrayNode pages = node.putArray("combine");
        declaration.pages().forEach(page -> pages.add(node(page)));
        return JSON.writeValueAsString(node);
    }

    private static ObjectNode node(PageDeclaration page) {
        ObjectNode node = JSON.createObjectNode();
        if (!page.fetch().isEmpty()) {
            node.put("fetch", page.fetch());
        }
        put(node, "select", page.select());
        put(node, "remove", page.remove());
        if (!page.removedQueryParams().isEmpty() || !page.unsupportedFilters().isEmpty()) {
            ArrayNode filters = node.putArray("filter");
            if (!page.removedQueryParams().isEmpty()) {
                ArrayNode names = filters.addObject().putArray(REMOVE_QUERY_PARAMS);
                page.removedQueryParams().forEach(names::add);
            }
            page.unsupportedFilters().forEach(filters::add);
        }
        page.clientScripts().ifPresent(needed -> node.put("executeClientScripts", needed));
        return node;
    }

    private static void put(ObjectNode node, String name, List<PageSelector> selectors) {
        if (!selectors.isEmpty()) {
            ArrayNode array = node.putArray(name);
            for (PageSelector selector : selectors) {
                switch (selector) {
                    case PageSelector.Css(String css) -> array.add(css);
                    case PageSelector.Range(PageSelector.Edge start, PageSelector.Edge end) ->
                        array.addObject()
                                .put(start.after() ? "startAfter" : "startBefore", start.selector())
                                .put(end.after() ? "endAfter" : "endBefore", end.selector());
                }
            }
        }
    }

    /** Reads the declaration of one terms type. */
    static Declaration declaration(JsonNode node) throws IngestException {
        if (!node.isObject()) {
            throw new IngestException("a declaration is an object with “fetch” or “combine”");
        }
        JsonNode combined = node.path("combine");
        if (combined.isMissingNode()) {
            return new Declaration(List.of(page(node, JSON.createObjectNode())));
        }
        if (!combined.isArray() || combined.isEmpty()) {
            throw new IngestException("“combine” is a list of pages");
        }
        List<PageDeclaration> pages = new ArrayList<>();
        for (JsonNode each : combined) {
            pages.add(page(each, node));
        }
        return new Declaration(pages);
    }

    private static PageDeclaration page(JsonNode node, JsonNode defaults) throws IngestException {
        String fetch = value(node, defaults, "fetch").asString("");
        if (!fetch.matches("(?i)https?://[^\\s/]+.*")) {
            throw new IngestException(
                    fetch.isEmpty() ? "“fetch” is missing" : "“fetch” is no web address: “" + fetch + "”");
        }
        List<PageSelector> select = selectors(value(node, defaults, "select"), "select");
        if (select.isEmpty() && !isPdf(fetch)) {
            throw new IngestException("“select” is missing, and “fetch” is no PDF");
        }
        List<String> params = new ArrayList<>();
        List<String> unsupported = new ArrayList<>();
        readFilters(value(node, defaults, "filter"), params, unsupported);
        JsonNode scripts = value(node, defaults, "executeClientScripts");
        return new PageDeclaration(
                fetch,
                select,
                selectors(value(node, defaults, "remove"), "remove"),
                params,
                unsupported,
                scripts.isBoolean() ? Optional.of(scripts.asBoolean()) : Optional.empty());
    }

    private static boolean isPdf(String url) {
        return url.matches("(?i)[^?#]*\\.pdf(?:[?#].*)?");
    }

    private static JsonNode value(JsonNode node, JsonNode defaults, String name) {
        return node.has(name) ? node.path(name) : defaults.path(name);
    }

    private static List<PageSelector> selectors(JsonNode node, String name) throws IngestException {
        List<PageSelector> selectors = new ArrayList<>();
        if (node.isMissingNode() || node.isNull()) {
            return selectors;
        }
        for (JsonNode each : node.isArray() ? node : JSON.createArrayNode().add(node)) {
            if (each.isString() && !each.asString().isBlank()) {
                selectors.add(new PageSelector.Css(each.asString()));
            } else if (each.isObject()) {
                selectors.add(new PageSelector.Range(edge(each, "start", name), edge(each, "end", name)));
            } else {
                throw new IngestException("“" + name + "” holds something that is neither a CSS selector nor a range");
            }
        }
        return selectors;
    }

    private static PageSelector.Edge edge(JsonNode range, String which, String name) throws IngestException {
        JsonNode before = range.path(which + "Before");
        JsonNode after = range.path(which + "After");
        if (before.isString() == after.isString()) {
            throw new IngestException("a range in “" + name + "” needs one of “" + which + "Before” and “" + which
                    + "After”, and not both");
        }
        return new PageSelector.Edge(before.isString() ? before.asString() : after.asString(), after.isString());
    }

    private static void readFilters(JsonNode node, List<String> params, List<String> unsupported)
            throws IngestException {
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        for (JsonNode filter : node.isArray() ? node : JSON.createArrayNode().add(node)) {
            if (filter.isString()) {
                unsupported.add(filter.asString());
            } else if (filter.isObject()) {
                for (var named : filter.properties()) {
                    if (named.getKey().equals(REMOVE_QUERY_PARAMS)) {
                        readStrings(named.getValue(), params);
                    } else {
                        unsupported.add(named.getKey());
                    }
                }
            } else {
                throw new IngestException("“filter” holds something that names no filter");
            }
        }
    }

    private static void readStrings(JsonNode node, List<String> into) throws IngestException {
        for (JsonNode each : node.isArray() ? node : JSON.createArrayNode().add(node)) {
            if (!each.isString()) {
                throw new IngestException("“" + REMOVE_QUERY_PARAMS + "” takes names of parameters");
            }
            into.add(each.asString());
        }
    }
}
