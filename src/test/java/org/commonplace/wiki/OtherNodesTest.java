package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Remembered;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Another node keeps pages and rights in a memory of its own and hears of nothing but rows. */
@CommonplaceTest
class OtherNodesTest {

    @Autowired
    Spaces spaces;

    @Autowired
    Pages pages;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Trash trash;

    @Autowired
    ToldChanges here;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    SpaceDirectory rights;
    PageAccess access;
    Addresses addresses;
    Remembered<Long, String> shown;
    OtherNodes other;

    SpaceDetails space;
    Caller curator;
    Caller reader;
    PageDetails page;

    @BeforeEach
    void anotherNode() {
        ToldChanges told = new ToldChanges(database);
        rights = new SpaceDirectory(database, told);
        access = new PageAccess(database, rights);
        addresses = new Addresses(database, clock, told);
        PageCaches caches = new PageCaches(access, told, 1_000_000);
        shown = caches.remember(1_000_000, text -> 1);
        other = new OtherNodes(database, told, rights, caches, addresses);
        space = wiki.space(Visibility.PRIVATE);
        curator = wiki.someoneWith(Role.CURATE, space);
        reader = wiki.someoneWith(Role.VIEW, space);
        page = wiki.page(curator, space, "Page", "First.");
        other.look();
    }

    @Test
    void aRoleThatWasTakenIsGoneThereToo() {
        assertThat(roleThere(reader)).contains(Role.VIEW);
        spaces.setAccess(
                people.administratorCaller(), space.key(), List.of(Grant.toPerson(curator.personId(), Role.CURATE)));
        assertThat(roleThere(reader)).as("not told yet").contains(Role.VIEW);

        other.look();
        assertThat(roleThere(reader)).isEmpty();
        assertThat(roleThere(curator)).contains(Role.CURATE);
    }

    @Test
    void aPageThatWasRestrictedOrThrownAwayIsClosedThereToo() {
        PageDetails below = wiki.page(curator, page, "Below", "Second.");
        other.look();
        assertThat(access.roleOf(reader, Pages.ref(below.id()))).contains(Role.VIEW);
        restrictions.set(curator, page.id(), new Rules(new Named(Set.of(curator.personId()), Set.of()), Named.NOBODY));
        other.look();
        assertThat(roleThere(reader)).isEmpty();
        assertThat(access.roleOf(reader, Pages.ref(below.id()))).isEmpty();

        restrictions.set(curator, page.id(), Rules.NONE);
        other.look();
        assertThat(roleThere(reader)).contains(Role.VIEW);
        trash.add(curator, page.id());
        other.look();
        assertThat(roleThere(reader)).isEmpty();
    }

    @Test
    void whatAPageSaysAndWhereItIsIsReadAnew() {
        assertThat(shownThere()).isEqualTo("First.");
        assertThat(addresses.locate(space.id(), page.slug()))
                .hasValueSatisfying(found -> assertThat(found.former()).isFalse());
        pages.save(curator, page.id(), new PageEdit("Renamed", "Second.", 1, "", false, null));
        assertThat(shownThere()).as("not told yet").isEqualTo("First.");

        other.look();
        assertThat(shownThere()).isEqualTo("Second.");
        assertThat(addresses.locate(space.id(), page.slug()))
                .hasValueSatisfying(found -> assertThat(found.former()).isTrue());
    }

    @Test
    void whatWasNotCommittedIsNotTold() {
        long before = told();
        transaction.executeWithoutResult(status -> {
            pages.save(curator, page.id(), new PageEdit("Second.", 1));
            status.setRollbackOnly();
        });
        assertThat(told()).isEqualTo(before);
        pages.save(curator, page.id(), new PageEdit("Second.", 1));
        assertThat(told()).as("one row for one save").isEqualTo(before + 1);
    }

    @Test
    void aNodeThatCouldNotLookForLongForgetsEverything() {
        assertThat(roleThere(reader)).contains(Role.VIEW);
        assertThat(shownThere()).isEqualTo("First.");
        spaces.setAccess(
                people.administratorCaller(), space.key(), List.of(Grant.toPerson(curator.personId(), Role.CURATE)));
        pages.save(curator, page.id(), new PageEdit("Second.", 1));
        database.sql("DELETE FROM told_change WHERE node = ?")
                .param(here.node())
                .update();

        other.look(System.nanoTime() + Duration.ofSeconds(30).toNanos());
        assertThat(roleThere(reader)).isEmpty();
        assertThat(shownThere()).isEqualTo("Second.");
    }

    private Optional<Role> roleThere(Caller caller) {
        return access.roleOf(caller, Pages.ref(page.id()));
    }

    private String shownThere() {
        return shown.get(page.id(), id -> Optional.of(pages.get(curator, id).body()))
                .orElseThrow();
    }

    private long told() {
        return database.sql("SELECT COUNT(*) FROM told_change WHERE node = ? AND FIND_IN_SET(?, pages)")
                .params(here.node(), page.id())
                .query(Long.class)
                .single();
    }
}
