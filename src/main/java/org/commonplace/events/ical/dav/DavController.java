package org.commonplace.events.ical.dav;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonplace.events.ical.CalendarFile;
import org.commonplace.events.ical.SyncedCalendar;
import org.commonplace.events.ical.SyncedCalendars;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calendars at addresses of their readers, for programs that sign in with a token. They can be read; what would change
 * something is refused.
 */
@RestController
class DavController {

    private static final int LARGEST = 1_000_000;
    private static final String READING = "OPTIONS, GET, HEAD, PROPFIND, REPORT";
    private static final Set<String> WRITING =
            Set.of("PUT", "POST", "PATCH", "DELETE", "PROPPATCH", "MKCOL", "MKCALENDAR", "COPY", "MOVE", "ACL");
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=utf-8");

    private final SyncedCalendars calendars;
    private final Described described;
    private final CalendarReports reports;
    private final People people;
    private final CurrentCaller caller;

    DavController(
            SyncedCalendars calendars,
            Described described,
            CalendarReports reports,
            People people,
            CurrentCaller caller) {
        this.calendars = calendars;
        this.described = described;
        this.reports = reports;
        this.people = people;
        this.caller = caller;
    }

    /** Where programs look first when they know the host only: RFC 6764. */
    @RequestMapping("/.well-known/caldav")
    ResponseEntity<Void> wellKnown() {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(Place.ROOT))
                .build();
    }

    @RequestMapping(path = "/dav/**", method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options() {
        return dav(HttpStatus.OK).header(HttpHeaders.ALLOW, READING).build();
    }

    /** Every other method: Spring has no names for most of them. */
    @RequestMapping("/dav/**")
    ResponseEntity<byte[]> answer(HttpServletRequest request) throws IOException {
        String method = request.getMethod();
        if (WRITING.contains(method)) {
            throw DavRefusal.because(Name.dav("need-privileges"));
        }
        Reader reader = reader();
        Place place = place(request, reader);
        return switch (method) {
            case "GET", "HEAD" -> file(reader, place, request);
            case "PROPFIND" -> properties(reader, place, request);
            case "REPORT" -> report(reader, place, request);
            default -> throw DavRefusal.of(HttpStatus.METHOD_NOT_ALLOWED);
        };
    }

    private Reader reader() {
        Caller now = caller.get();
        return people.card(now.personId()).map(card -> new Reader(now, card)).orElseThrow(() -> new NotFound("person"));
    }

    /** What belongs to others answers as what does not exist. */
    private static Place place(HttpServletRequest request, Reader reader) {
        Place place = Place.at(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .orElseThrow(() -> new NotFound("place"));
        String owner = place.username();
        if (owner != null && !reader.isCalled(owner)) {
            throw new NotFound("place");
        }
        return place;
    }

    private SyncedCalendar calendar(Reader reader, String name) {
        return calendars.find(reader.caller(), name).orElseThrow(() -> new NotFound("calendar"));
    }

    private CalendarFile file(Reader reader, SyncedCalendar calendar, long event) {
        return calendars.files(reader.caller(), calendar, Set.of(event)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("event"));
    }

    private ResponseEntity<byte[]> file(Reader reader, Place place, HttpServletRequest request) {
        if (!(place instanceof Place.Event event)) {
            throw DavRefusal.of(HttpStatus.METHOD_NOT_ALLOWED);
        }
        CalendarFile file = file(reader, calendar(reader, event.calendar()), event.event());
        String etag = file.feed().etag();
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        ResponseEntity.BodyBuilder answer = dav(etag.equals(known) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePrivate());
        return etag.equals(known)
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, file.feed().type())
                        .body(file.feed().bytes());
    }

    private ResponseEntity<byte[]> properties(Reader reader, Place place, HttpServletRequest request)
            throws IOException {
        Tag asking = body(request);
        if (asking != null && !asking.is(Name.dav("propfind"))) {
            throw DavRefusal.unreadable();
        }
        Asked asked = asking == null ? Asked.everything(isBrief(request)) : Asked.in(asking, isBrief(request));
        List<Shown> shown = new ArrayList<>(List.of(self(reader, place)));
        if (isDeep(request, place)) {
            shown.addAll(below(reader, place));
        }
        return several(shown.stream().map(asked::answer).toList());
    }

    private Shown self(Reader reader, Place place) {
        return switch (place) {
            case Place.Root ignored -> described.root(reader);
            case Place.Person ignored -> described.person(reader);
            case Place.Home ignored -> described.home(reader);
            case Place.Calendar named -> described.calendar(reader, calendar(reader, named.name()));
            case Place.Event event -> {
                SyncedCalendar calendar = calendar(reader, event.calendar());
                yield described.event(reader, calendar, file(reader, calendar, event.event()));
            }
        };
    }

    private List<Shown> below(Reader reader, Place place) {
        return switch (place) {
            case Place.Root ignored -> List.of(described.person(reader));
            case Place.Person ignored -> List.of(described.home(reader));
            case Place.Home ignored ->
                calendars.list(reader.caller()).stream()
                        .map(calendar -> described.calendar(reader, calendar))
                        .toList();
            case Place.Calendar named -> {
                SyncedCalendar calendar = calendar(reader, named.name());
                yield calendars.files(reader.caller(), calendar).stream()
                        .map(file -> described.event(reader, calendar, file))
                        .toList();
            }
            case Place.Event ignored -> List.of();
        };
    }

    /** Everything at once, which is meant where nothing is said, would be too much: RFC 4918, 9.1. */
    private static boolean isDeep(HttpServletRequest request, Place place) {
        String depth = request.getHeader("Depth");
        if ("0".equals(depth) || place instanceof Place.Event) {
            return false;
        }
        if ("1".equals(depth)) {
            return true;
        }
        throw DavRefusal.because(Name.dav("propfind-finite-depth"));
    }

    private ResponseEntity<byte[]> report(Reader reader, Place place, HttpServletRequest request) throws IOException {
        Tag asking = body(request);
        if (asking == null) {
            throw DavRefusal.unreadable();
        }
        if (!(place instanceof Place.Calendar named)) {
            throw DavRefusal.because(Name.dav("supported-report"));
        }
        SyncedCalendar calendar = calendar(reader, named.name());
        return several(reports.answer(reader, calendar, asking, isBrief(request)));
    }

    private static @Nullable Tag body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw DavRefusal.of(HttpStatus.CONTENT_TOO_LARGE);
        }
        return bytes.length == 0 ? null : ReadXml.of(bytes);
    }

    /** Whether what is not there need not be told: RFC 8144. */
    private static boolean isBrief(HttpServletRequest request) {
        String wish = request.getHeader("Prefer");
        return (wish != null && wish.contains("return=minimal")) || "t".equals(request.getHeader("Brief"));
    }

    private static ResponseEntity<byte[]> several(List<Tag> parts) {
        return xml(HttpStatus.MULTI_STATUS, Tag.of(Name.dav("multistatus"), parts));
    }

    private static ResponseEntity<byte[]> xml(HttpStatus status, Tag root) {
        return dav(status)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(XML)
                .body(WrittenXml.of(root));
    }

    private static ResponseEntity.BodyBuilder dav(HttpStatus status) {
        return ResponseEntity.status(status).header("DAV", "1, 3, calendar-access");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(DavRefusal refusal) {
        Tag body = refusal.body();
        if (body != null) {
            return xml(refusal.status(), body);
        }
        ResponseEntity.BodyBuilder answer = dav(refusal.status());
        return refusal.status() == HttpStatus.METHOD_NOT_ALLOWED
                ? answer.header(HttpHeaders.ALLOW, READING).build()
                : answer.build();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> none(NotFound hidden) {
        return dav(HttpStatus.NOT_FOUND).build();
    }
}
