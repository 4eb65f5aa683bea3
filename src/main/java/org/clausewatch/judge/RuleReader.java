package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clausewatch.judge.Rule.Example;
import org.clausewatch.judge.Rule.Says;
import org.clausewatch.model.Coded;
import org.clausewatch.model.Slot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the files of one language. All classes are read before any pattern, so the order of files
 * does not matter but for the order of rules.
 */
final class RuleReader {
    /**
     * A rule file, or the rest of one.
     *
     * @param name under which the user knows it
     * @param text of all of it
     * @param start where the rest begins in the text; lines are counted only once a problem has to be told
     */
    record File(String name, String text, int start) {
        File(String name, String text) {
            this(name, text, 0);
        }

        /** Returns the first line that holds a text, or 0. */
        int lineOf(String part) {
            int at = text.indexOf(part, start);
            return at < 0
                    ? 0
                    : 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
        }

        /** Returns the file from a rule on, so that what is wrong in the rule is not found in one above it. */
        File from(String id) {
            int at = text.indexOf("id: " + id, start);
            return at < 0 ? this : new File(name, text, at);
        }
    }

    private static final Set<String> KEYS = Set.of("language", "classes", "abbreviations", "same", "rules");
    private static final Set<String> RULE_KEYS = Set.of(
            "id",
            "topic",
            "reason",
            "slot",
            "explain",
            "says",
            "match",
            "not",
            "unless",
            "titles",
            "under",
            "actor",
            "aside",
            "fallback",
            "examples");

    private RuleReader() {}

    /** Returns what files hold, by the language that each says it is for, in their order. */
    static Map<String, Map<File, JsonNode>> byLanguage(List<File> files) throws RuleException {
        RuleYaml yaml = new RuleYaml();
        Map<String, Map<File, JsonNode>> byLanguage = new LinkedHashMap<>();
        for (File file : files) {
            JsonNode tree = tree(file, yaml);
            String tag = tree.path("language").asString("");
            if (tag.isBlank()) {
                throw new RuleException(file.name(), 1, "say which language it is for: language: en");
            }
            byLanguage.computeIfAbsent(tag, key -> new LinkedHashMap<>()).put(file, tree);
        }
        return byLanguage;
    }

    /** Reads all files of one language. */
    static Language read(String tag, Map<File, JsonNode> trees) throws RuleException {
        List<File> files = List.copyOf(trees.keySet());
        Set<String> abbreviations = new LinkedHashSet<>();
        Synonyms.Builder same = new Synonyms.Builder();
        for (Map.Entry<File, JsonNode> entry : trees.entrySet()) {
            File file = entry.getKey();
            JsonNode tree = entry.getValue();
            checkKeys(file, tree, KEYS, "");
            abbreviations.addAll(strings(file, tree, "abbreviations"));
            for (String group : strings(file, tree, "same")) {
                Optional<String> taken = same.add(group);
                if (taken.isPresent()) {
                    throw new RuleException(
                            file.name(),
                            file.lineOf(group),
                            "'" + taken.get() + "' already means the same as other words");
                }
            }
        }
        WordReader words = new WordReader(Set.copyOf(abbreviations));
        Lexicon.Builder lexicon = new Lexicon.Builder(words);
        readClasses(trees, lexicon);
        int[] roles = new int[Language.Roles.NAMES.size()];
        for (int i = 0; i < roles.length; i++) {
            String name = Language.Roles.NAMES.get(i);
            if (!lexicon.has(name)) {
                throw new RuleException(
                        files.getFirst().name(),
                        files.getFirst().lineOf("language:"),
                        "for the language '" + tag + "' the class '" + name
                                + "' is missing; every language needs it, as rules/en/grammar.yaml has it for English");
            }
            roles[i] = lexicon.add(name, List.of());
        }
        List<Rule> rules = new ArrayList<>();
        Map<String, File> taken = new LinkedHashMap<>();
        for (Map.Entry<File, JsonNode> entry : trees.entrySet()) {
            File file = entry.getKey();
            for (JsonNode node : list(file, entry.getValue())) {
                Rule rule = rule(file, node, new PatternReader(lexicon));
                File first = taken.putIfAbsent(rule.id(), file);
                if (first != null) {
                    String where = first == file ? "above in this file" : "by " + first.name();
                    int line = (first == file ? rest(file, rule.id()) : file).lineOf("id: " + rule.id());
                    throw new RuleException(
                            file.name(),
                            line,
                            "the id " + rule.id() + " is taken " + where + "; give this rule another");
                }
                rules.add(rule);
            }
        }
        Lexicon built = lexicon.build();
        return new Language(
                tag,
                words.numbering(built.forms()),
                built,
                List.copyOf(rules),
                roles(roles),
                same.build(built.forms().size()));
    }

    private static Language.Roles roles(int[] r) {
        return new Language.Roles(
                r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8], r[9], r[10], r[11], r[12], r[13], r[14], r[15],
                r[16], r[17], r[18], r[19], r[20], r[21], r[22], r[23], r[24], r[25], r[26], r[27], r[28], r[29], r[30],
                r[31], r[32], r[33], r[34], r[35], r[36], r[37], r[38], r[39], r[40], r[41], r[42], r[43], r[44], r[45],
                r[46], r[47], r[48], r[49], r[50], r[51], r[52], r[53], r[54], r[55], r[56], r[57], r[58], r[59]);
    }

    private static JsonNode list(File file, JsonNode tree) throws RuleException {
        JsonNode rules = tree.path("rules");
        if (!rules.isMissingNode() && !rules.isNull() && !rules.isArray()) {
            throw new RuleException(
                    file.name(), file.lineOf("rules:"), "rules: takes a list; begin each rule with '- id:'");
        }
        return rules;
    }

    /** Returns what of a file follows a rule's first line. */
    private static File rest(File file, String id) {
        return new File(file.name(), file.text(), file.from(id).start() + "id: ".length());
    }

    private static void readClasses(Map<File, JsonNode> trees, Lexicon.Builder lexicon) throws RuleException {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        for (Map.Entry<File, JsonNode> entry : trees.entrySet()) {
            File file = entry.getKey();
            for (Map.Entry<String, JsonNode> named :
                    entry.getValue().path("classes").properties()) {
                String name = named.getKey();
                JsonNode node = named.getValue();
                checkKeys(file, node, Set.of("about", "words", "verbs", "nouns", "of"), " in class " + name);
                lexicon.add(name, strings(file, node, "words"));
                addForms(lexicon, name, strings(file, node, "verbs"), EnglishForms::ofVerb);
                addForms(lexicon, name, strings(file, node, "nouns"), EnglishForms::ofNoun);
                parts.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(strings(file, node, "of"));
            }
        }
        for (Map.Entry<String, Set<String>> entry : parts.entrySet()) {
            Set<String> reached = new LinkedHashSet<>();
            collect(entry.getKey(), parts, reached);
            for (String part : reached) {
                if (!lexicon.has(part)) {
                    File file = trees.entrySet().stream()
                            .filter(each -> names(each.getValue(), entry.getKey(), part))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(trees.keySet().iterator().next());
                    throw new RuleException(
                            file.name(),
                            file.lineOf(entry.getKey() + ":"),
                            "class " + entry.getKey() + " is made of '" + part + "', which no file defines");
                }
                lexicon.add(entry.getKey(), lexicon.phrases(part));
            }
        }
    }

    private static boolean names(JsonNode tree, String name, String part) {
        return tree.path("classes")
                .path(name)
                .path("of")
                .valueStream()
                .anyMatch(each -> each.asString("").equals(part));
    }

    private static void collect(String name, Map<String, Set<String>> parts, Set<String> reached) {
        if (reached.add(name)) {
            parts.getOrDefault(name, Set.of()).forEach(part -> collect(part, parts, reached));
        }
    }

    private static void addForms(
            Lexicon.Builder lexicon, String name, List<String> entries, Function<String, Set<String>> forms) {
        entries.forEach(entry -> lexicon.add(name, forms.apply(entry)));
    }

    private static Rule rule(File file, JsonNode node, PatternReader patterns) throws RuleException {
        String id = node.path("id").asString("");
        if (id.isBlank()) {
            throw new RuleException(
                    file.name(),
                    lineOf(file, node),
                    "this rule has no id; give it one of its own, such as id: mine/name");
        }
        return rule(file.from(id), id, node, patterns);
    }

    /** Returns the line of a rule that has no id: where something else stands that it says. */
    private static int lineOf(File file, JsonNode rule) {
        return rule.properties().stream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isString)
                .map(value -> file.lineOf(value.asString()))
                .filter(line -> line > 0)
                .max(Integer::compare)
                .orElse(file.lineOf("rules:"));
    }

    private static Rule rule(File file, String id, JsonNode node, PatternReader patterns) throws RuleException {
        checkKeys(file, node, RULE_KEYS, " in rule " + id);
        Optional<String> topic = text(node, "topic");
        Optional<String> reason = text(node, "reason");
        Optional<String> explanation = text(node, "explain");
        Optional<String> slotCode = text(node, "slot");
        if (Stream.of(topic, reason, slotCode).filter(Optional::isPresent).count() != 1 || explanation.isEmpty()) {
            throw problem(file, id, "needs one of topic:, reason: and slot:, and explain:");
        }
        Optional<Slot> slot = slotCode.flatMap(code -> Coded.find(Slot.class, code));
        if (slot.isEmpty() && slotCode.isPresent()) {
            throw problem(file, id, "there is no slot '" + slotCode.get() + "'");
        }
        String says = text(node, "says").orElse(topic.isPresent() ? "practice" : "mention");
        Says kind = Stream.of(Says.values())
                .filter(value -> value.name().equalsIgnoreCase(says))
                .findFirst()
                .orElseThrow(() -> problem(file, id, "says: is practice, limit, control or mention, not " + says));
        String actor = text(node, "actor").orElse("company");
        if (!actor.equals("company") && !actor.equals("any")) {
            throw problem(file, id, "actor: is company or any, not " + actor);
        }
        boolean aside = node.path("aside").asBoolean(false);
        if (aside && reason.isEmpty()) {
            throw problem(file, id, "aside: needs a reason:");
        }
        List<WordPattern> match = patterns(file, id, node, "match", patterns);
        if (match.isEmpty()) {
            throw problem(file, id, "needs at least one pattern under match:");
        }
        return new Rule(
                id,
                topic,
                reason,
                slot,
                explanation.get(),
                kind,
                match,
                patterns(file, id, node, "not", patterns),
                patterns(file, id, node, "unless", patterns),
                node.path("titles").asBoolean(true),
                patterns(file, id, node, "under", patterns),
                actor.equals("any"),
                aside,
                node.path("fallback").asBoolean(false),
                examples(file, id, node.path("examples").path("for")),
                examples(file, id, node.path("examples").path("against")));
    }

    private static List<WordPattern> patterns(File file, String id, JsonNode node, String key, PatternReader reader)
            throws RuleException {
        List<WordPattern> patterns = new ArrayList<>();
        for (String text : strings(file, node, key)) {
            try {
                patterns.add(reader.read(text));
            } catch (IllegalArgumentException e) {
                throw new RuleException(file.name(), file.lineOf(text), "rule " + id + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(patterns);
    }

    /** An example is a text, or heading, lead-in and text before one another: {@code heading » lead-in » text}. */
    private static List<Example> examples(File file, String id, JsonNode node) throws RuleException {
        List<Example> examples = new ArrayList<>();
        for (JsonNode example : node) {
            String[] parts = example.asString("").split("\\s*»\\s*", -1);
            switch (parts.length) {
                case 1 -> examples.add(new Example("", "", parts[0]));
                case 2 -> examples.add(new Example("", parts[0], parts[1]));
                case 3 -> examples.add(new Example(parts[0], parts[1], parts[2]));
                default -> throw problem(file, id, "an example is 'heading » lead-in » text' at most");
            }
        }
        return List.copyOf(examples);
    }

    private static RuleException problem(File file, String id, String problem) {
        return new RuleException(file.name(), file.lineOf(id), "rule " + id + " " + problem);
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key).asString("")).filter(value -> !value.isBlank());
    }

    private static List<String> strings(File file, JsonNode node, String key) throws RuleException {
        JsonNode list = node.path(key);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new RuleException(
                    file.name(), file.lineOf(key + ":"), key + ": takes a list, also of one: " + key + ": [\"…\"]");
        }
        List<String> strings = new ArrayList<>();
        for (JsonNode entry : list) {
            if (!entry.isString()) {
                throw new RuleException(
                        file.name(),
                        file.lineOf(key + ":"),
                        "'" + entry + "' under " + key + ": is not text; put it in quotation marks");
            }
            strings.add(entry.asString());
        }
        return List.copyOf(strings);
    }

    private static void checkKeys(File file, JsonNode node, Set<String> known, String where) throws RuleException {
        if (!node.isObject()) {
            throw new RuleException(file.name(), 0, "expected keys and values" + where);
        }
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new RuleException(
                        file.name(),
                        file.lineOf(key + ":"),
                        "'" + key + ":' is not known" + where + "; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private static JsonNode tree(File file, RuleYaml yaml) throws RuleException {
        try {
            JsonNode tree = yaml.read(file.text());
            if (tree.isObject()) {
                return tree;
            }
            throw new RuleException(
                    file.name(),
                    1,
                    "this is no rule file; one begins with 'language: en' and has any of the keys "
                            + String.join(", ", KEYS.stream().sorted().toList()));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new RuleException(
                    file.name(),
                    line,
                    "not valid YAML: " + RuleYaml.problem(e)
                            + ". Keys that belong together begin in the same column; text with"
                            + " a colon, a hash or a brace needs quotation marks",
                    e);
        }
    }
}
