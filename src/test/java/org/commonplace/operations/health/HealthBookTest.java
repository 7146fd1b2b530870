package org.commonplace.operations.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.operations.health.HealthBook.Failing;
import org.commonplace.operations.health.HealthBook.Part;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Scope;
import org.commonplace.shared.Checkup.Finding;
import org.commonplace.shared.Checkup.State;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** Each part is brought to fail, and says so. */
@CommonplaceTest
class HealthBookTest {

    private static final String[] PARTS = {"components", "parts", "version", "bytes", "megabytes"};
    private static final TaskDescriptor<Void> FAILS = TaskDescriptor.of("health-test");

    @Autowired
    HealthBook book;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource source;

    @Autowired
    TestPeople people;

    @Autowired
    AccessPolicy access;

    @Autowired
    Clock clock;

    @Autowired
    MessageSource messages;

    @Value("${commonplace.home}")
    Path home;

    @LocalServerPort
    int port;

    Caller administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = people.administratorCaller();
    }

    @Test
    void everyPartIsLookedAtInOrderAndSaysWhatItIsInWords() {
        List<Part> parts = book.parts(administrator);
        assertThat(parts).extracting(Part::name).startsWith("database", "index", "mail", "jobs", "events", "disk");
        assertThat(parts).allSatisfy(part -> {
            assertThat(words(part.title())).isNotBlank();
            assertThat(words(part.finding().words(), part.finding().arguments().toArray()))
                    .isNotBlank()
                    .doesNotContain("{");
        });
        assertThat(part("database").finding().facts()).containsKeys("version", "megabytes");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidToBeAway() {
        DriverManagerDataSource nowhere = new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/none");
        Finding finding = new DatabaseCheckup(JdbcClient.create(nowhere)).find();
        assertThat(finding.state()).isEqualTo(State.BROKEN);
        assertThat(finding.words()).isEqualTo("operations.health.database.away");
        assertThat(words(finding.advice())).isNotBlank();
    }

    @Test
    void aPartThatCannotBeLookedAtIsBrokenAndTheOthersAreStillSeen() {
        DriverManagerDataSource nowhere = new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/none");
        JobsCheckup jobs = new JobsCheckup(JdbcClient.create(nowhere), clock);
        HealthBook broken = new HealthBook(List.of(jobs, new DiskCheckup(home, DataSize.ofBytes(1))), jobs, access);
        assertThat(broken.parts()).extracting(part -> part.finding().state()).containsExactly(State.BROKEN, State.GOOD);
    }

    @Test
    void aJobThatFailsIsListedUntilItSucceeds() {
        boolean[] mended = new boolean[1];
        OneTimeTask<Void> task = Tasks.oneTime(FAILS).execute((one, context) -> {
            if (!mended[0]) {
                throw new IllegalStateException("on purpose");
            }
        });
        Scheduler scheduler = Scheduler.create(source, task)
                .alwaysPersistTimestampInUTC()
                .pollingInterval(Duration.ofMillis(100))
                .threads(1)
                .build();
        scheduler.start();
        try {
            scheduler.schedule(FAILS.instance("one").build(), Instant.now());
            await().atMost(Duration.ofSeconds(30)).until(() -> failing().isPresent());
            assertThat(failing().orElseThrow().times()).isPositive();
            assertThat(failing().orElseThrow().last()).isNotNull();
            assertThat(part("jobs").finding().state()).isEqualTo(State.ATTENTION);
            mended[0] = true;
            scheduler.reschedule(FAILS.instance("one").build(), Instant.now());
            await().atMost(Duration.ofSeconds(30)).until(() -> failing().isEmpty());
        } finally {
            scheduler.stop();
        }
    }

    @Test
    void aJobThatNobodyBeginsIsLate() {
        database.sql("""
                        INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        VALUES ('health-test-late', 'one', ?, FALSE, 1)
                        """)
                .param(Utc.column(Instant.now().minus(Duration.ofHours(1))))
                .update();
        try {
            assertThat(part("jobs").finding().words()).isEqualTo("operations.health.jobs.late");
        } finally {
            database.sql("DELETE FROM scheduled_tasks WHERE task_name = 'health-test-late'")
                    .update();
        }
    }

    @Test
    void aDiskWithLittleRoomIsTold() {
        assertThat(new DiskCheckup(home, DataSize.ofBytes(1)).find().state()).isEqualTo(State.GOOD);
        long free = home.toFile().getUsableSpace();
        assertThat(new DiskCheckup(home, DataSize.ofBytes(free * 2)).find().state())
                .isEqualTo(State.ATTENTION);
        assertThat(new DiskCheckup(home, DataSize.ofTerabytes(100_000)).find().state())
                .isEqualTo(State.BROKEN);
    }

    @Test
    void whatTheIndexCannotTakeInIsTold() {
        database.sql("""
                        INSERT INTO search_outbox (id, entity_name, entity_id, entity_id_hash, payload, retries,
                                                   process_after, status)
                        VALUES ('health-test', 'IndexedPage', '1', 0, '', 3, UTC_TIMESTAMP(6), 'ABORTED')
                        """).update();
        try {
            assertThat(part("index").finding().words()).isEqualTo("search.health.failed");
        } finally {
            database.sql("DELETE FROM search_outbox WHERE id = 'health-test'").update();
        }
    }

    @Test
    void newsThatReachNobodyAreTold() {
        database.sql("""
                        INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date)
                        VALUES ('health-test', 'nobody', 'nothing', '{}', ?)
                        """)
                .param(Utc.column(Instant.now().minus(Duration.ofHours(1))))
                .update();
        try {
            assertThat(part("events").finding().state()).isEqualTo(State.ATTENTION);
        } finally {
            database.sql("DELETE FROM event_publication WHERE id = 'health-test'")
                    .update();
        }
    }

    @Test
    void healthIsForAdministratorsAlone() {
        for (Caller other : List.of(people.caller(), Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> book.parts(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> book.failingJobs(other)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void programsLearnThePartsWhenAnAdministratorAsksAndOtherwiseOnlyWhetherItIsUp() {
        PersonCard ada = people.administrator();
        Visitor asking = new Visitor(port);
        asking.signIn(ada.username(), TestPeople.PASSWORD);
        HttpResponse<String> told = asking.get("/actuator/health");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("\"parts\"", "\"index\"", "\"mail\"", "\"free-bytes\"");

        String token = "Bearer " + people.token(ada, Scope.READ);
        assertThat(new Visitor(port)
                        .get("/actuator/health", "Authorization", token)
                        .body())
                .contains("\"parts\"", "\"mail\"", "\"oldest-minutes\"");
        String nobodys = "Bearer " + people.token(people.someone(), Scope.READ);
        assertThat(new Visitor(port)
                        .get("/actuator/health", "Authorization", nobodys)
                        .body())
                .contains("\"UP\"")
                .doesNotContain(PARTS);

        Visitor other = new Visitor(port);
        assertThat(other.get("/actuator/health").body()).contains("\"UP\"").doesNotContain(PARTS);
        other.signIn(people.someone().username(), TestPeople.PASSWORD);
        assertThat(other.get("/actuator/health").body()).contains("\"UP\"").doesNotContain(PARTS);
    }

    private Optional<Failing> failing() {
        return book.failingJobs(administrator).stream()
                .filter(job -> job.job().equals("health-test"))
                .findFirst();
    }

    private Part part(String name) {
        return book.parts(administrator).stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String words(@Nullable String key, Object... arguments) {
        assertThat(key).isNotNull();
        return messages.getMessage(Objects.requireNonNull(key), arguments, Locale.UK);
    }
}
