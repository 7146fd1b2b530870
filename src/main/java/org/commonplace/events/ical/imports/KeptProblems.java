package org.commonplace.events.ical.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Problems as they are kept: keys of messages with what fills their gaps, never sentences. */
@Component
class KeptProblems {

    private final JsonMapper json;

    KeptProblems(JsonMapper json) {
        this.json = json;
    }

    String write(List<ImportProblem> problems) {
        List<Map<String, Object>> kept = new ArrayList<>();
        for (ImportProblem problem : problems) {
            Map<String, Object> each = new LinkedHashMap<>();
            if (problem.uid() != null) {
                each.put("uid", problem.uid());
            }
            if (problem.line() != null) {
                each.put("line", problem.line());
            }
            each.put("message", problem.message());
            each.put("arguments", problem.arguments());
            each.put("refused", problem.refused());
            kept.add(each);
        }
        return json.writeValueAsString(kept);
    }

    List<ImportProblem> read(String kept) {
        return json.readTree(kept)
                .valueStream()
                .map(each -> new ImportProblem(
                        each.has("uid") ? each.path("uid").asString() : null,
                        each.has("line") ? each.path("line").asInt() : null,
                        each.path("message").asString(),
                        each.path("arguments")
                                .valueStream()
                                .map(KeptProblems::argument)
                                .toList(),
                        each.path("refused").asBoolean()))
                .toList();
    }

    private static Object argument(JsonNode node) {
        return node.isNumber() ? (Object) node.asInt() : node.asString();
    }
}
