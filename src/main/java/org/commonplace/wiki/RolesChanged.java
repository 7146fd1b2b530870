package org.commonplace.wiki;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.people.Role;
import org.jspecify.annotations.Nullable;

/** Who got which role in place of which, as the audit log keeps it: by number, so that names are those of whoever reads it later. */
final class RolesChanged {

    private static final String NONE = "none";

    private RolesChanged() {}

    /** As in {@code person 3: view → edit; group 7: none → curate}. */
    static String between(List<Grant> before, List<Grant> after) {
        Map<String, Role> was = roles(before);
        Map<String, Role> is = roles(after);
        Set<String> all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        return all.stream()
                .filter(who -> was.get(who) != is.get(who))
                .map(who -> who + ": " + word(was.get(who)) + " → " + word(is.get(who)))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Role> roles(List<Grant> grants) {
        Map<String, Role> roles = new LinkedHashMap<>();
        grants.forEach(grant -> roles.put(
                grant.person() != null ? "person " + grant.person() : "group " + grant.group(), grant.role()));
        return roles;
    }

    private static String word(@Nullable Role role) {
        return role == null ? NONE : role.name().toLowerCase(Locale.ROOT);
    }
}
