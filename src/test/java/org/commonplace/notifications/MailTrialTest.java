package org.commonplace.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Contacts;
import org.commonplace.people.Letter;
import org.commonplace.people.NewPerson;
import org.commonplace.people.People;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.Checkup.State;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.Seal;
import org.commonplace.shared.Settings;
import org.commonplace.shared.SiteAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** A mail server with every fault there is, and what an administrator is told about it. */
@CommonplaceTest
class MailTrialTest {

    @Autowired
    People people;

    @Autowired
    TestPeople some;

    @Autowired
    Contacts contacts;

    @Autowired
    AccessPolicy access;

    @Autowired
    SiteAddress site;

    @Autowired
    Appearance appearance;

    @Autowired
    MessageSource messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ObjectProvider<JdbcClient> database;

    @Autowired
    ObjectProvider<JavaMailSender> outside;

    @Autowired
    LetterRows rows;

    @Autowired
    Seal seal;

    @Autowired
    Clock clock;

    GreenMail server;
    Caller administrator;
    String address;

    @BeforeEach
    void aServerAndAnAdministrator() {
        server = PostOffice.server();
        address = PostOffice.freshAddress();
        administrator = some.caller(people.introduce(
                new NewPerson(TestPeople.fresh("admin"), "Ada", address, TestPeople.PASSWORD, null, null, null), true));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aServerThatIsSetOnTheScreenTakesTheLetter() throws Exception {
        String to = trial(Map.of(
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        port(),
                        "commonplace.mail.security",
                        "none"))
                .send(administrator);
        assertThat(to).isEqualTo(address);
        List<MimeMessage> got = PostOffice.received(server, address);
        assertThat(got).hasSize(1);
        assertThat(got.getFirst().getSubject()).isEqualTo("A test letter from Commonplace");
    }

    @Test
    void eachFaultIsToldApart() throws IOException {
        server.setUser("reader", "right");
        assertThat(fault(Map.of())).isEqualTo("notifications.trial.no-server");
        assertThat(fault(Map.of("spring.mail.host", "no-such-host.invalid"))).isEqualTo("notifications.trial.no-host");
        assertThat(fault(Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", closedPort())))
                .isEqualTo("notifications.trial.closed");
        assertThat(fault(here("starttls", Map.of()))).isEqualTo("notifications.trial.no-starttls");
        assertThat(fault(here("tls", Map.of()))).isEqualTo("notifications.trial.insecure");
        assertThat(fault(here("none", Map.of("spring.mail.username", "reader", "spring.mail.password", "wrong"))))
                .isEqualTo("notifications.trial.password");
    }

    @Test
    void withoutAnAddressOfOnesOwnThereIsNowhereToSendIt() {
        Caller without = some.administratorCaller();
        Invalid refused = catchThrowableOfType(
                Invalid.class, () -> trial(here("none", Map.of())).send(without));
        assertThat(refused.problems().getFirst().message()).isEqualTo("notifications.trial.no-address");
    }

    @Test
    void tryingIsForAdministratorsAlone() {
        for (Caller other : List.of(some.caller(), Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> trial(here("none", Map.of())).send(other)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void lettersThatWaitOrWereGivenUpAreTold() {
        MailServer there = server(here("none", Map.of()));
        MailCheckup later = new MailCheckup(there, rows, messages, Clock.offset(clock, Duration.ofHours(3)));
        assertThat(new MailCheckup(server(Map.of()), rows, messages, clock)
                        .find()
                        .words())
                .isEqualTo("notifications.health.none");
        long id = rows.add("<" + address + ">", new Letter(address, "S", "T", "test.letter"), clock.instant());
        try {
            assertThat(later.find().words()).isEqualTo("notifications.health.stuck");
            assertThat(later.find().state()).isEqualTo(State.BROKEN);
            rows.trouble(id, "notifications.trial.recipient", "550 no such user", null);
            database.getObject()
                    .sql("UPDATE letter SET problem = '' WHERE state = 'WAITING'")
                    .update();
            assertThat(new MailCheckup(there, rows, messages, clock).find().words())
                    .isEqualTo("notifications.health.failed");
        } finally {
            rows.delete(id);
        }
    }

    private String fault(Map<String, Object> properties) {
        Invalid refused =
                catchThrowableOfType(Invalid.class, () -> trial(properties).send(administrator));
        assertThat(refused).isNotNull();
        Invalid.Problem problem = refused.problems().getFirst();
        assertThat(messages.getMessage(problem.message(), problem.arguments().toArray(), Locale.UK))
                .isNotBlank();
        return problem.message();
    }

    private Map<String, Object> here(String security, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", port());
        properties.put("commonplace.mail.security", security);
        return properties;
    }

    private String port() {
        return Integer.toString(server.getSmtp().getPort());
    }

    private static String closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private MailTrial trial(Map<String, Object> properties) {
        return new MailTrial(server(properties), contacts, access, messages, events, clock);
    }

    /** The way to the server that these settings name, as if an administrator had made them. */
    private MailServer server(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        properties.forEach((name, value) ->
                environment.getPropertySources().addFirst(new MapPropertySource(name, Map.of(name, value))));
        ConfigurationPropertySources.attach(environment);
        Settings settings = new Settings(environment, database, seal);
        return new MailServer(new MailDoor(outside, settings), site, settings, appearance);
    }
}
