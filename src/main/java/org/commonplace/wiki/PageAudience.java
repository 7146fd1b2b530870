package org.commonplace.wiki;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.Groups;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageFacts.Circle;
import org.commonplace.wiki.PageFacts.Guard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who can see a page, and why. Each answer is asked of the rules that every surface obeys, for that person or for
 * somebody who is in that group and in no other; nothing is worked out a second way.
 */
@Service
public class PageAudience {

    /** Nobody's id: someone who is signed in, whoever it is. */
    private static final long SOMEONE = -1;

    private final PageAccess pages;
    private final SpaceDirectory spaces;
    private final AccessPolicy access;
    private final Callers callers;

    PageAudience(PageAccess pages, SpaceDirectory spaces, AccessPolicy access, Callers callers) {
        this.pages = pages;
        this.spaces = spaces;
        this.access = access;
        this.callers = callers;
    }

    /** How far a page reaches. */
    public enum Reach {
        ANYONE,
        STAFF,
        NAMED
    }

    /** Why someone has, or lacks, a right. */
    public enum Rule {

        /** The space is open to all, or to all staff. */
        OPEN_SPACE,

        /** A role in the space, of the person or of a group they are in. */
        SPACE_ROLE,

        /** Named by a restriction of who may see. */
        NAMED_TO_SEE,

        /** Named by a restriction of who may edit. */
        NAMED_TO_EDIT,

        /** Not named by a restriction of who may edit. */
        KEPT_FROM_EDITING,

        /** Wrote or owns a page that is not published yet. */
        WRITER
    }

    /**
     * One reason.
     *
     * @param role what the rule gives, where it gives a role
     * @param group through which group, or {@code null} when the rule names the person or everyone
     * @param page where a restriction stands
     */
    public record Why(
            Rule rule,
            @Nullable Role role,
            @Nullable Long group,
            @Nullable Long page) {}

    /**
     * Someone who can see the page.
     *
     * @param person a person's id; {@code null} for a group or everyone
     * @param group a group's id; {@code null} for a person or everyone
     * @param role what they may do
     * @param some whether only those members of the group are meant who may see the space as well
     */
    public record Line(@Nullable Long person, @Nullable Long group, Role role, boolean some, List<Why> why) {

        public Line {
            why = List.copyOf(why);
        }
    }

    /** A restriction at the page or above it; an empty list of names does not restrict. */
    public record Restricted(long page, boolean here, Restrictions.Named viewers, Restrictions.Named editors) {}

    /**
     * The whole answer. Administrators may do everything and are not listed.
     *
     * @param lines everyone first, then groups, then people
     */
    public record Audience(Reach reach, Visibility visibility, List<Line> lines, List<Restricted> restrictions) {

        public Audience {
            lines = List.copyOf(lines);
            restrictions = List.copyOf(restrictions);
        }
    }

    /**
     * Who can see this page; for those who are signed in and can see it themselves.
     *
     * @throws NotFound when the caller cannot
     */
    public Audience of(Caller caller, long page) {
        PageFacts facts = require(caller, page);
        SpaceRights space = space(facts);
        List<Line> lines = new ArrayList<>();
        everyone(facts, space).ifPresent(lines::add);
        groups(facts, space).forEach(group -> group(facts, space, group).ifPresent(lines::add));
        people(facts, space).forEach(person -> person(facts, space, person).ifPresent(lines::add));
        List<Restricted> restrictions = facts.guards().stream()
                .map(guard -> new Restricted(
                        guard.page(), guard.page() == page, named(guard.viewers()), named(guard.editors())))
                .sorted(Comparator.comparing(Restricted::here).reversed())
                .toList();
        return new Audience(reach(facts), space.visibility(), lines, restrictions);
    }

    /** How far this page reaches, for whoever is signed in and can see it. */
    public Reach reach(Caller caller, long page) {
        return reach(require(caller, page));
    }

    private PageFacts require(Caller caller, long page) {
        access.requireSignedIn(caller);
        access.require(caller, Role.VIEW, Pages.ref(page));
        return pages.facts(page).orElseThrow(() -> new NotFound(Pages.ref(page)));
    }

    private Reach reach(PageFacts page) {
        if (roleOf(Caller.ANONYMOUS, page).isPresent()) {
            return Reach.ANYONE;
        }
        return roleOf(someoneIn(Groups.STAFF), page).isPresent() ? Reach.STAFF : Reach.NAMED;
    }

    private Optional<Line> everyone(PageFacts page, SpaceRights space) {
        return roleOf(someoneIn(Groups.STAFF), page)
                .map(role -> new Line(null, null, role, false, why(page, space, someoneIn(Groups.STAFF), role)));
    }

    private Optional<Line> group(PageFacts page, SpaceRights space, long group) {
        Caller member = someoneIn(group);
        Optional<Role> role = roleOf(member, page);
        if (role.isPresent()) {
            return Optional.of(new Line(null, group, role.get(), false, why(page, space, member, role.get())));
        }
        boolean named = page.guards().stream()
                .anyMatch(guard -> guard.viewers().groups().contains(group));
        return named
                ? Optional.of(new Line(null, group, Role.VIEW, true, why(page, space, member, Role.VIEW)))
                : Optional.empty();
    }

    private Optional<Line> person(PageFacts page, SpaceRights space, long person) {
        return callers.of(person)
                .filter(found -> !found.administrator())
                .flatMap(found -> roleOf(found, page)
                        .map(role -> new Line(person, null, role, false, why(page, space, found, role))));
    }

    private List<Why> why(PageFacts page, SpaceRights space, Caller who, Role role) {
        List<Why> why = new ArrayList<>();
        if (space.visibility() != Visibility.PRIVATE) {
            why.add(new Why(Rule.OPEN_SPACE, Role.VIEW, null, null));
        }
        Role own = who.person() == null ? null : space.people().get(who.person());
        if (own != null) {
            why.add(new Why(Rule.SPACE_ROLE, own, null, null));
        }
        who.groups().stream().sorted().forEach(group -> {
            Role shared = space.groups().get(group);
            if (shared != null) {
                why.add(new Why(Rule.SPACE_ROLE, shared, group, null));
            }
        });
        page.guards().forEach(guard -> narrowing(guard, who, role, why));
        if (page.status() == PageStatus.DRAFT && page.isWrittenBy(who)) {
            why.add(new Why(Rule.WRITER, null, null, null));
        }
        return deciding(why, role);
    }

    /** Under a restriction it does not matter that the space is open to more; what gives more than seeing still does. */
    private static List<Why> deciding(List<Why> why, Role role) {
        boolean narrowed = why.stream().anyMatch(one -> one.rule() == Rule.NAMED_TO_SEE);
        boolean named = why.stream().anyMatch(one -> one.rule() == Rule.NAMED_TO_EDIT);
        return narrowed || named
                ? why.stream()
                        .filter(one -> switch (one.rule()) {
                            case OPEN_SPACE -> false;
                            case SPACE_ROLE -> !named && role != Role.VIEW && one.role() == role;
                            default -> true;
                        })
                        .toList()
                : why;
    }

    /** Whether a restriction at this page or above it narrows who may see it; for those who are signed in and see it themselves. */
    public boolean isNarrowed(Caller caller, long page) {
        return require(caller, page).guards().stream()
                .anyMatch(guard -> !guard.viewers().isOpen());
    }

    private static void narrowing(Guard guard, Caller who, Role role, List<Why> why) {
        if (!guard.viewers().isOpen() && guard.viewers().admits(who)) {
            why.add(new Why(Rule.NAMED_TO_SEE, null, through(guard.viewers(), who), guard.page()));
        }
        if (guard.editors().isOpen()) {
            return;
        }
        if (guard.editors().admits(who) && role.covers(Role.EDIT)) {
            why.add(new Why(Rule.NAMED_TO_EDIT, null, through(guard.editors(), who), guard.page()));
        } else if (!guard.editors().admits(who)) {
            why.add(new Why(Rule.KEPT_FROM_EDITING, null, null, guard.page()));
        }
    }

    /** The group by which a circle takes someone in; none when it names the person. */
    private static @Nullable Long through(Circle circle, Caller who) {
        if (who.person() != null && circle.people().contains(who.person())) {
            return null;
        }
        return who.groups().stream()
                .filter(circle.groups()::contains)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static Set<Long> groups(PageFacts page, SpaceRights space) {
        Set<Long> groups = new LinkedHashSet<>(space.groups().keySet());
        page.guards().forEach(guard -> {
            groups.addAll(guard.viewers().groups());
            groups.addAll(guard.editors().groups());
        });
        groups.remove(Groups.STAFF);
        return groups;
    }

    private static Set<Long> people(PageFacts page, SpaceRights space) {
        Set<Long> people = new LinkedHashSet<>(space.people().keySet());
        page.guards().forEach(guard -> {
            people.addAll(guard.viewers().people());
            people.addAll(guard.editors().people());
        });
        if (page.status() == PageStatus.DRAFT) {
            people.add(page.createdBy());
            people.add(page.owner());
        }
        return people;
    }

    private Optional<Role> roleOf(Caller who, PageFacts page) {
        return pages.roleOf(who, Pages.ref(page.id()));
    }

    private SpaceRights space(PageFacts page) {
        return spaces.find(page.space()).orElseThrow(() -> new NotFound(Pages.ref(page.id())));
    }

    private static Caller someoneIn(long group) {
        return new Caller(SOMEONE, group == Groups.STAFF ? Set.of(group) : Set.of(group, Groups.STAFF), false, false);
    }

    private static Restrictions.Named named(Circle circle) {
        return new Restrictions.Named(circle.people(), circle.groups());
    }
}
