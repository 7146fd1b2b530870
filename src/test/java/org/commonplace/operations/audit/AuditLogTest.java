package org.commonplace.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.Utc;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@CommonplaceTest
class AuditLogTest {

    private static final int MANY = 100_000;
    private static final int LOOKED_AT = 5_000;

    @Autowired
    AuditLog log;

    @Autowired
    AuditRows rows;

    @Autowired
    TestPeople some;

    @Autowired
    TestWiki wiki;

    @Autowired
    People people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate database;

    @LocalServerPort
    int port;

    PersonCard ada;
    Caller administrator;

    @BeforeEach
    void anAdministrator() {
        ada = some.administrator();
        administrator = some.caller(ada);
    }

    @Test
    void entriesAreFoundByPersonActionContentAndTime() {
        Caller sam = some.caller();
        long number = System.nanoTime();
        note(sam, "test.one", new ContentRef("testthing", number));
        note(sam, "test.two", new ContentRef("testthing", number));
        note(administrator, "test.one", new ContentRef("testthing", number));

        assertThat(actions(new AuditFilter(sam.person(), null, null, null, null)))
                .containsExactly("test.two", "test.one");
        assertThat(actions(new AuditFilter(sam.person(), "test.one", null, null, null)))
                .containsExactly("test.one");
        ContentRef thing = new ContentRef("testthing", number);
        assertThat(actions(new AuditFilter(null, null, thing, null, null))).hasSize(3);
        Instant later = Instant.now().plus(Duration.ofHours(1));
        assertThat(actions(new AuditFilter(null, null, thing, later, null))).isEmpty();
        assertThat(actions(new AuditFilter(null, null, thing, null, later))).hasSize(3);
        assertThat(log.actions(administrator)).contains("test.one", "test.two");
    }

    @Test
    void portionsGoOnWhereTheLastEndedWhateverWasAddedMeanwhile() {
        Caller sam = some.caller();
        for (int n = 0; n < 25; n++) {
            note(sam, "test.portion", new ContentRef("testthing", n));
        }
        AuditFilter his = new AuditFilter(sam.person(), null, null, null, null);
        List<Long> seen = new ArrayList<>();
        AuditEntry last = null;
        List<AuditEntry> portion;
        do {
            portion = log.read(administrator, his, last, 10);
            for (AuditEntry entry : portion) {
                seen.add(Objects.requireNonNull(entry.content()).id());
                last = entry;
            }
            note(sam, "test.portion", new ContentRef("testthing", 1_000));
        } while (portion.size() == 10);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().startsWith(24L).endsWith(0L);
    }

    @Test
    void contentIsMeantByItsAddressOrNumber() {
        SpaceDetails space = wiki.space(Visibility.PRIVATE);
        PageDetails page = wiki.page(administrator, space, "Looked for", "");
        for (String typed : List.of(
                "page " + page.id(),
                "page:" + page.id(),
                page.url(),
                "https://wiki.example.org" + page.url() + "?x=1")) {
            assertThat(log.meant(administrator, typed)).as(typed).contains(Pages.ref(page.id()));
        }
        assertThat(log.meant(administrator, space.url())).contains(new ContentRef("space", space.id()));
        assertThat(log.meant(administrator, "what?")).isEmpty();
        assertThat(log.name(administrator, Pages.ref(page.id())))
                .hasValueSatisfying(named -> assertThat(named.title()).isEqualTo("Looked for"));
    }

    @Test
    void aHundredThousandEntriesAreReadByTheirIndexes() {
        Caller sam = some.caller();
        fill(some.caller().personId());
        note(sam, "test.rare", new ContentRef("testthing", System.nanoTime()));
        database.execute("ANALYZE TABLE audit_entry");
        Instant now = Instant.now();
        AuditEntry after = log.read(administrator, AuditFilter.ALL, null, 1_000).getLast();
        for (AuditFilter filter : List.of(
                AuditFilter.ALL,
                new AuditFilter(sam.person(), null, null, null, null),
                new AuditFilter(null, "test.rare", null, null, null),
                new AuditFilter(null, null, new ContentRef("testthing", 5), null, null),
                new AuditFilter(null, null, null, now.minusSeconds(3_600), now.plusSeconds(60)))) {
            assertThat(visited(filter, null)).as(filter.toString()).isLessThan(LOOKED_AT);
            assertThat(visited(filter, after)).as("later: " + filter).isLessThan(LOOKED_AT);
        }
    }

    @Test
    void theFileHoldsEveryEntryAndNoFormula() {
        Caller sam = some.caller(some.someone("=cmd|' /C calc'!A0"));
        String username = people.card(sam.personId()).orElseThrow().username();
        for (int n = 0; n < 1_100; n++) {
            note(sam, "test.file", new ContentRef("testthing", n), n == 7 ? "@SUM(1+1)" : "plain");
        }
        Visitor visitor = new Visitor(port);
        visitor.signIn(ada.username(), TestPeople.PASSWORD);
        HttpResponse<String> answer = visitor.get("/admin/audit.csv?person=" + username);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition")).contains("attachment; filename=\"audit.csv\"");
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(answer.body().lines()).hasSize(1_101);
        assertThat(answer.body()).contains("\"'=cmd|", "\"'@SUM(1+1)\"").doesNotContain("\"=", "\"@");
        events.publishEvent(new Audited(
                sam.person(), "group.joined", new ContentRef("person", ada.id()), "Editors: person " + ada.id()));
        assertThat(visitor.get("/admin/audit.csv?person=" + username + "&action=group.joined")
                        .body())
                .contains("\"group.joined\",\"Joined a group\"", "\"" + ada.name() + "\"", "Editors: " + ada.name());
        assertThat(actions(new AuditFilter(ada.id(), "audit.exported", null, null, null)))
                .hasSize(2);
    }

    @Test
    void theLogIsForAdministratorsAlone() {
        PersonCard tom = some.someone();
        note(administrator, "test.secret", new ContentRef("testthing", 1), "Zebrafish");
        for (Caller other : List.of(some.caller(tom), Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> log.read(other, AuditFilter.ALL, null, 10)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> log.actions(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> log.like(other, "Looked")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> log.meant(other, "page 1")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> log.name(other, Pages.ref(1))).isInstanceOf(NotAllowed.class);
        }
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/admin/audit.csv").statusCode()).isEqualTo(302);
        visitor.signIn(tom.username(), TestPeople.PASSWORD);
        HttpResponse<String> refused = visitor.get("/admin/audit.csv?person=" + ada.username());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("Zebrafish", ada.username());
        assertThat(visitor.get("/admin/audit.csv?person=nobody").body())
                .isEqualTo(
                        visitor.get("/admin/audit.csv?person=" + ada.username()).body());
    }

    private List<String> actions(AuditFilter filter) {
        return log.read(administrator, filter, null, 100).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private void note(Caller who, String action, ContentRef what) {
        note(who, action, what, "");
    }

    private void note(Caller who, String action, ContentRef what, String detail) {
        events.publishEvent(new Audited(who.person(), action, what, detail));
    }

    /** Rows that the database looked at to answer, and a few hundred to tell how many. */
    private int visited(AuditFilter filter, @Nullable AuditEntry after) {
        AuditRows.Reading reading = rows.reading(filter, after, 41);
        return Objects.requireNonNull(database.execute((Connection connection) -> {
            int before = read(connection);
            new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true))
                    .queryForList(reading.sql(), reading.values());
            return read(connection) - before;
        }));
    }

    private static int read(Connection connection) throws SQLException {
        int sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
            while (counted.next()) {
                sum += counted.getInt(2);
            }
        }
        return sum;
    }

    private void fill(long person) {
        Instant begun = Instant.now().minus(Duration.ofDays(400));
        List<Object[]> entries = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            entries.add(new Object[] {Utc.column(begun.plusSeconds(n * 300L)), person, n});
        }
        database.batchUpdate("""
                INSERT INTO audit_entry (happened_at, person_id, action, subject_kind, subject_id, detail)
                VALUES (?, ?, 'test.common', 'testthing', ?, 'filler')
                """, entries);
    }
}
