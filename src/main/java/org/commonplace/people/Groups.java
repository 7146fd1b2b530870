package org.commonplace.people;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups people are in. */
@Service
public class Groups {

    /** The id of the built-in group {@code staff}, which everyone who is signed in belongs to. */
    public static final long STAFF = 1;

    private final PersonGroupRepository groups;
    private final PersonRepository people;
    private final AccessPolicy access;
    private final Callers callers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Groups(
            PersonGroupRepository groups,
            PersonRepository people,
            AccessPolicy access,
            Callers callers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.people = people;
        this.access = access;
        this.callers = callers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a group without members; administrators only.
     *
     * @throws Invalid when there is a group of that name, ignoring case
     */
    @Transactional
    public GroupCard create(Caller caller, String name) {
        access.requireAdministrator(caller);
        PersonGroup group = new PersonGroup(name.strip(), clock.instant());
        if (groups.findByName(group.name()).isPresent()) {
            throw new Invalid("name", "people.group.taken");
        }
        try {
            groups.saveAndFlush(group);
        } catch (DataIntegrityViolationException someoneWasFaster) {
            throw new Invalid("name", "people.group.taken");
        }
        audit(caller, "group.created", group, group.name());
        return group.card();
    }

    /**
     * Puts these people in place of the members before; administrators only.
     *
     * @param usernames who is in the group from now on
     * @throws Invalid when one of them is unknown, or the group is built in
     */
    @Transactional
    public List<PersonCard> replaceMembers(Caller caller, String name, Collection<String> usernames) {
        access.requireAdministrator(caller);
        PersonGroup group = require(name);
        List<Person> wanted = named(usernames);
        Set<Long> affected = new HashSet<>(group.members());
        group.replaceMembers(new HashSet<>(wanted.stream().map(Person::id).toList()));
        affected.addAll(group.members());
        groups.saveAndFlush(group);
        callers.changed(affected);
        audit(caller, "group.members", group, group.name() + ": " + group.members());
        return wanted.stream().map(Person::card).toList();
    }

    /** Who is in the group by name; administrators only. Nobody is in {@code staff} by name. */
    @Transactional(readOnly = true)
    public List<PersonCard> members(Caller caller, String name) {
        access.requireAdministrator(caller);
        return people.names(require(name).members()).stream()
                .map(PersonRepository.Name::card)
                .toList();
    }

    /** All groups, in order of name; for those who are signed in. */
    @Transactional(readOnly = true)
    public Listing<GroupCard> list(Caller caller, Paging paging) {
        access.requireSignedIn(caller);
        Page<PersonGroup> found = groups.findAll(PageRequest.of(paging.page(), paging.size()));
        return new Listing<>(found.map(PersonGroup::card).getContent(), found.getTotalElements());
    }

    /** The group of this name, ignoring case. */
    @Transactional(readOnly = true)
    public Optional<GroupCard> find(String name) {
        return groups.findByName(name).map(PersonGroup::card);
    }

    /** The groups of these ids; ids of none are left out. */
    @Transactional(readOnly = true)
    public Map<Long, GroupCard> cards(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : groups.findByIdIn(ids).stream()
                        .map(PersonGroup::card)
                        .collect(toUnmodifiableMap(GroupCard::id, Function.identity()));
    }

    private PersonGroup require(String name) {
        return groups.findByName(name).orElseThrow(() -> new NotFound("group"));
    }

    private List<Person> named(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return List.of();
        }
        List<Person> found = people.findByUsernameIn(usernames);
        Set<String> unknown = new TreeSet<>();
        usernames.forEach(username -> unknown.add(username.toLowerCase(Locale.ROOT)));
        found.forEach(person -> unknown.remove(person.username().toLowerCase(Locale.ROOT)));
        if (!unknown.isEmpty()) {
            throw new Invalid("members", "people.group.unknown", String.join(", ", unknown));
        }
        return found;
    }

    private void audit(Caller caller, String action, PersonGroup group, String detail) {
        events.publishEvent(new Audited(caller.person(), action, new ContentRef("group", group.id()), detail));
    }
}
