package org.commonplace.people;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

    private static final int MOST_SUGGESTED = 10;

    private final PersonGroupRepository groups;
    private final PersonRepository people;
    private final ObjectProvider<GroupRights> rights;
    private final AccessPolicy access;
    private final Callers callers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Groups(
            PersonGroupRepository groups,
            PersonRepository people,
            ObjectProvider<GroupRights> rights,
            AccessPolicy access,
            Callers callers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.people = people;
        this.rights = rights;
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
        audit(caller, "group.members", group, group.name() + ": " + listed(group.members()));
        return wanted.stream().map(Person::card).toList();
    }

    /** Gives a group another name; administrators only. */
    @Transactional
    public GroupCard rename(Caller caller, long id, String name) {
        access.requireAdministrator(caller);
        PersonGroup group = require(id);
        String former = group.name();
        Optional<PersonGroup> present = groups.findByName(name.strip());
        if (present.isPresent() && present.get().id() != id) {
            throw new Invalid("name", "people.group.taken");
        }
        group.rename(name.strip());
        groups.saveAndFlush(group);
        audit(caller, "group.renamed", group, former + " → " + group.name());
        return group.card();
    }

    /** What would be lost with a group, beside its members; administrators only. */
    @Transactional(readOnly = true)
    public List<GroupRights.Loss> losses(Caller caller, long id) {
        access.requireAdministrator(caller);
        long group = require(id).id();
        return rights.stream().flatMap(each -> each.losses(group).stream()).toList();
    }

    /**
     * Deletes a group with all its rights; administrators only. What only this group could see or edit stays closed to all
     * others.
     *
     * @throws Invalid when the group is built in
     */
    @Transactional
    public void delete(Caller caller, long id) {
        access.requireAdministrator(caller);
        PersonGroup group = require(id);
        if (group.builtIn()) {
            throw new Invalid("name", "people.group.builtin");
        }
        rights.stream().forEach(each -> each.take(caller, id));
        audit(caller, "group.deleted", group, group.name() + ": " + listed(group.members()));
        callers.changed(group.members());
        groups.delete(group);
        groups.flush();
    }

    /** Puts one person into a group; administrators only. */
    @Transactional
    public void add(Caller caller, long id, long person) {
        access.requireAdministrator(caller);
        PersonGroup group = require(id);
        if (people.findById(person).isEmpty()) {
            throw new NotFound("person");
        }
        if (group.add(person)) {
            changed(caller, group, "group.joined", person);
        }
    }

    /** Takes one person out of a group; administrators only. */
    @Transactional
    public void remove(Caller caller, long id, long person) {
        access.requireAdministrator(caller);
        PersonGroup group = require(id);
        if (group.remove(person)) {
            changed(caller, group, "group.left", person);
        }
    }

    /** The groups whose name holds this text, with how many are in each; administrators only. */
    @Transactional(readOnly = true)
    public Listing<GroupSize> search(Caller caller, String text, Paging paging) {
        access.requireAdministrator(caller);
        String pattern = "%" + Likeness.of(text);
        return new Listing<>(
                groups.search(pattern, PageRequest.of(paging.page(), paging.size())), groups.countLike(pattern));
    }

    /** A portion of the people who were put into a group, by name; administrators only. */
    @Transactional(readOnly = true)
    public Listing<PersonCard> members(Caller caller, long id, Paging paging) {
        access.requireAdministrator(caller);
        Page<PersonRepository.Name> found =
                people.members(require(id).id(), PageRequest.of(paging.page(), paging.size()));
        return new Listing<>(found.map(PersonRepository.Name::card).getContent(), found.getTotalElements());
    }

    /** The group of this id; administrators only. */
    @Transactional(readOnly = true)
    public GroupCard get(Caller caller, long id) {
        access.requireAdministrator(caller);
        return require(id).card();
    }

    /** The groups someone was put into, by name; administrators only. */
    @Transactional(readOnly = true)
    public List<GroupCard> of(Caller caller, long person) {
        access.requireAdministrator(caller);
        return groups.withMember(person).stream().map(PersonGroup::card).toList();
    }

    /** At most ten groups whose name begins like this; only for those who are signed in. */
    @Transactional(readOnly = true)
    public List<GroupCard> suggest(Caller caller, String start) {
        access.requireSignedIn(caller);
        return groups.search(Likeness.of(start), PageRequest.of(0, MOST_SUGGESTED)).stream()
                .map(GroupSize::card)
                .toList();
    }

    /**
     * Puts someone into just those of these groups that a provider of identities says; makes those that are not there.
     *
     * @param names of our groups by what the provider calls them
     * @param said what it says
     */
    void follow(long person, Map<String, String> names, Set<String> said) {
        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        said.stream().map(names::get).filter(Objects::nonNull).forEach(wanted::add);
        for (String name : new TreeSet<>(names.values())) {
            boolean isWanted = wanted.contains(name);
            Optional<PersonGroup> found = groups.findByName(name);
            if (found.isEmpty() && !isWanted) {
                continue;
            }
            PersonGroup group = found.orElseGet(() -> groups.saveAndFlush(new PersonGroup(name, clock.instant())));
            if (isWanted ? group.add(person) : group.remove(person)) {
                changed(null, group, isWanted ? "group.joined" : "group.left", person);
            }
        }
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

    private void changed(@Nullable Caller caller, PersonGroup group, String action, long person) {
        groups.saveAndFlush(group);
        callers.changed(person);
        audit(caller, action, group, group.name() + ": person " + person);
    }

    /** By number: names are found when the entry is read. */
    private static String listed(Collection<Long> members) {
        return members.stream().sorted().map(member -> "person " + member).collect(Collectors.joining(", "));
    }

    private PersonGroup require(long id) {
        return groups.findById(id).orElseThrow(() -> new NotFound("group"));
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

    private void audit(@Nullable Caller caller, String action, PersonGroup group, String detail) {
        events.publishEvent(new Audited(
                caller == null ? null : caller.person(), action, new ContentRef("group", group.id()), detail));
    }
}
