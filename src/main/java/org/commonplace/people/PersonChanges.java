package org.commonplace.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of an account was changed, by the names of its parts: what they said before and say now is nobody's business later. */
final class PersonChanges {

    private PersonChanges() {}

    static List<String> between(PersonDetails before, PersonDetails after) {
        List<String> changed = new ArrayList<>();
        note(changed, "name", before.card().name(), after.card().name());
        note(changed, "email address", before.email(), after.email());
        note(changed, "staff group", before.staffGroup(), after.staffGroup());
        note(changed, "department", before.department(), after.department());
        note(changed, "time zone", before.zone(), after.zone());
        note(changed, "language", before.language(), after.language());
        note(changed, "job", before.atWork().job(), after.atWork().job());
        note(changed, "telephone", before.atWork().telephone(), after.atWork().telephone());
        note(changed, "site", before.atWork().site(), after.atWork().site());
        return changed;
    }

    static String told(String username, List<String> changed) {
        return changed.isEmpty() ? username : username + ": " + String.join(", ", changed);
    }

    private static void note(List<String> changed, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(what);
        }
    }
}
