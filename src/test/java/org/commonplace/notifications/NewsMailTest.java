package org.commonplace.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonplace.Payloads;
import org.commonplace.Visit;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.Contacts;
import org.commonplace.people.Role;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What reaches people by mail, when, and how it ends. */
class NewsMailTest extends AboutAPageTest {

    private static final String HERE = "Europe/London";

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice office;

    @Autowired
    NoticeRows rows;

    @Autowired
    ChoiceRows choiceRows;

    @Autowired
    Callers callers;

    @Autowired
    Contacts contacts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Visit visit;

    GreenMail server;
    SetClock clock;

    @Override
    Caller someone() {
        return told.reachable(HERE);
    }

    @BeforeEach
    void someoneWatchesAPage() {
        server = PostOffice.server();
        clock = new SetClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
        watches.watch(reader, Watched.page(page.id()));
    }

    @AfterEach
    void close() {
        server.stop();
        database.sql("DELETE FROM letter").update();
    }

    @Test
    void atOnceMeansOneLetterAMinuteAfterTheFirstOfSeveralSaves() throws Exception {
        choose(Delivery.AT_ONCE, null);
        save("Two.");
        save("Three.");
        send();
        assertThat(received()).isEmpty();

        clock.pass(Duration.ofMinutes(2));
        send();
        send();

        assertThat(received()).hasSize(1);
        MimeMessage letter = received().getFirst();
        assertThat(letter.getSubject()).isEqualTo("Sam Person changed “Zebrafish” twice");
        assertThat(text(letter))
                .contains("Hello Robin Reader,")
                .contains("Sam Person changed “Zebrafish” twice, in A space:\r\nhttp")
                .contains(page.url())
                .contains("/me/notifications")
                .contains("/unsubscribe/");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void theMorningLetterTellsEverythingOnceAndNothingThatWasRead() throws Exception {
        choose(Delivery.DAILY, null);
        PageDetails other = wiki.page(author, space, "Quagga", "One.");
        PageDetails seen = wiki.page(author, space, "Okapi", "One.");
        watches.watch(reader, Watched.page(other.id()));
        watches.watch(reader, Watched.page(seen.id()));
        for (PageDetails changed : List.of(page, other, seen)) {
            pages.save(author, changed.id(), new PageEdit("Two.", 1));
            told.about(changed.id());
        }
        inbox.seen(reader, Pages.ref(seen.id()));
        clock.pass(Duration.ofMinutes(2));
        send();
        assertThat(received()).isEmpty();

        clock.pass(Duration.ofHours(25));
        send();
        send();
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getSubject()).isEqualTo("2 pieces of news about what you watch");
        assertThat(text(received().getFirst())).contains("Zebrafish", "Quagga").doesNotContain("Okapi");
        clock.pass(Duration.ofDays(1));
        send();
        assertThat(received()).as("nothing new").hasSize(1);
    }

    @Test
    void twoNodesPostOneLetter() throws Exception {
        choose(Delivery.AT_ONCE, null);
        save("Two.");
        clock.pass(Duration.ofMinutes(2));
        List<Thread> nodes = List.of(
                Thread.ofVirtual().start(() -> post().postDue()),
                Thread.ofVirtual().start(() -> post().postDue()));
        for (Thread node : nodes) {
            node.join();
        }
        office.dispatch(PostOffice.to(port()), clock).sendDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void inQuietHoursMailWaits() {
        ZoneId zone = ZoneId.of(HERE);
        LocalTime now = clock.instant().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        choose(Delivery.AT_ONCE, new QuietHours(now.minusHours(1), now.plusHours(2)));
        save("Two.");
        clock.pass(Duration.ofMinutes(30));
        send();
        assertThat(received()).isEmpty();
        clock.pass(Duration.ofHours(2));
        send();
        assertThat(received()).hasSize(1);
    }

    @Test
    void quietHoursChosenLaterHoldBackWhatWaits() {
        choose(Delivery.AT_ONCE, null);
        save("Two.");
        clock.pass(Duration.ofMinutes(2));
        LocalTime then = clock.instant().atZone(ZoneId.of(HERE)).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        choiceRows.save(
                reader.personId(),
                new Choice(
                        Map.of(Topic.CHANGES, Delivery.AT_ONCE),
                        new QuietHours(then.minusMinutes(1), then.plusHours(1)),
                        true));
        send();
        assertThat(received()).isEmpty();
        clock.pass(Duration.ofHours(2));
        send();
        assertThat(received()).hasSize(1);
    }

    @Test
    void whoLosesAccessGetsNoLetterAboutIt() {
        choose(Delivery.AT_ONCE, null);
        save("Two.");
        clock.pass(Duration.ofMinutes(2));
        restrict();
        send();
        assertThat(received()).isEmpty();
        assertThat(letters()).as("not even an empty one").isEmpty();
    }

    @Test
    void aLetterThatWaitsForTheServerForgetsWhatItsReaderMayNoLongerSee() {
        choose(Delivery.AT_ONCE, null);
        save("Two.");
        clock.pass(Duration.ofMinutes(2));
        post().postDue();
        PostedLetter waiting = letters().getFirst();
        assertThat(waiting.subject()).isNull();
        Caller administrator = testPeople.administratorCaller();
        assertThat(outbox.read(administrator, waiting.id()))
                .hasValueSatisfying(words -> assertThat(words.text()).contains("Zebrafish"));

        restrict();
        assertThat(outbox.read(administrator, waiting.id())).isEmpty();
        send();
        assertThat(received()).isEmpty();
        assertThat(letters()).extracting(PostedLetter::state).containsExactly(LetterState.DROPPED);
        assertThat(wordsInDatabase()).isZero();
    }

    @Test
    void whoIsDisabledGetsNoLetter() {
        choose(Delivery.AT_ONCE, null);
        save("Two.");
        clock.pass(Duration.ofMinutes(2));
        post().postDue();
        String username = people.card(reader.personId()).orElseThrow().username();
        people.change(testPeople.administratorCaller(), username, AccountChange.disabled(true));
        send();
        assertThat(received()).isEmpty();
    }

    @Test
    void oneClickEndsSuchMailAndLookingAtTheLinkDoesNot() throws Exception {
        choose(Delivery.AT_ONCE, null);
        save("Two.");
        clock.pass(Duration.ofMinutes(2));
        send();
        String header = received().getFirst().getHeader("List-Unsubscribe")[0].replaceAll("\\s+", "");
        String path = header.substring(header.indexOf("/unsubscribe/"), header.length() - 1);

        HttpResponse<String> asked = visit.get(path);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(asked.body()).select("form[method=post] button")).hasSize(1);
        assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(asked.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(choices.get(reader).of(Topic.CHANGES)).isEqualTo(Delivery.AT_ONCE);

        save("Three.");
        assertThat(visit.send("POST", path, "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(200);
        assertThat(choices.get(reader).deliveries())
                .containsValues(Delivery.INBOX)
                .doesNotContainValue(Delivery.DAILY);
        clock.pass(Duration.ofDays(8));
        send();
        assertThat(received()).as("what waited is not sent either").hasSize(1);
        assertThat(inbox.unread(reader)).isEqualTo(1);

        assertThat(Jsoup.parse(asked.body()).select("link[href=/look/theme.css]"))
                .hasSize(1);
        HttpResponse<String> dead = visit.get("/unsubscribe/guess");
        assertThat(dead.statusCode()).isEqualTo(404);
        assertThat(dead.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(Jsoup.parse(dead.body()).body().text())
                .contains("This link ends no mail any more", "Follow the link in the latest letter", "Go to home")
                .doesNotContain("guess");
        assertThat(visit.send("POST", "/unsubscribe/guess").statusCode()).isEqualTo(404);
    }

    @Test
    void hostileNamesStayWordsInLetters() throws Exception {
        List<Hostile> all = Payloads.names(100).stream().map(this::hostile).toList();
        all.forEach(one -> told.about(one.page().id()));
        for (Hostile one : all) {
            choices.save(one.reader(), new Choice(Map.of(Topic.CHANGES, Delivery.AT_ONCE), null, true));
            watches.watch(one.reader(), Watched.page(one.page().id()));
            pages.save(one.author(), one.page().id(), new PageEdit("Two. " + one.name(), 1));
        }
        all.forEach(one -> told.about(one.page().id()));
        clock.pass(Duration.ofMinutes(30));
        send();
        for (Hostile one : all) {
            List<MimeMessage> letters = PostOffice.received(server, told.addressOf(one.reader()));
            assertThat(letters).as(one.name()).hasSize(1);
            staysWords(letters.getFirst(), one.name());
        }
    }

    /** Somebody of this name who wrote a page of the same name, and somebody who is to hear of it. */
    private record Hostile(String name, Caller author, PageDetails page, Caller reader) {}

    private Hostile hostile(String name) {
        Caller author = testPeople.caller(testPeople.someone(name));
        wiki.give(author, Role.EDIT, space);
        Caller hearing = someone();
        wiki.give(hearing, Role.VIEW, space);
        return new Hostile(name, author, wiki.page(author, space, name, "One."), hearing);
    }

    private static void staysWords(MimeMessage letter, String name) throws Exception {
        assertThat(Jsoup.parse(html(letter)).select("body *"))
                .as(name)
                .allMatch(element -> Set.of("div", "p", "br", "a").contains(element.tagName()));
        assertThat(Jsoup.parse(html(letter)).select("a"))
                .allMatch(link -> link.attr("href").startsWith("http://localhost"));
        assertThat(letter.getSubject()).doesNotContain("\n", "\r");
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    private NewsPost post() {
        return new NewsPost(rows, choiceRows, inbox, outbox, callers, contacts, transaction, clock);
    }

    private void send() {
        post().postDue();
        office.dispatch(PostOffice.to(port()), clock).sendDue();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private void choose(Delivery delivery, @Nullable QuietHours quiet) {
        choices.save(reader, new Choice(Map.of(Topic.CHANGES, delivery), quiet, true));
    }

    private List<MimeMessage> received() {
        return PostOffice.received(server, told.addressOf(reader));
    }

    private List<PostedLetter> letters() {
        return outbox.list(testPeople.administratorCaller(), null, 0, 200).stream()
                .filter(letter -> letter.to().equals(told.addressOf(reader)))
                .toList();
    }

    private long wordsInDatabase() {
        return database.sql("SELECT COUNT(*) FROM letter WHERE subject IS NOT NULL OR body IS NOT NULL")
                .query(Long.class)
                .single();
    }

    private static String text(MimeMessage letter) throws Exception {
        return part(letter, "text/plain");
    }

    private static String html(MimeMessage letter) throws Exception {
        return part(letter, "text/html");
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int n = 0; n < parts.getCount(); n++) {
                String found = part(parts.getBodyPart(n), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
