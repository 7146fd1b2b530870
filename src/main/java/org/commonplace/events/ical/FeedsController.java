package org.commonplace.events.ical;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calendars as feeds and events as files: text at {@code .ics}, the same as JSON at {@code .json}. Whoever is signed in sees
 * what they may see.
 */
@RestController
class FeedsController {

    private static final String ENDING = ".{ending:ics|json}";
    private static final int DATE_LENGTH = 10;

    private final Feeds feeds;
    private final PublicFeeds publicFeeds;
    private final PersonalFeeds personal;
    private final SentFeeds sent;
    private final CurrentCaller caller;

    FeedsController(
            Feeds feeds, PublicFeeds publicFeeds, PersonalFeeds personal, SentFeeds sent, CurrentCaller caller) {
        this.feeds = feeds;
        this.publicFeeds = publicFeeds;
        this.personal = personal;
        this.sent = sent;
        this.caller = caller;
    }

    @GetMapping("/calendars" + ENDING)
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(FeedAddress.ofAll(SentFeeds.filter(request)), request, response);
    }

    @GetMapping("/calendars/{slug:[a-z0-9-]{1,140}}" + ENDING)
    void calendar(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(FeedAddress.ofCalendar(slug), request, response);
    }

    @GetMapping("/calendars/tag/{tag:.{1,80}}" + ENDING)
    void tag(@PathVariable String tag, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(FeedAddress.ofTag(tag), request, response);
    }

    @GetMapping("/events/{id:\\d{1,18}}" + ENDING)
    void event(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller reader = caller.get();
        sent.send(feeds.event(reader, id, SentFeeds.style(request)), whose(reader), request, response);
    }

    /** One occurrence, named by when it was first to begin: {@code 2027-03-10T09:30}, or a day. */
    @GetMapping("/events/{id:\\d{1,18}}/{start:[0-9T:-]{10,19}}" + ENDING)
    void occurrence(
            @PathVariable long id, @PathVariable String start, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Caller reader = caller.get();
        Feed file = feeds.occurrence(reader, id, start(start), SentFeeds.style(request));
        sent.send(file, whose(reader), request, response);
    }

    /** An address that is a secret; one that is unknown answers as one that was ended. */
    @GetMapping("/feeds/{token:[A-Za-z0-9_-]{1,200}}" + ENDING)
    void personal(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Feed feed = personal.find(token, request.getHeader("User-Agent"), SentFeeds.style(request))
                .orElseThrow(() -> new NotFound("feed"));
        sent.send(feed, FeedAnswer.Whose.SECRET, request, response);
    }

    /** Programs that ask cannot sign in, so they are not sent to where people do. */
    @ExceptionHandler(NotFound.class)
    ResponseEntity<Void> none() {
        return ResponseEntity.notFound().build();
    }

    /** A filter that names too much. */
    @ExceptionHandler(Invalid.class)
    ResponseEntity<Void> tooMuch() {
        return ResponseEntity.badRequest().build();
    }

    private void send(FeedAddress address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Caller reader = caller.get();
        FeedStyle style = SentFeeds.style(request);
        Feed feed = reader.isSignedIn() ? feeds.at(reader, address, style) : publicFeeds.get(address, style);
        sent.send(feed, whose(reader), request, response);
    }

    private static FeedAnswer.Whose whose(Caller reader) {
        return reader.isSignedIn() ? FeedAnswer.Whose.READERS : FeedAnswer.Whose.EVERYONES;
    }

    private static LocalDateTime start(String text) {
        try {
            return text.length() == DATE_LENGTH ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotFound("occurrence");
        }
    }
}
