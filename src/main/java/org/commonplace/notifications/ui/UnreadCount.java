package org.commonplace.notifications.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** Keeps the number of unread notices right: by push where it gets through, and at every navigation where it does not. */
@Tag("span")
final class UnreadCount extends Component implements AfterNavigationObserver {

    private final transient OpenInboxes open;
    private final long person;
    private final transient IntSupplier unread;
    private final transient IntConsumer show;

    UnreadCount(OpenInboxes open, long person, IntSupplier unread, IntConsumer show) {
        this.open = open;
        this.person = person;
        this.unread = unread;
        this.show = show;
        getElement().setAttribute("hidden", true);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        count();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        open.add(person, this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        open.remove(person, this);
    }

    /** Counts again; called by any thread. */
    void changed() {
        getUI().filter(UI::isAttached).ifPresent(ui -> ui.access(this::count));
    }

    private void count() {
        show.accept(unread.getAsInt());
    }
}
