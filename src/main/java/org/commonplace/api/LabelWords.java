package org.commonplace.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Labels as a list, {@code ["falls", "night shift"]}, or the same within {@code {"labels": …}}, where a reason to
 * override the identifiability check may stand beside them.
 */
record LabelWords(
        @ArraySchema(schema = @Schema(type = "string")) List<String> labels, Consent consent) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LabelWords of(JsonNode body) {
        JsonNode words = body.isObject() ? body.path("labels") : body;
        List<String> found = new ArrayList<>();
        if (!words.isArray()) {
            throw new Invalid("labels", "api.labels.list");
        }
        for (JsonNode word : words) {
            if (!word.isString()) {
                throw new Invalid("labels", "api.labels.list");
            }
            found.add(word.asString());
        }
        JsonNode reason = body.path("override").path("reason");
        return new LabelWords(found, reason.isString() ? Consent.because(reason.asString()) : Consent.NONE);
    }

    static List<String> given(@Nullable List<@Nullable String> labels) {
        return labels == null
                ? List.of()
                : labels.stream().filter(Objects::nonNull).toList();
    }
}
