package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonplace.TestPeople;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.Restrictions.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spaces that are archived change for nobody, and those in the trash are there for nobody, until they are brought back. */
class KeptSpacesTest extends PageToHide {

    @Autowired
    Spaces spaces;

    @Autowired
    ArchivedSpaces archived;

    @Autowired
    SpaceTrash trash;

    @Autowired
    ExpiredSpaces expired;

    @Autowired
    Articles articles;

    @Autowired
    AccessPolicy access;

    @Autowired
    Trash pageTrash;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Caller curator;
    Caller administrator;

    @BeforeEach
    void thosePeople() {
        curator = wiki.someoneWith(Role.CURATE, space);
        administrator = people.administratorCaller();
    }

    @Test
    void nobodyChangesAnythingInAnArchivedSpace() {
        archived.archive(curator, space.key());
        for (Caller caller : List.of(editor, curator, administrator)) {
            assertThat(pages.get(caller, open.id()).status()).isEqualTo(PageStatus.ARCHIVED);
            assertThat(access.roleOf(caller, Pages.ref(open.id()))).contains(Role.VIEW);
            assertThat(access.roleOf(caller, Spaces.ref(space.id()))).contains(Role.VIEW);
            refused(
                    NotAllowed.class,
                    () -> pages.save(caller, open.id(), new PageEdit("Mine", 1)),
                    () -> pages.create(caller, new NewPage(space.key(), null, "Mine", "")),
                    () -> pages.setLabels(caller, open.id(), List.of()),
                    () -> pageTrash.add(caller, open.id()),
                    () -> restrictions.set(caller, open.id(), Rules.NONE),
                    () -> spaces.describe(caller, space.key(), "Mine", null, null),
                    () -> spaces.setAccess(caller, space.key(), List.of()));
        }
        assertThat(spaces.get(editor, space.key()).isArchived()).isTrue();
        assertThat(titles.inAllSpaces(editor, "none", secret, 0, 10)).isEmpty();
    }

    @Test
    void whoCuratedAnArchivedSpaceBringsItBackAsItWas() {
        archived.archive(curator, space.key());
        assertThat(archived.mayBringBack(curator, space.id())).isTrue();
        assertThat(archived.mayBringBack(editor, space.id())).isFalse();
        refused(NotAllowed.class, () -> archived.bringBack(editor, space.key()));
        archived.bringBack(curator, space.key());

        assertThat(spaces.get(editor, space.key()).isArchived()).isFalse();
        assertThat(spaces.get(editor, space.key()).role()).isEqualTo(Role.EDIT);
        assertThat(pages.get(editor, open.id()).status()).isEqualTo(PageStatus.PUBLISHED);
        pages.save(editor, open.id(), new PageEdit("Changed", 1));
        assertThat(pages.get(editor, open.id()).revision()).isEqualTo(2);
        assertThat(audited()).contains("space.archived", "space.unarchived");
    }

    @Test
    void onlyCuratorsArchiveAndOnlyAdministratorsThrowAway() {
        Caller stranger = people.caller();
        Caller reading = new Caller(curator.person(), curator.groups(), false, true);
        refused(NotFound.class, () -> archived.archive(stranger, space.key()));
        refused(
                NotAllowed.class,
                () -> archived.archive(editor, space.key()),
                () -> archived.archive(reading, space.key()),
                () -> archived.bringBack(curator, space.key()),
                () -> trash.add(curator, space.key(), space.key()),
                () -> trash.pagesIn(curator, space.key()),
                () -> trash.list(curator),
                () -> trash.restore(curator, space.id()));
        refused(NotFound.class, () -> trash.restore(administrator, space.id()));
        refused(Invalid.class, () -> trash.add(administrator, space.key(), "another"));
        assertThat(spaces.get(editor, space.key()).role()).isEqualTo(Role.EDIT);
    }

    @Test
    void aSpaceInTheTrashIsThereForNobody() {
        SpaceDetails other = wiki.space(Visibility.PRIVATE);
        wiki.give(editor, Role.EDIT, other);
        PageDetails linking = wiki.page(editor, other, "Linking", "[[" + space.key() + ":Open]]");
        assertThat(html(linking)).contains("href=\"" + open.url());
        shelf.addFavourite(editor, open.id());
        trash.add(administrator, space.key(), " " + space.key().toLowerCase(Locale.ROOT));

        for (Caller caller : List.of(editor, curator, administrator, Caller.ANONYMOUS)) {
            assertThat(spaces.find(caller, space.key())).isEmpty();
            assertThat(spaces.list(caller)).noneMatch(seen -> seen.id() == space.id());
            assertThat(pages.find(caller, open.id())).isEmpty();
            assertThat(pages.locate(caller, space.key(), open.slug())).isEmpty();
        }
        assertThat(shelf.favourites(editor, PAGING).items()).isEmpty();
        assertThat(html(linking)).doesNotContain("href=\"" + open.url() + "\"").contains("wanted");
        refused(
                Invalid.class,
                () -> spaces.create(administrator, new NewSpace(space.key(), "Again", "", Visibility.STAFF)));
    }

    @Test
    void anAdministratorBringsASpaceBackFromTheTrash() {
        pageTrash.add(editor, page.id());
        trash.add(administrator, space.key(), space.key());
        assertThat(trash.list(administrator))
                .filteredOn(thrown -> thrown.id() == space.id())
                .singleElement()
                .satisfies(thrown -> {
                    assertThat(thrown.name()).isEqualTo(space.name());
                    assertThat(thrown.by()).isEqualTo(administrator.personId());
                    assertThat(thrown.pages()).isOne();
                });
        trash.restore(administrator, space.id());

        assertThat(pages.get(editor, open.id()).title()).isEqualTo("Open");
        assertThat(pageTrash.list(editor, space.id())).hasSize(1);
        assertThat(trash.list(administrator)).noneMatch(thrown -> thrown.id() == space.id());
        assertThat(audited()).contains("space.trashed", "space.restored");
    }

    @Test
    void itGoesForGoodWithAllItsPagesWhenItsTimeIsOver() {
        SpaceDetails other = wiki.space(Visibility.PRIVATE);
        wiki.give(editor, Role.EDIT, other);
        PageDetails linking = wiki.page(editor, other, "Linking", "[[" + space.key() + ":Open]]");
        drafts.begin(editor, space.id(), null, "Begun", "Text");
        trash.add(administrator, space.key(), space.key());
        in(Duration.ofDays(29));
        assertThat(rows("space", "id")).isOne();
        in(Duration.ofDays(31));

        for (String table : List.of("page", "page_draft", "space_access", "former_address", "imported_page")) {
            assertThat(rows(table, "space_id")).as(table).isZero();
        }
        assertThat(rows("space", "id")).isZero();
        assertThat(pages.get(editor, linking.id()).title()).isEqualTo("Linking");
        assertThat(audited()).contains("space.expired");
        SpaceDetails again = spaces.create(administrator, new NewSpace(space.key(), "Again", "", Visibility.STAFF));
        assertThat(again.id()).isNotEqualTo(space.id());
    }

    private String html(PageDetails of) {
        return articles.html(editor, articles.find(editor, of.id()).orElseThrow());
    }

    private void in(Duration later) {
        Instant then = clock.instant().plus(later);
        AsOf.at(then, expired::delete);
    }

    private long rows(String table, String column) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ?")
                .param(space.id())
                .query(Long.class)
                .single();
    }

    private List<String> audited() {
        ContentRef about = Spaces.ref(space.id());
        return database.sql("SELECT action FROM audit_entry WHERE subject_kind = ? AND subject_id = ?")
                .params(about.kind(), about.id())
                .query(String.class)
                .list();
    }

    private static void refused(Class<? extends RuntimeException> how, ThrowingCallable... tries) {
        for (int n = 0; n < tries.length; n++) {
            assertThatThrownBy(tries[n]).as("number %d", n).isInstanceOf(how);
        }
    }
}
