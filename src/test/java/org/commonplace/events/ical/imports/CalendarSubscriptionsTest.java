package org.commonplace.events.ical.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.ical.imports.Ics.calendar;
import static org.commonplace.events.ical.imports.Ics.event;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.Arrivals;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventStatus;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.TestEvents;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.outside.OutsideDocuments;
import org.commonplace.shared.outside.OutsideNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Following an outside calendar: a real server on this machine, which is allowed for this test alone. */
@CommonplaceTest
class CalendarSubscriptionsTest {

    private static final Paging ALL = new Paging(0, 200);
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    CalendarSubscriptions subscriptions;

    @Autowired
    SubscriptionRows rows;

    @Autowired
    CalendarFiles files;

    @Autowired
    BroughtEvents brought;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Callers callers;

    @Autowired
    AccessPolicy access;

    @Autowired
    Calendars calendars;

    @Autowired
    Events events;

    @Autowired
    Series series;

    @Autowired
    TestEvents made;

    @Autowired
    TestPeople people;

    @Autowired
    CalendarImports imports;

    @Autowired
    Clock clock;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private HttpServer server;
    private HttpServer secret;
    private CalendarDetails here;
    private Caller curator;

    @BeforeEach
    void servers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        secret = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secret.createContext("/", exchange -> {
            asked.add("secret");
            send(exchange, 200, Ics.bytes(calendar()));
        });
        secret.start();
        here = made.calendar(Visibility.STAFF);
        curator = made.someoneWith(Role.CURATE, here);
    }

    @AfterEach
    void stop() {
        rows.remove(here.id());
        server.stop(0);
        secret.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(path + " " + tag);
        byte[] body = served.get(path);
        switch (path) {
            case "/moved" -> redirect(exchange, "/term.ics");
            case "/to-secret" ->
                redirect(exchange, "http://127.0.0.1:" + secret.getAddress().getPort() + "/");
            case "/to-metadata" -> redirect(exchange, "http://169.254.169.254/latest/meta-data/");
            case "/to-file" -> redirect(exchange, "file:///etc/passwd");
            case "/round" -> redirect(exchange, "/round");
            case "/broken" -> send(exchange, 503, new byte[0]);
            case "/secret" -> send(exchange, 401, new byte[0]);
            case "/endless" -> endless(exchange);
            case "/bomb" -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                send(exchange, 200, body == null ? new byte[0] : body);
            }
            default -> {
                if (body == null) {
                    send(exchange, 404, new byte[0]);
                } else if (("\"" + body.length + "\"").equals(tag)) {
                    exchange.sendResponseHeaders(304, -1);
                    exchange.close();
                } else {
                    exchange.getResponseHeaders().set("ETag", "\"" + body.length + "\"");
                    send(exchange, 200, body);
                }
            }
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        send(exchange, 302, new byte[0]);
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] line = "X-MORE:and more\r\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (int n = 0; n < 10_000; n++) {
                out.write(line);
            }
        } catch (IOException enough) {
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** As the product refreshes, but for the server of this test. */
    private Subscription refresh() {
        OutsideNetwork network = new OutsideNetwork(Set.of(server.getAddress()));
        rows.hurry(here.id());
        refresh(new OutsideDocuments(network, "Commonplace/1.0", Duration.ofSeconds(20)));
        return rows.find(here.id()).orElseThrow();
    }

    private void refresh(OutsideDocuments documents) {
        new SubscriptionRefresh(rows, documents, files, brought, arrivals, callers, access, clock).refresh(here.id());
    }

    private Subscription follow(String path) {
        subscriptions.set(curator, here.id(), address(path), HOUR);
        return refresh();
    }

    private void serve(String... events) {
        served.put("/term.ics", Ics.bytes(calendar(events)));
    }

    private List<EventDetails> all() {
        return events.list(curator, here.id(), ALL).items();
    }

    private EventDetails there(String uid) {
        return all().stream().filter(each -> each.uid().equals(uid)).findFirst().orElseThrow();
    }

    private static String ahead(int days) {
        return LocalDate.now().plusDays(days).toString().replace("-", "");
    }

    @Test
    void aCalendarFollowsAnOutsideOne() {
        String day = ahead(30);
        serve(event("one", "DTSTART:" + day + "T090000"), event("two", "DTSTART:" + day + "T100000"));

        Subscription followed = follow("/term.ics");

        assertThat(followed.isFailing()).as(followed.fault()).isFalse();
        assertThat(followed.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0));
        assertThat(followed.workedAt()).isNotNull();
        assertThat(followed.next()).isAfter(clock.instant().plus(Duration.ofMinutes(50)));
        serve(event("one", "DTSTART:" + day + "T090000", "SEQUENCE:1", "LOCATION:Library"));
        assertThat(refresh().counts()).isEqualTo(new ImportCounts(0, 1, 1, 0));
        assertThat(there("one").where()).isEqualTo("Library");
        assertThat(there("two").status()).isEqualTo(EventStatus.CANCELLED);
        serve(
                event("one", "DTSTART:" + day + "T090000", "SEQUENCE:1", "LOCATION:Library"),
                event("two", "DTSTART:" + day + "T100000"));
        refresh();
        assertThat(there("two").status()).isEqualTo(EventStatus.PLANNED);
    }

    @Test
    void theServerIsAskedForWhatChangedOnly() {
        serve(event("one", "DTSTART:" + ahead(30) + "T090000"));
        follow("/term.ics");
        refresh();
        refresh();

        assertThat(asked).hasSize(3);
        assertThat(asked.getFirst()).isEqualTo("/term.ics null");
        assertThat(asked.get(1)).startsWith("/term.ics \"");
        assertThat(all()).hasSize(1);
    }

    @Test
    void whatIsOverStaysWhenTheSourceHasItNoLonger() {
        serve(event("past", "DTSTART:20200310T090000"), event("next", "DTSTART:" + ahead(30) + "T090000"));
        follow("/term.ics");
        serve(event("next", "DTSTART:" + ahead(30) + "T090000"));

        assertThat(refresh().counts().cancelled()).isZero();

        assertThat(there("past").status()).isEqualTo(EventStatus.PLANNED);
    }

    @Test
    void aFileThatBrokeOffCancelsNothing() {
        serve(event("one", "DTSTART:" + ahead(30) + "T090000"), event("two", "DTSTART:" + ahead(31) + "T090000"));
        follow("/term.ics");
        String whole = calendar(
                event("one", "DTSTART:" + ahead(30) + "T090000"), event("two", "DTSTART:" + ahead(31) + "T090000"));
        served.put("/term.ics", Ics.bytes(whole.substring(0, whole.indexOf("UID:two"))));

        assertThat(refresh().counts().cancelled()).isZero();
        assertThat(there("two").status()).isEqualTo(EventStatus.PLANNED);
    }

    @Test
    void anEventThatCannotBeReadAnyMoreStays() {
        serve(event("one", "DTSTART:" + ahead(30) + "T090000"));
        follow("/term.ics");
        serve(event("one", "DTSTART:soon"));

        Subscription after = refresh();

        assertThat(after.counts().cancelled()).isZero();
        assertThat(after.problems()).extracting(ImportProblem::message).containsExactly("events.import.time");
        assertThat(there("one").status()).isEqualTo(EventStatus.PLANNED);
    }

    @Test
    void nobodyChangesHereWhatComesFromThere() {
        serve(event("one", "DTSTART:" + ahead(30) + "T090000", "RRULE:FREQ=WEEKLY;COUNT=3"));
        follow("/term.ics");
        EventDetails event = there("one");
        Caller administrator = people.administratorCaller();
        EventPlan other = event.plan().titled("Mine");

        assertThat(event.role()).isEqualTo(Role.VIEW);
        for (Caller caller : List.of(curator, administrator)) {
            assertThatThrownBy(() -> events.change(caller, event.id(), other, Consent.NONE))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> events.cancel(caller, event.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> events.restore(caller, event.id())).isInstanceOf(NotAllowed.class);
            for (Scope scope : Scope.values()) {
                assertThatThrownBy(() -> series.change(
                                caller,
                                event.id(),
                                event.plan().time().start(),
                                OccurrenceChange.titled("Mine"),
                                scope,
                                Consent.NONE))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> series.cancel(
                                caller, event.id(), event.plan().time().start(), scope))
                        .isInstanceOf(NotAllowed.class);
            }
        }
        ImportAnswer byHand = imports.take(
                curator,
                here.id(),
                Ics.bytes(calendar(event("one", "DTSTART:" + ahead(31) + "T090000", "SEQUENCE:99"))),
                Consent.NONE);
        assertThat(byHand.problems())
                .extracting(ImportProblem::message)
                .containsExactly("events.import.subscribed-elsewhere");
        assertThat(there("one")).isEqualTo(event);

        subscriptions.end(curator, here.id());
        assertThat(events.change(curator, event.id(), other, Consent.NONE).title())
                .isEqualTo("Mine");
    }

    @Test
    void anEventPlannedHereIsNotTakenOver() {
        EventDetails own = made.event(curator, here, EventPlan.of("Ours", TestEvents.hour("2027-03-10T09:00")));
        serve(event(own.uid(), "DTSTART:" + ahead(30) + "T090000", "SEQUENCE:99"));

        Subscription followed = follow("/term.ics");

        assertThat(followed.problems())
                .extracting(ImportProblem::message)
                .containsExactly("events.import.planned-here");
        assertThat(events.get(curator, own.id())).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/to-secret", "/to-metadata", "/to-file"})
    void redirectsLeadNowhereInside(String path) {
        Subscription followed = follow(path);

        assertThat(followed.fault()).isEqualTo("events.subscription.not-outside");
        assertThat(asked).doesNotContain("secret");
    }

    @Test
    void aRedirectToTheOpenWebIsFollowed() {
        serve(event("one", "DTSTART:" + ahead(30) + "T090000"));

        assertThat(follow("/moved").counts().created()).isEqualTo(1);
        assertThat(follow("/round").fault()).isEqualTo("events.subscription.silent");
    }

    @Test
    void theProductItselfAsksNoMachineOfItsOwnNetwork() {
        int port = secret.getAddress().getPort();
        for (String host : List.of(
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "localhost",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::]")) {
            String url = "http://" + host + ":" + port + "/";
            try {
                subscriptions.set(curator, here.id(), url, HOUR);
            } catch (Invalid noAddress) {
                continue;
            }

            Subscription looked = subscriptions.refresh(curator, here.id()).orElseThrow();

            assertThat(looked.fault()).as(host).isIn("events.subscription.not-outside", "events.subscription.silent");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void longAnswersAndPackedOnesEndSoon() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            byte[] nothing = new byte[1024 * 1024];
            for (int n = 0; n < 200; n++) {
                out.write(nothing);
            }
        }
        served.put("/bomb", packed.toByteArray());

        assertThat(follow("/bomb").fault()).isEqualTo("events.subscription.large");
        assertThat(follow("/endless").fault()).isEqualTo("events.subscription.large");
    }

    @Test
    void aPackedCalendarIsRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(Ics.bytes(calendar(event("one", "DTSTART:" + ahead(30) + "T090000"))));
        }
        served.put("/bomb", packed.toByteArray());

        assertThat(follow("/bomb").counts().created()).isEqualTo(1);
    }

    @Test
    void whatFailsIsToldAndTriedLaterEachTime() {
        serve(event("one", "DTSTART:" + ahead(30) + "T090000"));
        follow("/term.ics");
        subscriptions.set(curator, here.id(), address("/broken"), HOUR);
        Duration before = Duration.ZERO;
        for (int n = 1; n <= 8; n++) {
            Subscription failing = refresh();
            assertThat(failing.failures()).isEqualTo(n);
            assertThat(failing.fault()).isEqualTo("events.subscription.trouble");
            assertThat(failing.detail()).isEqualTo("503");
            Duration pause = Duration.between(failing.triedAt(), failing.next());
            assertThat(pause).isGreaterThanOrEqualTo(before.minusSeconds(5)).isLessThanOrEqualTo(Duration.ofHours(25));
            before = pause;
        }
        assertThat(before).isGreaterThan(Duration.ofHours(20));
        assertThat(there("one").status()).isEqualTo(EventStatus.PLANNED);
        assertThat(follow("/nowhere").fault()).isEqualTo("events.subscription.gone");
        assertThat(follow("/secret").fault()).isEqualTo("events.subscription.password");
        served.put("/page", Ics.bytes("<html>Sign in</html>"));
        assertThat(follow("/page").fault()).isEqualTo("events.subscription.no-calendar");
        Subscription well = follow("/term.ics");
        assertThat(well.isFailing()).isFalse();
        assertThat(well.failures()).isZero();
    }

    @Test
    void onlyThoseWhoLookAfterACalendarHaveItFollow() {
        CalendarDetails hidden = made.calendar(Visibility.PRIVATE);
        Caller planner = made.someoneWith(Role.EDIT, here);
        Caller reading = new Caller(curator.person(), curator.groups(), false, true);
        String url = address("/term.ics");
        for (Caller other : List.of(planner, people.caller(), reading)) {
            assertThatThrownBy(() -> subscriptions.set(other, here.id(), url, HOUR))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> subscriptions.find(other, here.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> subscriptions.refresh(other, here.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> subscriptions.end(other, here.id())).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> subscriptions.set(Caller.ANONYMOUS, here.id(), url, HOUR))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> subscriptions.set(curator, hidden.id(), url, HOUR))
                .isInstanceOf(NotFound.class);
        assertThat(asked).isEmpty();
        assertThat(rows.find(here.id())).isEmpty();
    }

    @Test
    void whoeverLosesTheCalendarBringsNothingInAnyMore() {
        serve(event("one", "DTSTART:" + ahead(30) + "T090000"));
        subscriptions.set(curator, here.id(), address("/term.ics"), HOUR);
        calendars.setAccess(people.administratorCaller(), here.id(), List.of());

        assertThat(refresh().fault()).isEqualTo("events.subscription.nobody");
        assertThat(asked).isEmpty();
        assertThat(events.list(people.administratorCaller(), here.id(), ALL).items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "term.ics",
                "ftp://example.org/a.ics",
                "file:///etc/passwd",
                "https://",
                "http://a b/",
                "https://user:password@example.org/a.ics",
                "javascript:alert(1)"
            })
    void onlyAddressesOfTheWebCanBeFollowed(String url) {
        assertThatThrownBy(() -> subscriptions.set(curator, here.id(), url, HOUR))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void webcalMeansTheSameByHttps() {
        Subscription followed = subscriptions.set(curator, here.id(), " webcal://example.org/a.ics ", HOUR);

        assertThat(followed.url()).isEqualTo("https://example.org/a.ics");
        assertThat(followed.host()).isEqualTo("example.org");
        assertThatThrownBy(() -> subscriptions.set(curator, here.id(), "https://example.org/", Duration.ofMinutes(1)))
                .isInstanceOf(Invalid.class);
    }
}
