package org.clausewatch.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausewatch.history.LineageEvent;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Elsewhere;
import org.clausewatch.model.Explanation.Step;
import org.clausewatch.model.LostRule;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Part;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Review;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.Slot;
import org.clausewatch.model.Stance;

/**
 * Fixed codes in words that a reader understands. The words are English, whatever the machine's
 * language, so that two people who compare notes read the same. A code without words (a user's own
 * topic, a reason of a later version) is shown as it is.
 */
public final class Wording {
    private static final String RESOURCE = "/words/en.properties";
    /** The one English wording; immutable. */
    private static final Wording ENGLISH = new Wording(load());
    /** A part in square brackets that is left out where one of its values is missing. */
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)]");

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9-]+)}");

    private static final String PART_NOT_JUDGED = "part-not-judged";

    private final Map<String, String> words;

    private Wording(Map<String, String> words) {
        this.words = words;
    }

    /** Returns the English wording. */
    public static Wording english() {
        return ENGLISH;
    }

    private static Map<String, String> load() {
        Properties properties = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + RESOURCE + " is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new HashMap<>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return Map.copyOf(words);
    }

    /** Returns all keys that have words, in their order. */
    SortedSet<String> keys() {
        return new TreeSet<>(words.keySet());
    }

    String word(String group, String code) {
        return words.getOrDefault(group + "." + code, code);
    }

    private String sentence(String group, Reason reason) {
        String template = words.get(group + "." + reason.code());
        return template == null ? reason.code() : fill(template, reason.params());
    }

    /** Puts values into a template; what stands in square brackets goes where a value of it is missing. */
    static String fill(String template, Map<String, String> params) {
        String whole = OPTIONAL.matcher(template).replaceAll(part -> {
            boolean complete =
                    PLACE.matcher(part.group(1)).results().allMatch(place -> params.containsKey(place.group(1)));
            return complete ? Matcher.quoteReplacement(part.group(1)) : "";
        });
        return PLACE.matcher(whole)
                .replaceAll(place -> Matcher.quoteReplacement(params.getOrDefault(place.group(1), place.group())));
    }

    /** Returns why a change is editorial: "only the numbering differs". */
    public String reason(Reason reason) {
        return sentence("reason", withLanguageNames(reason));
    }

    /** Returns why two versions are not compared or not judged, as a whole sentence. */
    public String pairReason(Reason reason) {
        return sentence("pair", withLanguageNames(reason));
    }

    /** Returns why an observation is no version of its own: "only link targets differed". */
    public String fold(Reason reason) {
        return sentence("fold", withLanguageNames(reason));
    }

    /** Returns how many observations were folded for what: "106 tracking links". */
    String folded(String code, int count) {
        return TextChangeLog.count(count) + " " + word("folded", code + (count == 1 ? ".one" : ".many"));
    }

    /** Returns what a version brought for a clause: "Moved and edited". */
    public String lineageEvent(LineageEvent event) {
        return word("lineage", event.code());
    }

    /** Returns where a statement that came or went also stands: "the Cookie Policy says it now: “…”". */
    public String elsewhere(Elsewhere place) {
        Map<String, String> params = place.terms().isEmpty()
                ? Map.of("clause", EditText.shortened(place.clause().text()))
                : Map.of("clause", EditText.shortened(place.clause().text()), "terms", place.terms());
        return fill(word("elsewhere", place.relation().code()), params);
    }

    /** Returns what a reader should know of a pair, as a whole sentence. */
    public String notice(Reason reason) {
        return sentence("notice", reason.code().equals(PART_NOT_JUDGED) ? partNotJudged(reason) : reason);
    }

    /** Figures arrive bare and are read with what they count; of the new text, which is the usual one, none is told. */
    private Reason partNotJudged(Reason reason) {
        Map<String, String> params = new HashMap<>(reason.params());
        params.computeIfPresent("language", (key, tag) -> languageName(tag));
        params.computeIfPresent("clauses", (key, count) -> count + (count.equals("1") ? " clause" : " clauses"));
        params.computeIfPresent(
                "changes",
                (key, count) -> count.equals("0")
                        ? null
                        : count + (count.equals("1") ? " change is there" : " changes are there"));
        params.computeIfPresent("side", (key, side) -> side.equals(Side.OLD.code()) ? side(Side.OLD) : null);
        return new Reason(reason.code(), params, reason.evidence());
    }

    /** Languages arrive as tags and are read as names. */
    private static Reason withLanguageNames(Reason reason) {
        if (!reason.code().equals("other-language") && !reason.code().equals("not-judged")) {
            return reason;
        }
        return new Reason(
                reason.code(),
                reason.params().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> languageName(entry.getValue()))),
                reason.evidence());
    }

    /** Returns the phrase for a code with values put in. */
    String phrase(String group, String code, Map<String, String> params) {
        return fill(word(group, code), params);
    }

    /** Returns how many clauses of what kind there are: "14 list items". */
    String clauses(List<Clause> clauses) {
        List<ClauseKind> kinds = clauses.stream().map(Clause::kind).distinct().toList();
        return String.format(
                Locale.ROOT,
                "%,d %s",
                clauses.size(),
                word("clauses", kinds.size() == 1 ? kinds.getFirst().code() : "mixed"));
    }

    /** Returns how a change came about: "Changed and moved", "Split in 2", "2 list items merged into one". */
    public String kind(Change change) {
        String kind = phrase(
                "kind",
                change.kind().code(),
                Map.of(
                        "old", clauses(change.oldClauses()),
                        "new", Integer.toString(change.newClauses().size())));
        return change.moved() && change.kind() != ChangeKind.MOVED ? kind + " " + word("kind", "also-moved") : kind;
    }

    /** Returns what the user said of a change, and when: "Marked wrong on 2024-06-26", "Note of 2024-06-26". */
    public String said(Review review) {
        return phrase(
                "review",
                review.verdict().code(),
                Map.of("date", review.at().atZone(ZoneOffset.UTC).toLocalDate().toString()));
    }

    /** Returns what a share of telling words means, as a sentence. */
    public String shareNote() {
        return word("grounds", "note");
    }

    /** Returns whether a change is of substance: "editorial". */
    public String significance(Significance significance) {
        return word("significance", significance.code());
    }

    /** Returns what the text now permits, as a clause of a sentence: "the text now permits more". */
    public String direction(Direction direction) {
        return word("direction", direction.code());
    }

    /** Returns the name of a topic: "AI training". A user's own topic is named by its id. */
    public String topic(String id) {
        return word("topic", id);
    }

    /** Returns the name of a topic as a sentence begins with it: "Data sharing". A user's own is named by its id. */
    public String topicFirst(String id) {
        String name = topic(id);
        return name.equals(id) ? id : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Returns topics as a reader lists them: "AI training, data sharing or location". */
    public String topics(List<String> ids) {
        List<String> names = ids.stream().map(this::topic).toList();
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    /** Returns what a clause is in its page: "list item". */
    public String clauseKind(ClauseKind kind) {
        return word("clause", kind.code());
    }

    /** Returns where a snapshot comes from: "from the Wayback Machine". */
    public String origin(Origin origin) {
        return word("origin", origin.code());
    }

    /** Returns what a date is that a text states: "effective". */
    public String dateKind(DateKind kind) {
        return word("date", kind.code());
    }

    /** Returns the name of a side: "old text". */
    public String side(Side side) {
        return word("side", side.code());
    }

    /** Returns where a span of evidence stands: "in a heading above it". */
    public String part(Part part) {
        return word("part", part.code());
    }

    /** Returns what a span's coming or going does: "permits more". */
    public String effect(Effect effect) {
        return word("effect", effect.code());
    }

    /** Returns what a statement amounts to: "permits it within bounds". */
    public String stance(Stance stance) {
        return word("stance", stance.code());
    }

    /** Returns how many statements amount to what: "4 permit it". */
    String standing(Stance stance, int count) {
        return standing(stance.code(), count);
    }

    /** Returns the words of a figure of statements: "4 statements". */
    String standing(String code, int count) {
        return phrase("standing", code + (count == 1 ? ".one" : ".many"), Map.of("count", Integer.toString(count)));
    }

    /** Returns what to say where no statement on a topic was found, as a whole sentence. */
    public String nothingSaid(String topic) {
        return phrase("standing", "nothing", Map.of("topic", topic(topic)));
    }

    /** Returns the label of a slot: "to whom". */
    public String label(Slot slot) {
        return word("label", slot.code());
    }

    /** Returns how something counted for a verdict: "a statement came". */
    public String step(Step step) {
        return word("step", step.code());
    }

    /**
     * Returns what weights amount to, as whole sentences.
     *
     * @param direction that they led to
     * @param more weight of what permits more
     * @param less weight of what permits less
     */
    public String sum(Direction direction, int more, int less) {
        return phrase("sum", direction.code(), Map.of("more", Integer.toString(more), "less", Integer.toString(less)));
    }

    /** Returns a reason for which rules do not count, without what spoke against one in particular. */
    public String lost(LostRule.Why why) {
        return phrase("lost", why.code(), Map.of());
    }

    /** Returns why a rule that found its words does not count: "a user or another company acts". */
    public String lost(LostRule lost) {
        return phrase(
                "lost", lost.why().code(), lost.by().map(by -> Map.of("by", by)).orElse(Map.of()));
    }

    /** Returns what a span says within its statement: "who receives it". */
    public String slot(Slot slot) {
        return word("slot", slot.code());
    }

    /**
     * Returns the English name of a language: "German".
     *
     * @param tag a BCP 47 tag; {@code und} gives "a language that could not be told"
     */
    public static String languageName(String tag) {
        if (tag.isEmpty() || tag.equals("und")) {
            return "a language that could not be told";
        }
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }
}
