package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Rows;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;

/** The spaces one may see, with what each is for. */
@Route(WikiNavigation.SPACES)
@Menu(title = "wiki.spaces.place", icon = "books", order = 1)
@AnonymousAllowed
class SpacesView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    /** Query parameter of a link that leads straight to a new space. */
    private static final String NEW = "new";

    private final transient Spaces spaces;
    private final transient CurrentCaller caller;

    SpacesView(Spaces spaces, CurrentCaller caller, KeptSpaces kept) {
        this.spaces = spaces;
        this.caller = caller;
        addClassName("view");
        Caller reader = caller.get();
        H1 title = new H1(getTranslation("wiki.spaces.place"));
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("wiki.spaces.words"));
        words.addClassName("lead");
        List<SpaceDetails> visible = spaces.list(reader);
        List<SpaceDetails> open =
                visible.stream().filter(space -> !space.isArchived()).toList();
        add(bar(spaces.mayCreate(reader)), title, words, list(open, spaces.mayCreate(reader)));
        kept.archived(visible).ifPresent(this::add);
        kept.thrown(reader).ifPresent(this::add);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean asked = event.getLocation().getQueryParameters().getParameters().containsKey(NEW);
        if (asked && spaces.mayCreate(caller.get())) {
            new NewSpaceDialog(this::create).open();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wiki.page.tab", getTranslation("wiki.spaces.place"), getTranslation("shared.product"));
    }

    private PageBar bar(boolean mayCreate) {
        Button changes = Buttons.quiet(
                Icon.HISTORY,
                getTranslation("wiki.action.changes"),
                click -> UI.getCurrentOrThrow().navigate(WikiNavigation.CHANGES));
        changes.addClassName("keep");
        Button titles = Buttons.quiet(
                Icon.LIST,
                getTranslation("wiki.a-z.title"),
                click -> UI.getCurrentOrThrow().navigate(WikiNavigation.A_TO_Z));
        titles.addClassName("keep");
        PageBar bar = new PageBar();
        bar.actions(titles, changes);
        if (mayCreate) {
            bar.actions(Buttons.primary(
                    Icon.PLUS,
                    getTranslation("wiki.action.new-space"),
                    click -> new NewSpaceDialog(this::create).open()));
        }
        return bar;
    }

    private Component list(List<SpaceDetails> visible, boolean mayCreate) {
        if (visible.isEmpty()) {
            return new EmptyState(
                    Icon.BOOKS,
                    getTranslation("wiki.spaces.none"),
                    getTranslation(mayCreate ? "wiki.spaces.none.administrator" : "wiki.spaces.none.words"));
        }
        Rows rows = new Rows();
        rows.addClassName("spaces");
        for (SpaceDetails space : visible) {
            rows.row(space.name(), WikiNavigation.space(space.key()), new Text(space.purpose()))
                    .add(SpaceChip.of(space.visibility()));
        }
        return rows;
    }

    private void create(NewSpace wanted, Consent consent) {
        SpaceDetails made = spaces.create(caller.get(), wanted, consent);
        UI.getCurrentOrThrow().navigate(WikiNavigation.space(made.key()));
        Toasts.say(getTranslation("wiki.done.space", made.name()));
    }
}
