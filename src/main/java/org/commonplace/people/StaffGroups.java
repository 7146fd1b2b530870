package org.commonplace.people;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The staff groups that people say they belong to and that reports count by, as the settings {@code
 * commonplace.staff-groups.CODE=NAME} give them. A code with an empty name is not offered.
 */
@Component
public class StaffGroups {

    private final Map<String, String> names;

    StaffGroups(Environment settings) {
        Map<String, String> offered = new TreeMap<>(Binder.get(settings)
                .bind("commonplace.staff-groups", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        offered.values().removeIf(String::isBlank);
        this.names = Collections.unmodifiableMap(offered);
    }

    /** Names by code, in order of code. */
    public Map<String, String> all() {
        return names;
    }

    /** What a code is called; a code that is no longer offered stands for itself. */
    public String nameOf(String code) {
        return names.getOrDefault(code, code);
    }

    /**
     * Lets pass a code that is offered, none at all, and one that was there before.
     *
     * @throws Invalid otherwise
     */
    void require(@Nullable String code, @Nullable String before) {
        if (code != null && !code.isEmpty() && !code.equals(before) && !names.containsKey(code)) {
            throw new Invalid("staffGroup", "people.staff-group.unknown", String.join(", ", names.keySet()));
        }
    }
}
