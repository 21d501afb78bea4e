package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.liaison.launcher.visitor.Reply;
import org.liaison.operator.office.Office;
import tools.jackson.databind.JsonNode;

/// Drafts a message with all of a case that may leave: first everything is selected, then the rows
/// that a rule stops go without identity, then fields that are still stopped are left out.
final class CanaryDraft {

    /// The words of the message for the rows it may take.
    interface Wording {
        String of(String selections, Collection<String> withoutIdentity);
    }

    private final Correspondence people;
    private final Office office;
    private final String file;
    private final Wording wording;

    CanaryDraft(Correspondence people, Office office, String file, Wording wording) {
        this.people = people;
        this.office = office;
        this.file = file;
        this.wording = wording;
    }

    /// The values that the preview of the draft shows as leaving; the draft is ready to be sent.
    List<String> shownOf(CanaryCase canaryCase) {
        Reply all = drafts(canaryCase.selections(Set.of()), Set.of());
        Set<String> nameless = blocked(all);
        Reply stopped = drafts(canaryCase.selections(Set.of()), nameless);
        Reply preview = drafts(canaryCase.selections(barred(stopped)), nameless);
        assertThat(preview.json().at("/ready").asBoolean())
                .as(preview.json().at("/blocks").toString())
                .isTrue();
        return values(preview);
    }

    private Reply drafts(String selections, Set<String> nameless) {
        return people.drafts(office, file, wording.of(selections, nameless));
    }

    private static Set<String> blocked(Reply preview) {
        Map<String, String> local = new HashMap<>();
        preview.json()
                .at("/entities")
                .forEach(row ->
                        local.put(row.at("/ref").asString(), row.at("/localRef").asString()));
        Set<String> refs = new TreeSet<>();
        for (JsonNode block : preview.json().at("/blocks")) {
            block.at("/concerns").forEach(ref -> refs.add(local.get(ref.asString())));
        }
        return refs;
    }

    private static Set<String> barred(Reply preview) {
        Set<String> rules = new TreeSet<>();
        preview.json().at("/blocks").forEach(block -> rules.add(block.at("/rule").asString()));
        Set<String> barred = new TreeSet<>();
        for (JsonNode row : preview.json().at("/entities")) {
            for (JsonNode field : row.at("/fields")) {
                if (rules.contains(field.at("/reason").asString())) {
                    barred.add(
                            row.at("/localRef").asString() + " " + field.at("/field").asString());
                }
            }
        }
        return barred;
    }

    private static List<String> values(Reply preview) {
        List<String> values = new ArrayList<>();
        for (JsonNode row : preview.json().at("/entities")) {
            row.at("/fields").forEach(field -> values.add(field.at("/value").asString("")));
        }
        return values;
    }
}
