package org.commonplace.api;

import org.commonplace.events.Calendars;
import org.commonplace.events.FollowedCalendars;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which calendars the caller follows. */
@RestController
@RequestMapping("/api/v1/calendars/{slug}/follow")
@ResponseStatus(HttpStatus.NO_CONTENT)
class FollowedCalendarsController {

    private final FollowedCalendars followed;
    private final Calendars calendars;
    private final CurrentCaller caller;

    FollowedCalendarsController(FollowedCalendars followed, Calendars calendars, CurrentCaller caller) {
        this.followed = followed;
        this.calendars = calendars;
        this.caller = caller;
    }

    /** Its events are in the caller's own feed from now on. */
    @PutMapping
    void follow(@PathVariable String slug) {
        Caller now = caller.get();
        followed.follow(now, calendars.get(now, slug).id());
    }

    @DeleteMapping
    void leave(@PathVariable String slug) {
        Caller now = caller.get();
        followed.leave(now, calendars.get(now, slug).id());
    }
}
