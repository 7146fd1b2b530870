package org.commonplace.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.commonplace.notifications.Inbox;
import org.commonplace.notifications.LiveInbox;
import org.commonplace.people.Callers;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.PlaceCount;
import org.jspecify.annotations.Nullable;

/** The screens on which people see how much they have not read. */
@org.springframework.stereotype.Component
class OpenInboxes implements LiveInbox, PlaceCount {

    private final Map<Long, Set<UnreadCount>> open = new ConcurrentHashMap<>();
    private final Inbox inbox;
    private final Callers callers;
    private final CurrentCaller caller;

    OpenInboxes(Inbox inbox, Callers callers, CurrentCaller caller) {
        this.inbox = inbox;
        this.callers = callers;
        this.caller = caller;
    }

    @Override
    public String place() {
        return NotificationsNavigation.INBOX;
    }

    @Override
    public Optional<Component> keeper(IntConsumer show) {
        @Nullable Long person = caller.get().person();
        return person == null
                ? Optional.empty()
                : Optional.of(new UnreadCount(this, person, () -> unread(person), show));
    }

    @Override
    public int most() {
        return Inbox.MOST_COUNTED;
    }

    @Override
    public String words(int number) {
        return UI.getCurrentOrThrow().getTranslation("notifications.inbox.unread", number);
    }

    @Override
    public void changed(long person) {
        open.getOrDefault(person, Set.of()).forEach(UnreadCount::changed);
    }

    void add(long person, UnreadCount count) {
        open.compute(person, (id, counts) -> {
            Set<UnreadCount> all = counts == null ? ConcurrentHashMap.newKeySet() : counts;
            all.add(count);
            return all;
        });
    }

    void remove(long person, UnreadCount count) {
        open.computeIfPresent(person, (id, counts) -> {
            counts.remove(count);
            return counts.isEmpty() ? null : counts;
        });
    }

    /** As the person may see it now; a push has no request that would tell who asks. */
    private int unread(long person) {
        return callers.of(person).map(inbox::unread).orElse(0);
    }
}
