package org.commonplace.people.sample;

import java.util.List;
import org.commonplace.people.AtWork;
import org.jspecify.annotations.Nullable;

/** Who works in the sample library. */
record Cast(List<Member> people, List<Team> groups) {

    /**
     * A person.
     *
     * @param left whether the person has left, so that nobody signs in as them
     * @param job what the person does and may do, for the operator who chooses whom to sign in as
     * @param shares what the person shows colleagues of themselves
     */
    record Member(
            String username,
            String name,
            String job,
            @Nullable String staffGroup,
            @Nullable String department,
            @Nullable Boolean administrator,
            @Nullable Boolean left,
            @Nullable AtWork shares) {

        boolean hasLeft() {
            return Boolean.TRUE.equals(left);
        }

        boolean administers() {
            return Boolean.TRUE.equals(administrator);
        }
    }

    /** A group and the usernames of its members. */
    record Team(String name, List<String> members) {}
}
