package org.commonplace.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.commonplace.notifications.Inbox;
import org.commonplace.notifications.Notice;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;

/** What one was told, the latest first. */
@Route(NotificationsNavigation.INBOX)
@Menu(title = "notifications.place.inbox", icon = "inbox", order = 8)
@PermitAll
class InboxView extends Div implements HasDynamicTitle {

    private final transient Inbox inbox;
    private final transient CurrentCaller caller;
    private final transient NoticeLines lines;
    private final Div list = new Div();
    private final Button all = new Button();
    private final Button unread = new Button();
    private final Button readAll;
    private boolean unreadOnly;

    InboxView(Inbox inbox, CurrentCaller caller, NoticeLines lines) {
        this.inbox = inbox;
        this.caller = caller;
        this.lines = lines;
        this.readAll =
                Buttons.plain(Icon.CHECK, getTranslation("notifications.inbox.all-read"), click -> readEverything());
        addClassName("view");
        H1 title = new H1(getTranslation("notifications.place.inbox"));
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("notifications.inbox.words"));
        words.addClassName("lead");
        add(bar(), title, words, choice(), list);
        show(false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "notifications.tab", getTranslation("notifications.place.inbox"), getTranslation("shared.product"));
    }

    private PageBar bar() {
        PageBar bar = new PageBar();
        Button settings = Buttons.quiet(
                Icon.SETTINGS,
                getTranslation("notifications.inbox.choices"),
                click -> UI.getCurrentOrThrow().navigate(NotificationsNavigation.CHOICES));
        settings.addClassName("keep");
        readAll.addClassName("keep");
        bar.actions(settings, readAll);
        return bar;
    }

    private Component choice() {
        all.setText(getTranslation("notifications.inbox.all"));
        all.addClickListener(click -> show(false));
        unread.setText(getTranslation("notifications.inbox.only-unread"));
        unread.addClickListener(click -> show(true));
        Div choice = new Div(all, unread);
        choice.addClassName("either");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation("notifications.inbox.show"));
        return choice;
    }

    private void show(boolean onlyUnread) {
        unreadOnly = onlyUnread;
        readAll.setVisible(inbox.unread(caller.get()) > 0);
        all.getElement().setAttribute("aria-pressed", Boolean.toString(!onlyUnread));
        unread.getElement().setAttribute("aria-pressed", Boolean.toString(onlyUnread));
        list.removeAll();
        list.add(new Portions<>(
                new Reading(onlyUnread), (rows, portion) -> lines.add(rows, portion, this::mark), none()));
    }

    private EmptyState none() {
        return new EmptyState(
                Icon.INBOX,
                getTranslation(unreadOnly ? "notifications.inbox.none.unread" : "notifications.inbox.none"),
                getTranslation("notifications.inbox.none.words"));
    }

    private void mark(Notice notice, boolean read) {
        inbox.markRead(caller.get(), notice.id(), read);
    }

    private void readEverything() {
        Instant moment = inbox.markAllRead(caller.get());
        Toasts.sayWithUndo(getTranslation("notifications.inbox.all-read.done"), () -> {
            inbox.markUnreadAgain(caller.get(), moment);
            show(unreadOnly);
        });
        show(unreadOnly);
    }

    /** Reads on from the last notice read, since the list moves while it is read. */
    private final class Reading implements Portions.Source<Notice> {

        private final boolean onlyUnread;
        private Notice.@Nullable Mark after;

        Reading(boolean onlyUnread) {
            this.onlyUnread = onlyUnread;
        }

        @Override
        public List<Notice> read(int offset, int limit) {
            List<Notice> found = inbox.list(caller.get(), onlyUnread, after, limit);
            if (!found.isEmpty()) {
                after = found.get(Math.min(found.size(), limit - 1) - 1).mark();
            }
            return found;
        }
    }
}
