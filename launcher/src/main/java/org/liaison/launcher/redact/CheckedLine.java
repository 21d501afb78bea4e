package org.liaison.launcher.redact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.closedlist.UnknownCode;
import org.liaison.policy.subject.FieldClass;
import org.liaison.sanitiser.CaseVocabulary;
import org.liaison.sanitiser.CheckOutcome;
import org.liaison.sanitiser.Finding;
import org.liaison.sanitiser.KnownFact;
import org.liaison.sanitiser.Redaction;
import org.liaison.sanitiser.RedactionOutcome;
import org.liaison.sanitiser.TextChecker;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads one line with a text and what is on file, checks it and writes the answer.
public final class CheckedLine {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TextChecker checker = new TextChecker();
    private final Redaction redaction = new Redaction();

    private record Asked(String id, String text, CaseVocabulary known) {
        @Override
        public String toString() {
            return "Asked[withheld]";
        }
    }

    /// The answer as one line of JSON.
    public String answer(byte[] line) throws BadLine {
        Asked asked = read(line);
        CheckOutcome outcome = checker.check(asked.text(), asked.known());
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", asked.id());
        answer.put("text", asked.text());
        switch (redaction.redact(asked.text(), outcome)) {
            case RedactionOutcome.Redacted redacted -> answer.put("redacted", redacted.text());
            case RedactionOutcome.Refused _ -> answer.putNull("redacted");
        }
        ArrayNode spans = answer.putArray("spans");
        switch (outcome) {
            case CheckOutcome.Clean _ -> {}
            case CheckOutcome.Found found ->
                    found.findings().forEach(finding -> add(spans, asked.text(), finding));
            case CheckOutcome.Failed failed -> addWhole(spans, asked.text(), failed.reasonCode());
        }
        return JSON.writeValueAsString(answer);
    }

    /// Nothing but a complaint when the line cannot be read.
    public void requireReadable(byte[] line) throws BadLine {
        read(line);
    }

    private static void add(ArrayNode spans, String text, Finding finding) {
        span(
                spans,
                text.codePointCount(0, finding.start()),
                text.codePointCount(0, finding.end()),
                finding.fieldClass(),
                finding.reasonCode(),
                finding.blocks());
    }

    /// A text that was not wholly checked is withheld as a whole.
    private static void addWhole(ArrayNode spans, String text, String why) {
        span(spans, 0, text.codePointCount(0, text.length()), FieldClass.TEXT, why, true);
    }

    private static void span(
            ArrayNode spans, int start, int end, FieldClass fieldClass, String why, boolean block) {
        spans.addObject()
                .put("start", start)
                .put("end", end)
                .put("class", fieldClass.code())
                .put("why", why)
                .put("severity", block ? "block" : "warn");
    }

    private static Asked read(byte[] line) throws BadLine {
        JsonNode node = tree(line);
        if (!node.isObject()) {
            throw new BadLine("not a JSON object");
        }
        return new Asked(string(node, "id"), string(node, "text"), known(node.get("known")));
    }

    private static JsonNode tree(byte[] line) throws BadLine {
        try {
            String json =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            return JSON.readTree(json);
        } catch (CharacterCodingException notUtf8) {
            throw new BadLine("not UTF-8");
        } catch (JacksonException notJson) {
            throw new BadLine("not one whole JSON object");
        }
    }

    private static String string(JsonNode node, String name) throws BadLine {
        JsonNode value = node.get(name);
        if (value == null || !value.isString()) {
            throw new BadLine("'" + name + "' is missing or no string");
        }
        return value.asString();
    }

    private static CaseVocabulary known(@Nullable JsonNode known) throws BadLine {
        if (known == null || known.isNull()) {
            return CaseVocabulary.empty();
        }
        if (!known.isArray() || known.size() > CaseVocabulary.MOST_FACTS) {
            throw new BadLine(
                    "'known' is no list of at most " + CaseVocabulary.MOST_FACTS + " values");
        }
        List<KnownFact> facts = new ArrayList<>();
        for (JsonNode each : known) {
            facts.add(fact(each, facts.size() + 1));
        }
        return new CaseVocabulary(facts);
    }

    private static KnownFact fact(JsonNode node, int number) throws BadLine {
        String value = string(node, "value");
        if (value.isBlank()) {
            throw new BadLine("value " + number + " of 'known' is blank");
        }
        try {
            return KnownFact.kept(FieldClass.of(string(node, "class")), value, null);
        } catch (UnknownCode unknown) {
            throw new BadLine("the class of value " + number + " of 'known' is on no list");
        }
    }
}
