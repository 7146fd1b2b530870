package org.commonplace.wiki.sample;

import java.util.List;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.jspecify.annotations.Nullable;

/** A space of the sample library. */
record SampleSpace(
        String key,
        String name,
        String purpose,
        Visibility visibility,
        @Nullable Boolean verifiedOnly,
        List<Access> access) {

    /** Whether its readers see verified text only. */
    boolean showsVerifiedOnly() {
        return Boolean.TRUE.equals(verifiedOnly);
    }

    /** A role for the person of a username or for the group of a name. */
    record Access(@Nullable String person, @Nullable String group, Role role) {}

    /** All spaces, and the administrator who makes them. */
    record All(String administrator, List<SampleSpace> spaces) {}
}
