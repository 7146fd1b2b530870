package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.wiki.Restrictions.Named;
import org.jspecify.annotations.Nullable;

/** The names of people and groups, to show and to choose from. */
@org.springframework.stereotype.Component
class WhoNames {

    private final People people;
    private final Groups groups;
    private final CurrentCaller caller;

    WhoNames(People people, Groups groups, CurrentCaller caller) {
        this.people = people;
        this.groups = groups;
        this.caller = caller;
    }

    /** Some people and groups by id. */
    record Known(Map<Long, PersonCard> people, Map<Long, GroupCard> groups) {

        /** Who is meant by one of the two ids. */
        Who who(@Nullable Long person, @Nullable Long group) {
            if (person != null) {
                PersonCard card = people.get(person);
                return card == null ? new Who(person, false, "", "") : Who.of(card);
            }
            GroupCard card = group == null ? null : groups.get(group);
            return card == null ? new Who(group == null ? 0 : group, true, "", "") : Who.of(card);
        }

        Set<Who> all(Named named) {
            Set<Who> all = new LinkedHashSet<>();
            named.groups().forEach(group -> all.add(who(null, group)));
            named.people().forEach(person -> all.add(who(person, null)));
            return all;
        }

        /** The names of all of them, in one line. */
        String line(Named named) {
            return String.join(", ", all(named).stream().map(Who::name).sorted().toList());
        }
    }

    Known known(Collection<Long> personIds, Collection<Long> groupIds) {
        return new Known(new HashMap<>(people.cards(personIds)), new HashMap<>(groups.cards(groupIds)));
    }

    /** Groups, then people, whose name begins like this; people need two letters. */
    List<Who> like(String typed) {
        Stream<Who> named = people.suggest(caller.get(), typed).stream().map(Who::of);
        Stream<Who> together =
                groups.suggest(caller.get(), typed).stream().map(Who::of).sorted(Comparator.comparing(Who::name));
        return Stream.concat(together, named).toList();
    }

    /** A name with its face, or with the sign of a group. */
    static Component shown(Who who) {
        if (!who.group()) {
            return PersonFace.withName(who.name());
        }
        Span sign = new Span(Icon.USERS.create());
        sign.addClassName("face");
        String name =
                who.id() == Groups.STAFF ? UI.getCurrentOrThrow().getTranslation("wiki.access.staff") : who.name();
        Span shown = new Span(sign, new Span(name));
        shown.addClassName("person");
        return shown;
    }
}
