package org.commonplace.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Letter;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@CommonplaceTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice office;

    @Autowired
    LetterRows rows;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    GreenMail server;
    SetClock clock;
    String to;
    Caller administrator;

    @BeforeEach
    void aServer() {
        server = PostOffice.server();
        clock = new SetClock(Instant.now().truncatedTo(ChronoUnit.MICROS).plusSeconds(1));
        to = PostOffice.freshAddress();
        administrator = people.administratorCaller();
    }

    @AfterEach
    void close() {
        server.stop();
        outbox.list(administrator, null, 0, 1_000).forEach(letter -> rows.delete(letter.id()));
    }

    @Test
    void aLetterIsSentOnceWithItsTextAndAsSimpleHtml() throws Exception {
        office.post(to, "Welcome", "Hello <b>Sam</b>,\n\nlook at http://localhost:1/x & more.");
        Dispatch dispatch = office.dispatch(PostOffice.to(port()), clock);

        dispatch.sendDue();
        dispatch.sendDue();

        List<MimeMessage> got = PostOffice.received(server, to);
        assertThat(got).hasSize(1);
        assertThat(got.getFirst().getSubject()).isEqualTo("Welcome");
        assertThat(got.getFirst().getMessageID()).isEqualTo(mine().messageId());
        assertThat(source(got.getFirst()))
                .contains("Hello <b>Sam</b>,")
                .contains("Hello &lt;b&gt;Sam&lt;/b&gt;,")
                .contains("&amp; more.");
        assertThat(mine().state()).isEqualTo(LetterState.SENT);
        assertThat(mine().sent()).isEqualTo(clock.instant());
    }

    @Test
    void aLetterGoesWithTheTransactionThatPostedIt() {
        assertThatThrownBy(() -> outbox.post(new Letter(to, "Outside", "Text", "test.letter")))
                .isInstanceOf(IllegalStateException.class);
        transaction.executeWithoutResult(status -> {
            outbox.post(new Letter(to, "Undone", "Text", "test.letter"));
            status.setRollbackOnly();
        });
        assertThat(letters()).isEmpty();
    }

    @Test
    void whileTheServerIsDownLettersWaitEverLongerAndArriveOnceItIsUp() {
        int port = port();
        server.stop();
        office.post(to, "Late", "Text");
        Dispatch dispatch = office.dispatch(PostOffice.to(port), clock);

        dispatch.sendDue();

        assertThat(mine().state()).isEqualTo(LetterState.WAITING);
        assertThat(mine().attempts()).isEqualTo(1);
        assertThat(mine().problem()).isNotEmpty();
        assertThat(mine().nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        dispatch.sendDue();
        assertThat(mine().attempts()).as("not before its time").isEqualTo(1);

        clock.pass(Duration.ofMinutes(1));
        dispatch.sendDue();
        assertThat(mine().nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        clock.pass(Duration.ofMinutes(5));
        dispatch.sendDue();
        assertThat(PostOffice.received(server, to)).hasSize(1);
        assertThat(mine().state()).isEqualTo(LetterState.SENT);
        assertThat(mine().problem()).isEmpty();
    }

    @Test
    void afterACrashBetweenSendingAndNotingItTheRepeatIsTheSameLetter() throws Exception {
        office.post(to, "Twice", "Text");
        JavaMailSenderImpl dying = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object @org.jspecify.annotations.Nullable [] originals) {
                super.doSend(messages, originals);
                throw new Death();
            }
        };
        dying.setHost("127.0.0.1");
        dying.setPort(port());
        assertThatThrownBy(() -> office.dispatch(dying, clock).sendDue()).isInstanceOf(Death.class);

        Dispatch other = office.dispatch(PostOffice.to(port()), clock);
        other.sendDue();
        assertThat(PostOffice.received(server, to)).as("still claimed").hasSize(1);
        clock.pass(Dispatch.CLAIM.plusSeconds(1));
        other.sendDue();

        List<MimeMessage> got = PostOffice.received(server, to);
        assertThat(got).hasSize(2);
        assertThat(got.get(0).getMessageID()).isEqualTo(got.get(1).getMessageID());
        assertThat(mine().state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void twoNodesNeverSendTheSameLetter() throws Exception {
        List<String> addresses = java.util.stream.Stream.generate(PostOffice::freshAddress)
                .limit(20)
                .toList();
        addresses.forEach(address -> office.post(address, "Once", "Text"));
        CountDownLatch both = new CountDownLatch(2);
        Runnable node = () -> {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            office.dispatch(PostOffice.to(port()), clock).sendDue();
        };
        Thread one = Thread.ofVirtual().start(node);
        Thread two = Thread.ofVirtual().start(node);
        one.join();
        two.join();

        for (String address : addresses) {
            assertThat(PostOffice.received(server, address)).hasSize(1);
        }
    }

    @Test
    void anAddressThatCannotBeFailsForGood() {
        String broken = "broken@@example.org";
        office.post(broken, "Nowhere", "Text");
        office.dispatch(PostOffice.to(port()), clock).sendDue();
        PostedLetter letter = letters(broken).getFirst();
        assertThat(letter.state()).isEqualTo(LetterState.FAILED);
        assertThat(letter.nextTry()).isNull();
    }

    @Test
    void whatIsDaysOldWhenAServerIsFirstThereIsSentOnlyOnRequest() {
        office.post(to, "Old", "Text");
        clock.pass(Dispatch.STALE.plusHours(1));
        Dispatch dispatch = office.dispatch(PostOffice.to(port()), clock);
        dispatch.sendDue();
        assertThat(mine().state()).isEqualTo(LetterState.KEPT);
        assertThat(PostOffice.received(server, to)).isEmpty();

        outbox.sendAgain(administrator, mine().id());
        dispatch.sendDue();
        assertThat(PostOffice.received(server, to)).hasSize(1);
    }

    @Test
    void noSubjectBeginsAnotherHeader() throws Exception {
        Written words = new Written("News\r\nBcc: thief@example.org\u2028X", "Text", null);
        office.post(to, "News", "Text");
        office.server(PostOffice.to(port())).send(mine(), words);
        MimeMessage got = PostOffice.received(server, to).getFirst();
        assertThat(got.getSubject()).isEqualTo("News Bcc: thief@example.org X");
        assertThat(got.getHeader("Bcc")).isNull();
        assertThat(PostOffice.received(server, "thief@example.org")).isEmpty();
    }

    @Test
    void lettersAreForAdministratorsAlone() {
        office.post(to, "Secret", "Text");
        long id = mine().id();
        for (Caller other : List.of(people.caller(), Caller.ANONYMOUS, readOnly(administrator))) {
            assertThatThrownBy(() -> outbox.list(other, null, 0, 10)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> outbox.get(other, id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> outbox.read(other, id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> outbox.sendAgain(other, id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> outbox.delete(other, id)).isInstanceOf(NotAllowed.class);
        }
        assertThat(outbox.read(administrator, id))
                .hasValueSatisfying(read -> assertThat(read.text()).isEqualTo("Text"));
        outbox.delete(administrator, id);
        assertThatThrownBy(() -> outbox.get(administrator, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void oldLettersAreForgotten() {
        office.post(to, "Old", "Text");
        rows.deletePosted(clock.instant().minus(Duration.ofDays(1)));
        assertThat(letters()).hasSize(1);
        rows.deletePosted(clock.instant().plusSeconds(1));
        assertThat(letters()).isEmpty();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private PostedLetter mine() {
        return letters().getFirst();
    }

    private List<PostedLetter> letters() {
        return letters(to);
    }

    private List<PostedLetter> letters(String address) {
        return outbox.list(administrator, null, 0, 1_000).stream()
                .filter(letter -> letter.to().equals(address))
                .toList();
    }

    private static Caller readOnly(Caller caller) {
        return new Caller(caller.person(), caller.groups(), caller.administrator(), true);
    }

    private static String source(MimeMessage message) throws Exception {
        StringBuilder text = new StringBuilder();
        append(message, text);
        return text.toString();
    }

    private static void append(jakarta.mail.Part part, StringBuilder text) throws Exception {
        if (part.getContent() instanceof jakarta.mail.Multipart parts) {
            for (int n = 0; n < parts.getCount(); n++) {
                append(parts.getBodyPart(n), text);
            }
        } else {
            text.append(part.getContent());
        }
    }

    /** What a test has instead of a power cut. */
    private static final class Death extends Error {}
}
