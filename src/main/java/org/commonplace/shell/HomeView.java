package org.commonplace.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Pursuit;

/** Where one arrives: what is new, what is mine, what is next. */
@Route("")
@Menu(title = "shell.place.home", icon = "home", order = 0)
@AnonymousAllowed
class HomeView extends Div implements HasDynamicTitle {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    HomeView(List<HomePart> parts, Pursuit.OfVisitor pursuit, Visitor visitor, Clock clock) {
        addClassName("view");
        Pursuit main = pursuit.main();
        List<HomePart> inOrder = parts.stream()
                .sorted(Comparator.comparing((HomePart part) -> part.pursuit() != main)
                        .thenComparingInt(HomePart::order))
                .toList();
        PageBar bar = new PageBar();
        inOrder.forEach(part -> bar.actions(part.actions().toArray(Component[]::new)));
        H1 greeting = new H1(visitor.person()
                .map(person -> greeting(person, clock))
                .orElseGet(() -> getTranslation("shell.home.welcome")));
        greeting.addClassName("hello");
        add(bar, greeting);
        String summary =
                inOrder.stream().flatMap(part -> part.summary().stream()).collect(Collectors.joining(" "));
        if (!summary.isEmpty()) {
            Paragraph waiting = new Paragraph(summary);
            waiting.addClassName("hello-summary");
            add(waiting);
        }
        add(columns(inOrder));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.product");
    }

    private String greeting(PersonCard person, Clock clock) {
        int hour = LocalTime.now(clock.withZone(Moment.viewerZone())).getHour();
        String firstName = person.name().split("\\s+")[0];
        if (hour < NOON) {
            return getTranslation("shell.home.morning", firstName);
        }
        return getTranslation(hour < EVENING ? "shell.home.afternoon" : "shell.home.evening", firstName);
    }

    private static Component columns(List<HomePart> parts) {
        Div main = column(parts, HomePart.Column.MAIN);
        Div side = column(parts, HomePart.Column.SIDE);
        Div columns = new Div(main, side);
        columns.addClassName("columns");
        return columns;
    }

    private static Div column(List<HomePart> parts, HomePart.Column wanted) {
        Div column = new Div();
        column.addClassName("column");
        parts.stream()
                .filter(part -> part.column() == wanted)
                .flatMap(part -> part.create().stream())
                .forEach(column::add);
        return column;
    }
}
