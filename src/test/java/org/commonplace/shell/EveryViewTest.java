package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.Payloads;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.WholeScreen;
import org.commonplace.attachments.Attachments;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.NewComment;
import org.commonplace.discussion.NewReport;
import org.commonplace.discussion.Outcome;
import org.commonplace.discussion.Reports;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarGrant;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventPlan;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.notifications.Told;
import org.commonplace.notifications.Watched;
import org.commonplace.notifications.Watches;
import org.commonplace.people.Caller;
import org.commonplace.people.Groups;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.search.TestIndex;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.Trash;
import org.commonplace.wiki.VerifiedReading;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each view there is, found by its route: it opens for those who may use it and tells nothing to anyone else. */
class EveryViewTest extends ViewTest {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)[^/]*");
    private static final Pattern RAW_KEY = Pattern.compile(
            "\\b(?:shared|shell|people|wiki|events|transfer|notifications|search|discussion)\\.[a-z]+\\.[a-z]+");
    private static final Pattern LISTENS = Pattern.compile("on[a-z]+=.*", Pattern.DOTALL);
    private static final Pattern LEADS_TO_SCRIPT =
            Pattern.compile("(?:href|src|action)=[\\x00-\\x20]*(?:javascript|vbscript|data):.*", Pattern.DOTALL);
    private static final String ACTIVE =
            "script, style, iframe, object, embed, form, base, meta, link, svg, math, video, audio, [^on], [srcdoc],"
                    + " [href^=javascript], [src^=javascript]";
    private static final int NAMES_TAKEN = 500;

    /** What shows the same whoever looks, or is for administrators, who see all names at once. */
    private static final Pattern ABOUT_NOTHING_NAMED = Pattern.compile("admin(/.*)?|.*:secret.*|forgotten-password");

    private static final Pattern FOR_THOSE_WHO_MANAGE = Pattern.compile(
            "admin(/.*)?|events/report|s/:space/(people|queue)|calendars/:calendar/(settings|subscription)");

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestWiki wiki;

    @Autowired
    Spaces spaces;

    @Autowired
    Pages pages;

    @Autowired
    Trash trash;

    @Autowired
    Drafts drafts;

    @Autowired
    Bookshelf shelf;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Reviews reviews;

    @Autowired
    VerifiedReading verified;

    @Autowired
    Attachments attachments;

    @Autowired
    Watches watches;

    @Autowired
    Told told;

    @Autowired
    Comments comments;

    @Autowired
    Reports reports;

    @Autowired
    TestIndex index;

    @Autowired
    TestEvents testEvents;

    @Autowired
    Calendars calendars;

    SpaceDetails space;
    Caller editor;
    PageDetails page;
    CalendarDetails calendar;
    EventDetails event;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.PRIVATE);
        editor = testPeople.caller(testPeople.someone("Priya Nair"));
        wiki.give(editor, Role.EDIT, space);
        page = named("Zebrafish", "Zebrafish");
        planned(testPeople.administratorCaller(), "Zebrafish");
        signIn(editor);
        super.initVaadinEnvironment();
    }

    @Test
    void eachOpensForSomeoneWhoMayUseIt() {
        Caller administrator = testPeople.administratorCaller();
        for (RouteData route : views()) {
            signIn(FOR_THOSE_WHO_MANAGE.matcher(route.getTemplate()).matches() ? administrator : editor);
            String words = shown(address(route));

            // A permanent address leads on to the page's own.
            if (!route.getTemplate().startsWith("p/")) {
                assertThat(getCurrentView()).as(words).isInstanceOf(route.getNavigationTarget());
            }
            assertThat(((HasDynamicTitle) getCurrentView()).getPageTitle())
                    .as(route.getTemplate())
                    .isNotBlank();
            assertThat(find(H1.class).all()).as(route.getTemplate()).isNotEmpty();
            assertThat(words).as("every text comes from a bundle").doesNotContainPattern(RAW_KEY);
        }
    }

    @Test
    void noneTellsAStrangerOrAVisitorAnything() {
        List<RouteData> ofThings = views().stream()
                .filter(view -> view.getTemplate().contains(":"))
                // What these show is for whoever has the secret, and nothing for anyone without.
                .filter(view -> !view.getTemplate().contains(":secret"))
                // Colleagues know of each other, and of what they look after as far as they may see it.
                .filter(view -> !view.getTemplate().equals("people/:username"))
                .toList();
        assertThat(ofThings).hasSizeGreaterThan(10);
        signIn(testPeople.caller());
        String nothing = withoutOffers(shown("s/nowhere/nothing"));
        for (RouteData route : ofThings) {
            assertThat(withoutOffers(shown(address(route))))
                    .as(route.getTemplate())
                    .isEqualTo(nothing);
            assertThat(values()).as(route.getTemplate()).noneMatch(value -> value.contains("Zebrafish"));
        }
        signOut();
        for (RouteData route : ofThings) {
            shown(address(route));
            assertThat(values()).as(route.getTemplate()).noneMatch(value -> value.contains("Zebrafish"));
        }
    }

    @Test
    void noneHoldsAnythingOfAPageThatIsKeptFromItsReader() {
        Caller other = wiki.someoneWith(Role.EDIT, space);
        PageDetails open = wiki.page(other, space, "Open", "{{children}}");
        shelf.addFavourite(other, page.id());
        shelf.visited(other, page.id());
        drafts.savePage(other, page.id(), 2, "Zebrafish, drafted", "Zebrafish");
        watches.watch(other, Watched.page(page.id()));
        pages.save(editor, page.id(), new PageEdit("Zebrafish, told", 2));
        told.about(page.id());
        talkOf(page, other);
        wiki.page(editor, page, "Told zebrafish", "Below.");
        index.catchUp();
        String nowhere = "s/" + space.key() + "/told";
        String unfound = "search?q=told+unheardofword";
        for (String address : List.of(nowhere, unfound)) {
            assertThat(shown(address)).as("what is nearest, before").contains("Told zebrafish");
        }
        restrictions.set(editor, page.id(), new Rules(new Named(Set.of(editor.personId()), Set.of()), Named.NOBODY));
        signIn(other);
        // The home view is open already, as the editor saw it.
        shown("spaces");
        List<String> nearest = List.of(nowhere, unfound, "search?q=told", "search?q=told&type=page");
        nearest.forEach(this::tellsNothing);
        index.catchUp();
        nearest.forEach(this::tellsNothing);
        PageDetails hidden = page;
        for (PageDetails asked : List.of(open, hidden)) {
            page = asked;
            for (RouteData route : views()) {
                // A label's own name is in the address that was asked for.
                if (!route.getTemplate().contains(":label")) {
                    tellsNothing(address(route));
                }
            }
        }
    }

    @Test
    void noneShowsAReaderWhatIsNotVerified() {
        Caller curator = wiki.someoneWith(Role.CURATE, space);
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        verified.ask(curator, space.key(), true);
        page = wiki.page(editor, space, "Known", "Known.");
        reviews.review(curator, page.id(), 1, null);
        watches.watch(reader, Watched.page(page.id()));
        shelf.addFavourite(reader, page.id());
        pages.save(
                editor,
                page.id(),
                new PageEdit("Aardwolf", "Aardwolf, [[Wanted aardwolf]]", 1, "Aardwolf", true, null));
        attach(page, "aardwolf");
        told.about(page.id());
        signIn(reader);
        shown("spaces");
        for (RouteData route : views()) {
            for (String number : List.of("1", "2")) {
                shown(address(route, Map.of("number", number, "from", "1", "to", number)));
                assertThat(values())
                        .as(route.getTemplate())
                        .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("aardwolf"));
            }
        }
        signIn(editor);
        assertThat(shown(page.url())).contains("Aardwolf");
    }

    @Test
    void namesStayWordsInEach() {
        Caller administrator = testPeople.administratorCaller();
        List<RouteData> ofThose = views().stream()
                .filter(view -> !ABOUT_NOTHING_NAMED.matcher(view.getTemplate()).matches())
                .toList();
        assertThat(ofThose).hasSizeGreaterThan(20);
        for (String name : Payloads.names(NAMES_TAKEN)) {
            Caller author = testPeople.caller(testPeople.someone(name));
            space = spaces.create(
                    administrator,
                    new org.commonplace.wiki.NewSpace(TestPeople.fresh("V"), name, name, Visibility.PRIVATE));
            wiki.give(author, Role.CURATE, space);
            editor = author;
            page = named(name, name.length() <= 80 ? name : "label");
            planned(administrator, name);
            signIn(author);
            stayWords(ofThose);
            shown(page.url());
            assertThat(find(H1.class).all())
                    .anyMatch(heading -> heading.getText().equals(name));
        }
        signIn(administrator);
        stayWords(views());
    }

    private void stayWords(List<RouteData> views) {
        for (RouteData view : views) {
            shown(address(view));
            staysWords(view.getTemplate());
        }
    }

    private void tellsNothing(String address) {
        shown(address);
        assertThat(values())
                .as(address)
                .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("zebrafish"));
    }

    private void staysWords(String view) {
        WholeScreen screen = WholeScreen.of(UI.getCurrentOrThrow());
        screen.html()
                .forEach(html -> assertThat(Jsoup.parseBodyFragment(html).select(ACTIVE))
                        .as(view)
                        .isEmpty());
        assertThat(screen.settings())
                .as(view)
                .noneMatch(setting -> LISTENS.matcher(setting).matches()
                        || LEADS_TO_SCRIPT.matcher(setting).matches());
    }

    private void talkOf(PageDetails spoken, Caller other) {
        ContentRef subject = Pages.ref(spoken.id());
        long said = comments.add(other, NewComment.about(subject, "Zebrafish?"));
        comments.reply(editor, said, "Zebrafish!", Consent.NONE);
        long report = reports.tell(other, new NewReport(subject, Fault.WRONG, "Zebrafish", "192.0.2.1", Consent.NONE));
        reports.settle(editor, report, Outcome.CORRECTED, "Zebrafish");
    }

    /** A page of two revisions with a label, a file, a link to nowhere and a page below, and one in the trash. */
    private PageDetails named(String name, String label) {
        PageDetails made = pages.create(
                editor,
                new NewPage(
                        space.key(),
                        null,
                        name,
                        "[[Wanted of " + name.replaceAll("[\\[\\]|]", " ") + "]]",
                        List.of(label),
                        false,
                        null));
        pages.save(editor, made.id(), new PageEdit(name, "Changed.\n\n" + name, 1, cut(name), true, null));
        pages.create(editor, new NewPage(space.key(), made.id(), name, "Below " + name));
        trash.add(editor, wiki.page(editor, space, name, name).id());
        drafts.begin(editor, space.id(), null, name, name);
        attach(made, name);
        return pages.get(editor, made.id());
    }

    /** A calendar of this name, kept to the editor, and an event in it. */
    private void planned(Caller administrator, String name) {
        String line = cut(name.replaceAll("\\s+", " "));
        CalendarPlan plan = CalendarPlan.of(line, Visibility.PRIVATE, TestEvents.LONDON);
        calendar = calendars.create(administrator, TestEvents.slug(), plan, Consent.NONE);
        calendars.setAccess(
                administrator, calendar.id(), List.of(CalendarGrant.toPerson(editor.personId(), Role.EDIT)));
        event = testEvents.event(
                editor,
                calendar,
                EventPlan.of(line, TestEvents.hour("2027-07-05T10:00"))
                        .saying(name)
                        .in(Venue.at(line)));
    }

    private void attach(PageDetails there, String name) {
        try {
            attachments.add(
                    editor,
                    Pages.ref(there.id()),
                    name + ".txt",
                    new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(100, words.length()));
    }

    private static List<String> values() {
        return WholeScreen.of(UI.getCurrentOrThrow()).values();
    }

    /** All but the one where people sign in, which sends on those who have. */
    private static List<RouteData> views() {
        List<RouteData> views = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> !route.getTemplate().equals("login"))
                .filter(route -> Component.class.isAssignableFrom(route.getNavigationTarget()))
                .toList();
        assertThat(views).hasSizeGreaterThan(15);
        return views;
    }

    private String address(RouteData route) {
        return address(route, Map.of());
    }

    private String address(RouteData route, Map<String, String> others) {
        Map<String, String> values = new HashMap<>(Map.of(
                "space", space.key(),
                "slug", page.slug(),
                "page", Long.toString(page.id()),
                "label", "zebrafish",
                "username", people.card(editor.personId()).orElseThrow().username(),
                "group", Long.toString(Groups.STAFF),
                "number", "1",
                "from", "1",
                "to", Integer.toString(page.revision())));
        values.put("event", Long.toString(event.id()));
        values.put("calendar", calendar.slug());
        values.putAll(others);
        return PARAMETER
                .matcher(route.getTemplate())
                .replaceAll(
                        found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "unknown-parameter")));
    }
}
