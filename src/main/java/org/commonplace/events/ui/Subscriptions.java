package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.function.Supplier;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.ical.FeedFilter;
import org.commonplace.events.ical.FeedLinks;
import org.commonplace.events.ical.PersonalFeed;
import org.commonplace.events.ical.PersonalFeeds;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Visibility;
import org.commonplace.shared.SiteAddress;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;

/**
 * Offers what is shown as a feed: at an address that anyone may use where all of it is public, and otherwise at one of the reader's
 * own, which is made when they ask for it.
 */
@org.springframework.stereotype.Component
class Subscriptions {

    private final Calendars calendars;
    private final PersonalFeeds feeds;
    private final CurrentCaller caller;
    private final SiteAddress site;

    Subscriptions(Calendars calendars, PersonalFeeds feeds, CurrentCaller caller, SiteAddress site) {
        this.calendars = calendars;
        this.feeds = feeds;
        this.caller = caller;
        this.site = site;
    }

    /** What a dialog offers and does. */
    interface Offer {

        String name();

        /** Whether there is an address that anyone may use. */
        boolean isPublic();

        /** Where that one goes; only where it is public. */
        FeedLinks links();

        /**
         * Makes an address of the reader's own.
         *
         * @throws org.commonplace.shared.Invalid when its name is too long, or the reader has too many
         */
        FeedLinks issue(String called);

        /** The reader's own addresses, the latest first. */
        List<PersonalFeed> present();

        void end(long feed);
    }

    /** Whether the reader sees the calendar itself; who speaks at an event of it may not. */
    boolean isOffered(Caller reader, CalendarDetails calendar) {
        return calendars.find(reader, calendar.id()).isPresent();
    }

    /** A button for what one calendar has. */
    Button button(CalendarDetails calendar) {
        return opening(() -> open(FeedFilter.of("calendar=" + calendar.slug())));
    }

    /** Opens the dialog for what a query of the calendar view asks for. */
    Button button(Supplier<String> query) {
        return opening(() -> open(FeedFilter.of(query.get())));
    }

    private static Button opening(Runnable opens) {
        return Buttons.plain(Icon.RSS, UI.getCurrentOrThrow().getTranslation("events.subscribe"), click -> opens.run());
    }

    private void open(FeedFilter filter) {
        new SubscribeDialog(offer(filter)).open();
    }

    private Offer offer(FeedFilter filter) {
        Caller reader = caller.get();
        List<CalendarDetails> asked = calendars.list(reader).stream()
                .filter(one ->
                        filter.calendars().isEmpty() || filter.calendars().contains(one.slug()))
                .toList();
        boolean open = !reader.isSignedIn()
                || (!filter.mine() && asked.stream().allMatch(one -> one.plan().visibility() == Visibility.PUBLIC));
        return new Found(filter, name(filter, asked), open);
    }

    private static String name(FeedFilter filter, List<CalendarDetails> asked) {
        if (filter.calendars().size() == 1 && asked.size() == 1) {
            return asked.getFirst().name();
        }
        String key = filter.mine()
                ? "events.subscribe.mine"
                : filter.equals(FeedFilter.ALL) ? "events.subscribe.all" : "events.subscribe.chosen";
        return UI.getCurrentOrThrow().getTranslation(key);
    }

    private final class Found implements Offer {

        private final FeedFilter filter;
        private final String name;
        private final boolean open;

        Found(FeedFilter filter, String name, boolean open) {
            this.filter = filter;
            this.name = name;
            this.open = open;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isPublic() {
            return open;
        }

        @Override
        public FeedLinks links() {
            String slug = String.join("", filter.calendars());
            String path = filter.calendars().size() == 1 && filter.equals(FeedFilter.of("calendar=" + slug))
                    ? "/calendars/" + slug + ".ics"
                    : "/calendars.ics" + (filter.query().isEmpty() ? "" : "?" + filter.query());
            return FeedLinks.of(site.of(path), name);
        }

        @Override
        public FeedLinks issue(String called) {
            return FeedLinks.of(
                    site.of(feeds.issue(caller.get(), called, filter).url()), called);
        }

        @Override
        public List<PersonalFeed> present() {
            return feeds.list(caller.get());
        }

        @Override
        public void end(long feed) {
            feeds.revoke(caller.get(), feed);
        }
    }
}
