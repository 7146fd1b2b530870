package org.commonplace.discussion.ui;

import com.vaadin.flow.server.VaadinRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.Conversations;
import org.commonplace.discussion.Moderation;
import org.commonplace.discussion.Reactions;
import org.commonplace.discussion.Reports;
import org.commonplace.notifications.Inbox;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Moment;
import org.springframework.stereotype.Component;

/** What the parts of a discussion need to do their work, for whoever sits at the screen. */
@Component
record Desk(
        Conversations conversations,
        Comments comments,
        Reactions reactions,
        Moderation moderation,
        Reports reports,
        Inbox inbox,
        People people,
        CurrentCaller current,
        OpenDiscussions open,
        Clock clock) {

    Caller reader() {
        return current.get();
    }

    /** The names of people, as far as the reader may know them. */
    Map<Long, PersonCard> named(Collection<Long> people) {
        return people().cards(reader(), people);
    }

    Moment ago(java.time.Instant at) {
        return Moment.ago(at, clock.instant());
    }

    /** Where the request that is being answered comes from. */
    static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getRemoteAddr();
    }
}
