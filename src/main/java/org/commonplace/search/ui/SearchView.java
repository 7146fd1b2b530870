package org.commonplace.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.people.Colleague;
import org.commonplace.people.Colleagues;
import org.commonplace.people.CurrentCaller;
import org.commonplace.search.Hit;
import org.commonplace.search.Search;
import org.commonplace.search.SearchIndex;
import org.commonplace.search.Sought;
import org.commonplace.search.Suggestion;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.jspecify.annotations.Nullable;

/** Finds pages, files, spaces and people while one types. The address says what is looked for, so a search can be kept and sent on. */
@Route(SearchAddress.PATH)
@AnonymousAllowed
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PORTION = 20;
    private static final int NEAREST = 5;
    private static final int PEOPLE = 3;
    private static final String PERSON = "person";
    private static final List<String> TYPES = List.of("page", "attachment", "space");

    private final transient Search search;
    private final transient SearchIndex index;
    private final transient Spaces spaces;
    private final transient Colleagues colleagues;
    private final transient CurrentCaller caller;
    private final transient Clock clock;

    private final SearchBox box = new SearchBox(this::typed, this::entered);
    private final Nav types = new Nav();
    private final Div filters = new Div();
    private final Span count = new Span();
    private final Div results = new Div();
    private transient Sought sought = Sought.anywhere("");
    private int portions;

    SearchView(
            Search search, SearchIndex index, Spaces spaces, Colleagues colleagues, CurrentCaller caller, Clock clock) {
        this.colleagues = colleagues;
        this.spaces = spaces;
        this.search = search;
        this.index = index;
        this.caller = caller;
        this.clock = clock;
        addClassNames("view", "search-view");
        H1 heading = new H1(getTranslation("search.title"));
        heading.addClassName("unseen");
        types.addClassName("search-types");
        types.setAriaLabel(getTranslation("search.types"));
        filters.addClassName("search-filters");
        count.addClassName("search-count");
        count.getElement().setAttribute("role", "status");
        add(heading, box, types, filters, count, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Sought asked = SearchAddress.read(event.getLocation());
        String type = asked.type();
        sought = type == null || types().contains(type) ? asked : asked.ofType(null);
        box.show(sought.words());
        if (sought.words().isEmpty()) {
            box.focus();
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return sought.words().isBlank()
                ? getTranslation("search.title")
                : getTranslation("search.title.words", sought.words());
    }

    private void typed(String words) {
        if (words.strip().equals(sought.words().strip())) {
            return;
        }
        sought = sought.saying(words);
        UI ui = UI.getCurrentOrThrow();
        ui.getPage().getHistory().replaceState(null, new Location(SearchAddress.PATH, SearchAddress.of(sought)));
        ui.getPage().setTitle(getPageTitle());
        show();
    }

    private void entered(String words) {
        UI.getCurrentOrThrow().navigate(SearchAddress.PATH, SearchAddress.of(sought.saying(words.strip())));
    }

    private void show() {
        showTypes();
        showFilters();
        results.removeAll();
        count.setText("");
        portions = 0;
        if (sought.isEmpty()) {
            results.add(new EmptyState(
                    Icon.SEARCH, getTranslation("search.start.title"), getTranslation("search.start.words")));
            return;
        }
        if (index.isBeingBuilt()) {
            results.add(building());
        }
        if (PERSON.equals(sought.type())) {
            showPeople();
            return;
        }
        long people = showSomePeople();
        Listing<Hit> found = read();
        if (found.items().isEmpty() && people == 0) {
            showNothing();
        } else {
            count.setText(getTranslation("search.count", found.total() + people));
            showHits(found);
        }
    }

    /** The first people of whom it may speak, before everything else; how many there are in all. */
    private long showSomePeople() {
        if (sought.type() != null || sought.space() != null || sought.label() != null) {
            return 0;
        }
        Listing<Colleague> people = colleagues.find(caller.get(), sought.words(), new Paging(0, PEOPLE));
        if (!people.items().isEmpty()) {
            PeopleFound list = new PeopleFound();
            list.add(people.items());
            if (people.total() > PEOPLE) {
                list.leadOn(people.total(), SearchAddress.href(sought.ofType(PERSON)));
            }
            results.add(list);
        }
        return people.total();
    }

    private void showPeople() {
        Listing<Colleague> first = readPeople();
        if (first.items().isEmpty()) {
            showNothing();
            return;
        }
        count.setText(getTranslation("search.count", first.total()));
        PeopleFound list = new PeopleFound();
        list.add(first.items());
        Button more = Buttons.plain(Icon.CHEVRON_DOWN, getTranslation("shared.list.more"), click -> {
            list.add(readPeople().items());
            click.getSource().setVisible((long) portions * PORTION < first.total());
        });
        more.setVisible(first.total() > PORTION);
        results.add(list, more);
    }

    private Listing<Colleague> readPeople() {
        return colleagues.find(caller.get(), sought.words(), new Paging(portions++, PORTION));
    }

    /** What can be looked for alone; visitors are told of nobody. */
    private List<String> types() {
        return caller.get().isSignedIn()
                ? Stream.concat(TYPES.stream(), Stream.of(PERSON)).toList()
                : TYPES;
    }

    private Component building() {
        Div notice = new Div(Icon.INFO_CIRCLE.create(), new Span(getTranslation("search.building")));
        notice.addClassName("notice");
        return notice;
    }

    private Listing<Hit> read() {
        return search.find(caller.get(), sought, new Paging(portions++, PORTION));
    }

    private void showHits(Listing<Hit> first) {
        HitList list = new HitList();
        list.add(first.items(), clock.instant());
        Button more = Buttons.plain(Icon.CHEVRON_DOWN, getTranslation("shared.list.more"), click -> {
            Listing<Hit> next = read();
            list.add(next.items(), clock.instant());
            click.getSource().setVisible((long) portions * PORTION < next.total());
        });
        more.setVisible(first.total() > PORTION);
        results.add(list, more);
    }

    private void showNothing() {
        Caller now = caller.get();
        count.setText(getTranslation("search.count", 0));
        String words = now.isSignedIn() ? "search.nothing.words" : "search.nothing.words.signed-out";
        results.add(new EmptyState(
                Icon.SEARCH,
                getTranslation("search.nothing.title"),
                getTranslation(words),
                everywhere().toArray(Component[]::new)));
        List<Suggestion> nearest = search.nearest(now, sought.words(), NEAREST);
        if (!nearest.isEmpty()) {
            Paragraph perhaps = new Paragraph(getTranslation("search.nothing.nearest"));
            perhaps.addClassName("search-nearest");
            Rows rows = new Rows();
            nearest.forEach(near -> rows.row(near.title(), near.url().substring(1), new Span(near.place())));
            results.add(perhaps, rows);
        }
    }

    private List<Component> everywhere() {
        if (sought.type() == null && sought.space() == null && sought.label() == null) {
            return List.of();
        }
        return List.of(new Anchor(
                SearchAddress.href(Sought.anywhere(sought.words())), getTranslation("search.nothing.everywhere")));
    }

    private void showTypes() {
        types.removeAll();
        types.add(type(null, "search.type.all"));
        types().forEach(type -> types.add(type(type, "search.type." + type)));
    }

    private Anchor type(@Nullable String type, String key) {
        Anchor link = new Anchor(SearchAddress.href(sought.ofType(type)), getTranslation(key));
        if (Objects.equals(type, sought.type())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void showFilters() {
        filters.removeAll();
        String space = sought.space();
        if (space != null) {
            Sought without = new Sought(sought.words(), sought.type(), null, sought.label(), sought.archived());
            filters.add(filter(getTranslation("search.in.space", space), without));
        }
        String label = sought.label();
        if (label != null) {
            Sought without = new Sought(sought.words(), sought.type(), sought.space(), null, sought.archived());
            filters.add(filter(getTranslation("search.in.label", label), without));
        }
        if (sought.archived()) {
            filters.add(filter(getTranslation("search.in.archived"), sought.withArchived(false)));
        } else if (space == null && !sought.isEmpty() && hasArchived()) {
            filters.add(archivedToo());
        }
    }

    /** Whether the reader sees any archived space to look into. */
    private boolean hasArchived() {
        return spaces.list(caller.get()).stream().anyMatch(SpaceDetails::isArchived);
    }

    private Anchor archivedToo() {
        Anchor link = new Anchor(SearchAddress.href(sought.withArchived(true)), "");
        link.add(Icon.ARCHIVE.create(), new Span(getTranslation("search.archived.too")));
        link.addClassName("search-more");
        return link;
    }

    private Anchor filter(String words, Sought without) {
        Anchor remove = new Anchor(SearchAddress.href(without), "");
        remove.add(new Span(words), Icon.X.create());
        remove.setAriaLabel(getTranslation("search.filter.remove", words));
        return remove;
    }
}
