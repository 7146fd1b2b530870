package org.commonplace.wiki.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.outside.OutsideNetwork;
import org.commonplace.wiki.CuratorsQueue;
import org.commonplace.wiki.CuratorsQueue.Broken;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.VerifiedReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a text to a broken link in the curator's queue, with a real server that is asked. */
@CommonplaceTest
class OutsideLinksTest {

    private static final Paging FIRST = new Paging(0, 50);

    @Autowired
    OutsideLinks links;

    @Autowired
    OutsideLinkReader reading;

    @Autowired
    CuratorsQueue queue;

    @Autowired
    Pages pages;

    @Autowired
    Reviews reviews;

    @Autowired
    VerifiedReading verified;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    SpaceDetails space;
    Caller curator;
    Instant now;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 404;
    private HttpServer server;
    private OutsideLinkRound round;

    @BeforeEach
    void aServerWithoutAnything() throws IOException {
        // Other tests' pages may have links of their own, which are not to be asked for here.
        database.sql("DELETE FROM outside_link").update();
        space = wiki.space(Visibility.PRIVATE);
        curator = wiki.someoneWith(Role.CURATE, space);
        now = clock.instant();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (exchange.getRequestMethod().equals("HEAD")) {
                asked.incrementAndGet();
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        OutsideNetwork network = new OutsideNetwork(Set.of(server.getAddress()));
        round = new OutsideLinkRound(links, new OutsideVisit(network, "Test", Duration.ofSeconds(5)));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aMissingAddressIsBelievedTheSecondTimeAndForgottenWhenItIsBack() {
        PageDetails page = page("See [it](" + address("/gone") + ").");
        go(Duration.ZERO);
        assertThat(broken(curator)).isEmpty();
        go(Duration.ofHours(25));
        assertThat(broken(curator)).extracting(Broken::url).containsExactly(address("/gone"));
        assertThat(broken(curator).getFirst().status()).isEqualTo(404);
        assertThat(queue.countBroken(curator, space.id())).isEqualTo(1);
        assertThat(queue.countBroken(curator, null)).isEqualTo(1);

        status = 200;
        AsOf.at(
                now.plus(Duration.ofHours(26)),
                () -> queue.checkAgain(
                        curator, page.id(), broken(curator).getFirst().link()));
        go(Duration.ofHours(27));
        assertThat(broken(curator)).isEmpty();
    }

    @Test
    void aServerIsAskedForOneAddressAtATime() {
        page("[a](" + address("/a") + ") [b](" + address("/b") + ") [c](" + address("/c") + ")");
        go(Duration.ZERO);
        assertThat(asked).hasValue(1);
        go(Duration.ofSeconds(20));
        assertThat(asked).as("too soon").hasValue(1);
        go(Duration.ofMinutes(1));
        go(Duration.ofMinutes(2));
        assertThat(asked).hasValue(3);
        go(Duration.ofMinutes(3));
        assertThat(asked).as("each again after a day only").hasValue(3);
    }

    @Test
    void theTextThatReadersSeeCounts() {
        PageDetails page = page("[a](" + address("/old") + ")");
        verified.ask(curator, space.key(), true);
        reviews.review(curator, page.id(), 1, null);
        pages.save(curator, page.id(), new PageEdit("[a](" + address("/new") + ")", 1));
        reading.read(page.id());
        assertThat(urls()).containsExactly(address("/old"));
        reviews.review(curator, page.id(), 2, null);
        reading.read(page.id());
        assertThat(urls()).containsExactly(address("/new"));
    }

    @Test
    void withNoWayOutNothingIsHeldAgainstAnybody() {
        server.stop(0);
        page("[a](http://one.invalid/) [b](http://two.invalid/) [c](http://three.invalid/)");
        for (int day = 0; day < 5; day++) {
            go(Duration.ofDays(day));
        }
        assertThat(broken(curator)).isEmpty();
        assertThat(failures()).isZero();
    }

    @Test
    void aSilentServerIsBlamedOnlyWhileAnotherAnswers() {
        status = 200;
        PageDetails page = page("[silent](http://silent.invalid/)");
        for (int day = 0; day < 5; day++) {
            go(Duration.ofDays(day));
        }
        assertThat(failures()).as("nobody else to ask").isZero();

        pages.save(
                curator,
                page.id(),
                new PageEdit("[silent](http://silent.invalid/) [fine](" + address("/fine") + ")", 1));
        reading.read(page.id());
        for (int day = 6; day < 9; day++) {
            assertThat(broken(curator)).isEmpty();
            go(Duration.ofDays(day));
        }
        assertThat(broken(curator)).extracting(Broken::url).containsExactly("http://silent.invalid/");
        assertThat(asked).as("once by its turn, then as a witness").hasValue(3);
    }

    @Test
    void whenTheWitnessIsSilentTooNothingIsHeldAgainstEither() {
        status = 200;
        page("[silent](http://silent.invalid/) [fine](" + address("/fine") + ")");
        go(Duration.ZERO);
        assertThat(failures()).isEqualTo(1);
        server.stop(0);
        for (int day = 2; day < 7; day++) {
            go(Duration.ofDays(day));
        }
        assertThat(failures()).as("as it was before the network went").isEqualTo(1);
        assertThat(broken(curator)).isEmpty();
        assertThat(database.sql("SELECT state FROM outside_link WHERE url = ?")
                        .param(address("/fine"))
                        .query(String.class)
                        .single())
                .isEqualTo("FINE");
    }

    @Test
    void whoDoesNotCurateIsToldOfNoBrokenLink() {
        PageDetails page = page("[a](" + address("/gone") + ")");
        go(Duration.ZERO);
        go(Duration.ofHours(25));
        long link = broken(curator).getFirst().link();
        Caller editor = wiki.someoneWith(Role.EDIT, space);
        Caller stranger = people.caller();
        assertThatThrownBy(() -> broken(editor)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> broken(stranger)).isInstanceOf(NotFound.class);
        assertThat(queue.broken(editor, null, FIRST).items()).isEmpty();
        assertThatThrownBy(() -> queue.checkAgain(editor, page.id(), link)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> queue.checkAgain(stranger, page.id(), link)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queue.checkAgain(
                        curator, wiki.page(curator, space, "Other", "").id(), link))
                .isInstanceOf(NotFound.class);
    }

    private PageDetails page(String body) {
        PageDetails page = wiki.page(curator, space, "Page", body);
        reading.read(page.id());
        now = clock.instant();
        return page;
    }

    private void go(Duration later) {
        AsOf.at(now.plus(later), round::go);
    }

    private List<Broken> broken(Caller caller) {
        return queue.broken(caller, space.id(), FIRST).items();
    }

    private long failures() {
        return database.sql("SELECT SUM(failures) FROM outside_link")
                .query(Long.class)
                .single();
    }

    private List<String> urls() {
        return database.sql("SELECT url FROM outside_link ORDER BY url")
                .query(String.class)
                .list();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
