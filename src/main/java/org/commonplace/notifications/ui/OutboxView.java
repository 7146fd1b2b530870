package org.commonplace.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonplace.notifications.LetterState;
import org.commonplace.notifications.Outbox;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Portions;
import org.jspecify.annotations.Nullable;

/** The mail that left or waits to, for administrators. */
@Route(NotificationsNavigation.OUTBOX)
@PermitAll
class OutboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ANY = "any";

    private final transient Outbox outbox;
    private final transient CurrentCaller caller;
    private final transient LetterLines lines;
    private final Div list = new Div();
    private final Select<String> states = new Select<>();

    OutboxView(Outbox outbox, CurrentCaller caller, LetterLines lines) {
        this.outbox = outbox;
        this.caller = caller;
        this.lines = lines;
        addClassName("view");
    }

    /** @throws NotAllowed when the visitor does not administer this installation */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        outbox.list(caller.get(), null, 0, 1);
        H1 title = new H1(getTranslation("notifications.outbox.title"));
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation(
                outbox.sends() ? "notifications.outbox.words.sends" : "notifications.outbox.words.keeps"));
        words.addClassName("lead");
        removeAll();
        add(new PageBar().words(getTranslation("notifications.outbox.where")), title, words, choice(), list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "notifications.tab", getTranslation("notifications.outbox.title"), getTranslation("shared.product"));
    }

    private Component choice() {
        states.setLabel(getTranslation("notifications.outbox.show"));
        states.setItems(Stream.concat(
                        Stream.of(ANY), Arrays.stream(LetterState.values()).map(OutboxView::word))
                .toList());
        states.setItemLabelGenerator(state -> getTranslation("notifications.outbox.state." + state));
        states.setValue(ANY);
        states.addValueChangeListener(change -> show());
        return states;
    }

    private void show() {
        LetterState wanted = wanted();
        list.removeAll();
        list.add(new Portions<>(
                (offset, limit) -> outbox.list(caller.get(), wanted, offset, limit),
                (rows, portion) -> lines.add(rows, portion, this::show),
                new EmptyState(
                        Icon.INBOX,
                        getTranslation("notifications.outbox.none"),
                        getTranslation("notifications.outbox.none.words"))));
    }

    private @Nullable LetterState wanted() {
        return Arrays.stream(LetterState.values())
                .filter(state -> word(state).equals(states.getValue()))
                .findFirst()
                .orElse(null);
    }

    static String word(LetterState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
