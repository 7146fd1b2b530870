package org.commonplace.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.shared.Invalid;
import tools.jackson.databind.JsonNode;

/** People named by their usernames: {@code ["ada", "sam"]}, or the same within {@code {"members": …}}. */
record Usernames(
        @ArraySchema(schema = @Schema(type = "string")) List<String> usernames) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Usernames of(JsonNode body) {
        JsonNode names = body.isObject() ? body.path("members") : body;
        if (!names.isArray()) {
            throw new Invalid("members", "api.members.list");
        }
        List<String> found = new ArrayList<>();
        for (JsonNode name : names) {
            JsonNode value = name.isObject() ? name.path(name.has("person") ? "person" : "username") : name;
            if (!value.isString()) {
                throw new Invalid("members", "api.members.list");
            }
            found.add(value.asString());
        }
        return new Usernames(found);
    }
}
