package org.commonplace.notifications.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.commonplace.notifications.Choice;
import org.commonplace.notifications.Choices;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
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
    private final ChoiceForm form;

    ChoicesView(Choices choices, CurrentCaller caller, WatchedList watched) {
        this.choices = choices;
        this.caller = caller;
        Caller reader = caller.get();
        form = new ChoiceForm(choices.get(reader));
        addClassName("view");
        H1 title = new H1(getTranslation("notifications.choices.title"));
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation(
                choices.hasAddress(reader) ? "notifications.choices.words" : "notifications.choices.words.no-address"));
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
        bar.actions(inbox, Buttons.primary(Icon.CHECK, getTranslation("notifications.choices.save"), click -> save()));
        return bar;
    }

    private void save() {
        form.read().ifPresent(this::save);
    }

    private void save(Choice wanted) {
        try {
            choices.save(caller.get(), wanted);
            Toasts.say(getTranslation("notifications.choices.saved"));
        } catch (Invalid refused) {
            form.show(refused);
        }
    }
}
