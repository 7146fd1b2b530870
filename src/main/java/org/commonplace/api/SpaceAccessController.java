package org.commonplace.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.Invalid;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has which role in a space, for those who curate it. */
@RestController
@RequestMapping("/api/v1/spaces/{key}/access")
class SpaceAccessController {

    private final Spaces spaces;
    private final Names names;
    private final CurrentCaller caller;

    SpaceAccessController(Spaces spaces, Names names, CurrentCaller caller) {
        this.spaces = spaces;
        this.names = names;
        this.caller = caller;
    }

    /** A role of a person, by username, or of a group, by name. */
    record AccessRow(
            @Nullable String person,
            @Nullable String group,
            @Nullable String role) {}

    @GetMapping
    List<AccessRow> list(@PathVariable String key) {
        List<Grant> grants = spaces.accessOf(caller.get(), key);
        Names.Known known = names.of(
                caller.get(),
                grants.stream().map(Grant::person).filter(Objects::nonNull).toList());
        return grants.stream().map(grant -> row(known, grant)).toList();
    }

    @PutMapping
    List<AccessRow> replace(@PathVariable String key, @RequestBody List<AccessRow> rows) {
        Caller now = caller.get();
        // Whoever may not set access learns nothing about names from it
        spaces.accessOf(now, key);
        List<Grant> grants = new ArrayList<>();
        for (AccessRow row : rows) {
            grants.add(grant(row));
        }
        spaces.setAccess(now, key, grants);
        return list(key);
    }

    private AccessRow row(Names.Known known, Grant grant) {
        Named named = names.named(known, grant.person(), grant.group());
        return new AccessRow(named.person(), named.group(), grant.role().name().toLowerCase(Locale.ROOT));
    }

    private Grant grant(AccessRow row) {
        Role role = Choice.of(Role.class, "role", row.role());
        if (role == null) {
            throw new Invalid("role", "api.role.missing");
        }
        if (row.person() != null && row.group() == null) {
            return Grant.toPerson(names.person("person", row.person()), role);
        }
        if (row.group() != null && row.person() == null) {
            return Grant.toGroup(names.group("group", row.group()), role);
        }
        throw new Invalid("person", "api.named.one");
    }
}
