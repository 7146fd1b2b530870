package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.InPlace;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Portions;
import org.commonplace.wiki.TitleIndex;
import org.commonplace.wiki.TitleIndex.Letter;

/** All pages one may see, by the first letter of their titles. */
@Route(WikiNavigation.A_TO_Z)
@AnonymousAllowed
class AtoZView extends Div implements BeforeEnterObserver, HasDynamicTitle, InPlace {

    private final transient TitleIndex titles;
    private final transient PageLines lines;
    private final transient CurrentCaller caller;

    AtoZView(TitleIndex titles, PageLines lines, CurrentCaller caller) {
        this.titles = titles;
        this.lines = lines;
        this.caller = caller;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Caller reader = caller.get();
        List<Letter> letters = titles.letters(reader);
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WikiNavigation.LETTER_QUERY)
                .orElse("");
        String letter = letters.stream()
                .map(Letter::letter)
                .filter(wanted::equals)
                .findFirst()
                .orElseGet(() -> firstOf(letters));
        H1 title = new H1(getTranslation("wiki.a-z.title"));
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("wiki.a-z.words"));
        words.addClassName("lead");
        removeAll();
        add(
                new PageBar().crumbs(Crumbs.toSpaces()),
                title,
                words,
                alphabet(letters, letter),
                new Portions<>(
                        (offset, limit) -> titles.beginningWith(caller.get(), letter, offset, limit),
                        (rows, portion) -> lines.pages(rows, portion, true),
                        new EmptyState(
                                Icon.FILE_TEXT,
                                getTranslation("wiki.a-z.none"),
                                getTranslation("wiki.a-z.none.words"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wiki.page.tab", getTranslation("wiki.a-z.title"), getTranslation("shared.product"));
    }

    @Override
    public String place() {
        return WikiNavigation.SPACES;
    }

    private Nav alphabet(List<Letter> letters, String shown) {
        Nav nav = new Nav();
        nav.addClassName("alphabet");
        nav.setAriaLabel(getTranslation("wiki.a-z.letters"));
        for (Letter letter : letters) {
            String name = letter.letter();
            if (letter.pages() == 0) {
                nav.add(new Span(name));
                continue;
            }
            Anchor link = new Anchor(WikiNavigation.beginningWith(name), name);
            link.setAriaLabel(getTranslation("wiki.a-z.letter", name, letter.pages()));
            if (name.equals(shown)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    private static String firstOf(List<Letter> letters) {
        return letters.stream()
                .filter(letter -> letter.pages() > 0)
                .map(Letter::letter)
                .findFirst()
                .orElse("A");
    }
}
