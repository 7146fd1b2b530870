package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Growing;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;

/** Who has which role in a space. */
@org.springframework.stereotype.Component
class SpacePeople {

    private static final int LISTED = 20;

    private final Spaces spaces;
    private final People people;
    private final Groups groups;
    private final CurrentCaller caller;

    SpacePeople(Spaces spaces, People people, Groups groups, CurrentCaller caller) {
        this.spaces = spaces;
        this.people = people;
        this.groups = groups;
        this.caller = caller;
    }

    /** A card of people and groups, those who curate first; nothing for visitors who have not signed in. */
    Optional<Component> of(SpaceDetails space) {
        Growing<Grant> list =
                new Growing<>(LISTED, "people-list", (offset, limit) -> grants(space, offset, limit), this::lines);
        return list.isEmpty() ? Optional.empty() : Optional.of(new Card(words("wiki.space.people"), list));
    }

    private List<Grant> grants(SpaceDetails space, int offset, int limit) {
        return spaces.people(caller.get(), space.key()).stream()
                .sorted(Comparator.comparing(Grant::role).reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private List<ListItem> lines(List<Grant> grants) {
        Map<Long, PersonCard> persons = people.cards(
                grants.stream().map(Grant::person).filter(Objects::nonNull).toList());
        Map<Long, GroupCard> named = groups.cards(
                grants.stream().map(Grant::group).filter(Objects::nonNull).toList());
        return grants.stream()
                .map(grant -> line(name(grant, persons, named), grant.role()))
                .toList();
    }

    private static String name(Grant grant, Map<Long, PersonCard> persons, Map<Long, GroupCard> named) {
        return grant.person() != null
                ? Optional.ofNullable(persons.get(grant.person()))
                        .map(PersonCard::name)
                        .orElse("")
                : Optional.ofNullable(named.get(grant.group()))
                        .map(GroupCard::name)
                        .orElse("");
    }

    private static ListItem line(String name, Role role) {
        Span said = new Span(words("wiki.role." + role.name().toLowerCase(Locale.ROOT)));
        said.addClassName("muted");
        return new ListItem(PersonFace.withName(name), said);
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
