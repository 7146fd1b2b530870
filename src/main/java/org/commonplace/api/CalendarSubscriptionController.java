package org.commonplace.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonplace.events.Calendars;
import org.commonplace.events.ical.imports.CalendarSubscriptions;
import org.commonplace.events.ical.imports.ImportProblem;
import org.commonplace.events.ical.imports.Subscription;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outside calendar that a calendar follows. */
@RestController
@RequestMapping("/api/v1/calendars/{slug}/subscription")
class CalendarSubscriptionController {

    private final CalendarSubscriptions subscriptions;
    private final Calendars calendars;
    private final CurrentCaller caller;
    private final MessageSource messages;

    CalendarSubscriptionController(
            CalendarSubscriptions subscriptions, Calendars calendars, CurrentCaller caller, MessageSource messages) {
        this.subscriptions = subscriptions;
        this.calendars = calendars;
        this.caller = caller;
        this.messages = messages;
    }

    /**
     * What is to be followed.
     *
     * @param everyMinutes how often it is looked at; an hour where nothing is said
     */
    record SubscriptionBody(String url, @Nullable Integer everyMinutes) {}

    /**
     * What is followed, and how that goes.
     *
     * @param failures how often in a row it failed
     * @param fault why it failed last
     * @param problems what of it was not taken as it is there
     */
    record SubscriptionAnswer(
            String url,
            long everyMinutes,
            Instant next,
            @Nullable Instant triedAt,
            @Nullable Instant workedAt,
            int failures,
            @Nullable String fault,
            int created,
            int updated,
            int cancelled,
            int unchanged,
            List<String> problems) {}

    @GetMapping
    ResponseEntity<SubscriptionAnswer> find(@PathVariable String slug) {
        Caller now = caller.get();
        return subscriptions
                .find(now, calendar(now, slug))
                .map(this::answer)
                .orElseThrow(() -> new NotFound("subscription"));
    }

    /** Follows an outside calendar in place of any other. */
    @PutMapping
    ResponseEntity<SubscriptionAnswer> set(@PathVariable String slug, @RequestBody SubscriptionBody wanted) {
        Caller now = caller.get();
        Duration every =
                wanted.everyMinutes() == null ? CalendarSubscriptions.USUAL : Duration.ofMinutes(wanted.everyMinutes());
        String url = Objects.requireNonNullElse(wanted.url(), "");
        return answer(subscriptions.set(now, calendar(now, slug), url, every));
    }

    /** Looks at it now. */
    @PostMapping("/refresh")
    ResponseEntity<SubscriptionAnswer> refresh(@PathVariable String slug) {
        Caller now = caller.get();
        return subscriptions
                .refresh(now, calendar(now, slug))
                .map(this::answer)
                .orElseThrow(() -> new NotFound("subscription"));
    }

    /** Follows it no longer; its events stay. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String slug) {
        Caller now = caller.get();
        subscriptions.end(now, calendar(now, slug));
    }

    private long calendar(Caller now, String slug) {
        return calendars.get(now, slug).id();
    }

    private ResponseEntity<SubscriptionAnswer> answer(Subscription found) {
        String fault = found.fault() == null
                ? null
                : messages.getMessage(found.fault(), new Object[] {found.detail()}, Locale.UK);
        List<String> problems = found.problems().stream().map(this::words).toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SubscriptionAnswer(
                        found.url(),
                        found.every().toMinutes(),
                        found.next(),
                        found.triedAt(),
                        found.workedAt(),
                        found.failures(),
                        fault,
                        found.counts().created(),
                        found.counts().updated(),
                        found.counts().cancelled(),
                        found.counts().unchanged(),
                        problems));
    }

    private String words(ImportProblem problem) {
        String words = problem.words(messages, Locale.UK);
        return problem.uid() == null ? words : problem.uid() + ": " + words;
    }
}
