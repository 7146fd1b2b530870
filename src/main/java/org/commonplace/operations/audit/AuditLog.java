package org.commonplace.operations.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.Caller;
import org.commonplace.people.Groups;
import org.commonplace.people.People;
import org.commonplace.people.PeopleFilter;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TitleSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What was done here, by whom and to what; for administrators. */
@Service
public class AuditLog {

    private static final Pattern NUMBERED = Pattern.compile("([a-z]{2,40})[: ]+(\\d{1,18})");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://[^/]+)?/?s/([^/?#]+)(?:/([^/?#]+))?.*");

    private static final String PERSON = "person";
    private static final String GROUP = "group";

    /** So many pages and people are offered at once. */
    private static final int MOST = 20;

    private final AuditRows rows;
    private final Pages pages;
    private final Spaces spaces;
    private final TitleSearch titles;
    private final People people;
    private final Groups groups;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;

    AuditLog(
            AuditRows rows,
            Pages pages,
            Spaces spaces,
            TitleSearch titles,
            People people,
            Groups groups,
            AccessPolicy access,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.pages = pages;
        this.spaces = spaces;
        this.titles = titles;
        this.people = people;
        this.groups = groups;
        this.access = access;
        this.events = events;
    }

    /**
     * The content an entry is about.
     *
     * @param url its address without the host
     */
    public record Named(String title, String url) {}

    /**
     * Something that entries may be about.
     *
     * @param title what it is called, or what was typed where it has no name any more
     */
    public record Subject(ContentRef content, String title) {}

    /** Entries after the one given, or the latest, the latest first; administrators only. */
    public List<AuditEntry> read(Caller caller, AuditFilter filter, @Nullable AuditEntry after, int limit) {
        access.requireAdministrator(caller);
        return rows.read(filter, after, limit);
    }

    /** What was ever done, by name; administrators only. */
    public List<String> actions(Caller caller) {
        access.requireAdministrator(caller);
        return rows.actions();
    }

    /** What someone means who types {@code page 17} or the address of a page or space; administrators only. */
    public Optional<ContentRef> meant(Caller caller, String typed) {
        access.requireAdministrator(caller);
        Matcher numbered = NUMBERED.matcher(typed.strip());
        if (numbered.matches()) {
            return Optional.of(new ContentRef(numbered.group(1), Long.parseLong(numbered.group(2))));
        }
        Matcher address = ADDRESS.matcher(typed.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        String slug = address.group(2);
        return slug == null
                ? spaces.find(caller, address.group(1)).map(space -> Spaces.ref(space.id()))
                : pages.locate(caller, address.group(1), slug).map(Pages::ref);
    }

    /** Pages, spaces, people and groups with these letters in their titles or names; administrators only. */
    public List<Subject> like(Caller caller, String letters) {
        access.requireAdministrator(caller);
        String typed = letters.strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        String folded = typed.toLowerCase(Locale.ROOT);
        Stream<Subject> inSpaces = spaces.list(caller).stream()
                .filter(space -> space.name().toLowerCase(Locale.ROOT).contains(folded))
                .map(space -> new Subject(Spaces.ref(space.id()), space.name()));
        Stream<Subject> inPages = titles.everywhere(caller, typed, MOST).stream()
                .map(page -> new Subject(Pages.ref(page.id()), page.title()));
        Stream<Subject> inPeople =
                people
                        .search(caller, new PeopleFilter(typed, PeopleFilter.State.ANY), new Paging(0, MOST))
                        .items()
                        .stream()
                        .map(person -> new Subject(
                                new ContentRef(PERSON, person.card().id()),
                                person.card().name()));
        Stream<Subject> inGroups = groups.suggest(caller, typed).stream()
                .map(group -> new Subject(new ContentRef(GROUP, group.id()), group.name()));
        return Stream.of(inSpaces, inPages, inPeople, inGroups)
                .flatMap(each -> each)
                .toList();
    }

    /** What content is called now; empty where it is gone, or of a kind that has no address. Administrators only. */
    public Optional<Named> name(Caller caller, ContentRef content) {
        access.requireAdministrator(caller);
        return switch (content.kind()) {
            case Pages.KIND -> pages.find(caller, content.id()).map(AuditLog::named);
            case Spaces.KIND -> spaces.find(caller, content.id()).map(AuditLog::named);
            case PERSON ->
                people.card(content.id()).map(person -> new Named(person.name(), "/admin/people/" + person.username()));
            case GROUP ->
                Optional.ofNullable(groups.cards(List.of(content.id())).get(content.id()))
                        .map(group -> new Named(group.name(), "/" + AccountAddresses.group(group.id())));
            default -> Optional.empty();
        };
    }

    /** Notes that the log was taken away as a file; administrators only. */
    void exported(Caller caller, AuditFilter filter) {
        access.requireAdministrator(caller);
        events.publishEvent(new Audited(caller.person(), "audit.exported", null, filter.toString()));
    }

    private static Named named(PageDetails page) {
        return new Named(page.title(), page.url());
    }

    private static Named named(SpaceDetails space) {
        return new Named(space.name(), space.url());
    }
}
