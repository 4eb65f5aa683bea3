package org.clausewatch.export;

import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentities;
import org.clausewatch.model.Coded;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Link;
import org.clausewatch.model.Reason;
import org.clausewatch.model.TopicFinding;
import tools.jackson.databind.node.ObjectNode;

/** The definitions of the change log's schema that other JSON output uses as well. */
final class ClauseJson {
    private ClauseJson() {}

    /** Returns a clause of a version that is part of no history. */
    static ObjectNode clause(Clause clause) {
        return clause(clause, ClauseIdentities.NONE);
    }

    /** Returns a clause with its identity, where it has one. */
    static ObjectNode clause(Clause clause, ClauseIdentities identities) {
        ObjectNode node = Json.object();
        node.put("index", clause.index());
        node.put("kind", clause.kind().code());
        Json.putText(node, "number", clause.number());
        node.set("path", Json.strings(clause.path()));
        Json.putText(node, "leadIn", clause.leadIn());
        node.put("text", clause.text());
        Json.putList(node, "cells", Json.strings(clause.cells()));
        Json.putList(node, "links", Json.array(clause.links(), ClauseJson::link));
        identities.of(clause).ifPresent(identity -> {
            node.put("lineage", identity.lineage());
            node.put("firstSeenAt", identity.firstSeenAt().toString());
        });
        return node;
    }

    private static ObjectNode link(Link link) {
        ObjectNode node = Json.object();
        node.put("start", link.start());
        node.put("end", link.end());
        node.put("href", link.href());
        return node;
    }

    static ObjectNode topic(TopicFinding finding) {
        ObjectNode node = Json.object();
        node.put("id", finding.topic());
        finding.direction().map(Coded::code).ifPresent(code -> node.put("direction", code));
        node.set("evidence", Json.array(finding.evidence(), ClauseJson::evidence));
        return node;
    }

    static ObjectNode evidence(Evidence evidence) {
        ObjectNode node = Json.object();
        node.put("rule", evidence.rule());
        node.put("side", evidence.side().code());
        node.put("clause", evidence.clause());
        node.put("part", evidence.part().code());
        evidence.heading().ifPresent(heading -> node.put("heading", heading));
        node.put("start", evidence.start());
        node.put("end", evidence.end());
        node.put("text", evidence.text());
        evidence.slot().map(Coded::code).ifPresent(code -> node.put("slot", code));
        evidence.effect().map(Coded::code).ifPresent(code -> node.put("effect", code));
        evidence.weight().ifPresent(weight -> node.put("weight", Json.rounded(weight)));
        return node;
    }

    static ObjectNode reason(Reason reason) {
        ObjectNode node = Json.object();
        node.put("code", reason.code());
        if (!reason.params().isEmpty()) {
            ObjectNode params = node.putObject("params");
            reason.params().forEach(params::put);
        }
        Json.putList(node, "evidence", Json.array(reason.evidence(), ClauseJson::evidence));
        return node;
    }
}
