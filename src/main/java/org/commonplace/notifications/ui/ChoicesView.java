package org.commonplace.notifications.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.commonplace.notifications.Choice;
import org.commonplace.notifications.Choices;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.AreaParts;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Toasts;

/** How one wants to be told, and what one watches. */
@Route(NotificationsNavigation.CHOICES)
@PermitAll
class ChoicesView extends Div implements HasDynamicTitle {

    private final transient Choices choices;
    private final transient CurrentCaller caller;
    private final transient AreaParts parts;
    private final ChoiceForm form;
    private transient Choice kept;
    private transient Runnable withdrawOffer = () -> {};

    ChoicesView(Choices choices, CurrentCaller caller, AreaParts parts, WatchedList watched) {
        this.choices = choices;
        this.caller = caller;
        this.parts = parts;
        Caller reader = caller.get();
        kept = choices.get(reader);
        form = new ChoiceForm(kept, this::save);
        addClassName("view");
        H1 title = new H1(getTranslation("notifications.choices.title"));
        title.addClassName("title");
        Paragraph words = new Paragraph(new Span(getTranslation(
                choices.hasAddress(reader)
                        ? "notifications.choices.words"
                        : "notifications.choices.words.no-address")));
        if (!choices.hasAddress(reader)) {
            words.add(" ");
            words.add(new Anchor(AccountAddresses.ME, getTranslation("notifications.choices.words.give-address")));
        }
        words.addClassName("lead");
        Div main = new Div(new Card(getTranslation("notifications.choices.how"), form));
        main.addClassName("column");
        Div side = new Div(new Card(getTranslation("notifications.watched.title"), watched.of(reader)));
        side.addClassName("column");
        Div columns = new Div(main, side);
        columns.addClassName("columns");
        add(bar(), title, words, columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "notifications.tab", getTranslation("notifications.choices.title"), getTranslation("shared.product"));
    }

    private PageBar bar() {
        Button inbox = Buttons.quiet(
                Icon.INBOX,
                getTranslation("notifications.place.inbox"),
                click -> UI.getCurrentOrThrow().navigate(NotificationsNavigation.INBOX));
        PageBar bar = new PageBar();
        bar.words(
                parts.nav(Area.ACCOUNT, getTranslation("notifications.choices.area"), NotificationsNavigation.CHOICES));
        bar.actions(inbox);
        return bar;
    }

    /** Each choice is kept as it is made, so that nothing is lost by leaving. */
    private void save() {
        form.read().filter(wanted -> !wanted.equals(kept)).ifPresent(this::save);
    }

    private void save(Choice wanted) {
        Choice before = kept;
        try {
            choices.save(caller.get(), wanted);
        } catch (Invalid refused) {
            form.show(refused);
            return;
        }
        kept = wanted;
        withdrawOffer.run();
        withdrawOffer = Toasts.sayWithUndo(getTranslation("notifications.choices.saved"), () -> {
            choices.save(caller.get(), before);
            kept = before;
            form.show(before);
        });
    }
}
