package org.commonplace.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the names of people and groups into their numbers and back: numbers of people are nobody's business. */
@Component
class Names {

    private final People people;
    private final Groups groups;

    Names(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    /** Some people's names as the caller may know them: visitors who have not signed in learn none. */
    record Known(Map<Long, PersonCard> people) {

        @Nullable
        String of(@Nullable Long person) {
            PersonCard card = person == null ? null : people.get(person);
            return card == null ? null : card.username();
        }
    }

    Known of(Caller caller, Collection<Long> ids) {
        return new Known(people.cards(caller, ids));
    }

    /**
     * The person of this username.
     *
     * @throws Invalid when there is none
     */
    long person(String field, String username) {
        return people.find(username)
                .map(PersonCard::id)
                .orElseThrow(() -> new Invalid(field, "api.person.unknown", username));
    }

    /**
     * The group of this name.
     *
     * @throws Invalid when there is none
     */
    long group(String field, String name) {
        return groups.find(name).map(GroupCard::id).orElseThrow(() -> new Invalid(field, "api.group.unknown", name));
    }

    List<String> groupNames(Collection<Long> ids) {
        return groups.cards(ids).values().stream().map(GroupCard::name).sorted().toList();
    }

    /** The person or group of these numbers, of which one is given. */
    Named named(Known known, @Nullable Long person, @Nullable Long group) {
        if (person != null) {
            return new Named(known.of(person), null);
        }
        return new Named(
                null,
                group == null
                        ? null
                        : groupNames(List.of(group)).stream().findFirst().orElse(null));
    }
}
