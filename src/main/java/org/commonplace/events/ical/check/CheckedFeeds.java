package org.commonplace.events.ical.check;

import java.util.List;
import org.commonplace.events.ical.FeedStyle;
import org.commonplace.events.ical.Feeds;
import org.commonplace.people.Caller;
import org.commonplace.shared.NotFound;
import org.springframework.stereotype.Service;

/** Checks the feeds that are given out here, as they are given out now. */
@Service
public class CheckedFeeds {

    private final Feeds feeds;
    private final FeedChecker checker;

    CheckedFeeds(Feeds feeds, FeedChecker checker) {
        this.feeds = feeds;
        this.checker = checker;
    }

    /**
     * What each rule says of the feed of a calendar, as the caller gets it.
     *
     * @throws NotFound when there is no such calendar, or the caller may not see it
     */
    public List<Verdict> calendar(Caller caller, String slug) {
        Feeds.Answered answer = feeds.answered(caller, slug, FeedStyle.USUAL);
        return checker.check(new SeenFeed(answer.body(), answer.headers(), "/calendars/" + slug + ".ics"));
    }
}
