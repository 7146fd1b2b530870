package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.GroupRights.Loss;
import org.commonplace.people.Groups;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of spaces and pages when a group goes. */
@CommonplaceTest
class GroupsInSpacesTest {

    @Autowired
    private Groups groups;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Pages pages;

    @Autowired
    private Spaces spaces;

    @Autowired
    private TestWiki wiki;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient database;

    private Caller administrator;
    private PersonCard member;
    private GroupCard group;
    private SpaceDetails space;
    private Caller editor;

    @BeforeEach
    void aGroupWithARole() {
        administrator = people.administratorCaller();
        member = people.someone();
        group = people.group(member);
        space = wiki.space(Visibility.PRIVATE);
        editor = wiki.someoneWith(Role.EDIT, space);
        spaces.give(administrator, space.key(), Grant.toGroup(group.id(), Role.EDIT));
    }

    @Test
    void itsMembersLoseAtOnceWhatItGaveThem() {
        PageDetails page = wiki.page(editor, space, "Wards", "Words.");
        assertThat(pages.find(people.caller(member), page.id())).isPresent();
        assertThat(groups.losses(administrator, group.id())).containsExactly(new Loss("wiki.group.loses.roles", 1));

        groups.delete(administrator, group.id());

        assertThat(pages.find(people.caller(member), page.id())).isEmpty();
        assertThat(pages.find(editor, page.id())).isPresent();
        assertThat(groups.find(group.name())).isEmpty();
        assertThat(spaces.accessOf(administrator, space.key())).noneMatch(grant -> grant.group() != null);
        assertThat(actions("group", group.id())).contains("group.deleted");
        assertThat(actions("space", space.id())).contains("space.access.changed");
    }

    @Test
    void whatOnlyItCouldSeeStaysClosed() {
        PageDetails page = wiki.page(editor, space, "For the group", "Words.");
        PageDetails below = wiki.page(editor, page, "Below", "Words.");
        restrictions.set(administrator, page.id(), new Rules(named(), Named.NOBODY));
        assertThat(pages.find(editor, below.id())).isEmpty();
        assertThat(pages.find(people.caller(member), below.id())).isPresent();
        assertThat(groups.losses(administrator, group.id()))
                .extracting(Loss::message)
                .contains("wiki.group.loses.seeing");

        groups.delete(administrator, group.id());

        assertThat(pages.find(editor, page.id())).isEmpty();
        assertThat(pages.find(editor, below.id())).isEmpty();
        assertThat(pages.find(people.caller(member), below.id())).isEmpty();
        assertThat(restrictions.of(administrator, page.id()).viewers().people())
                .containsExactly(administrator.personId());
    }

    @Test
    void whatOthersAreNamedForStaysTheirs() {
        PageDetails page = wiki.page(editor, space, "For some", "Words.");
        Named both = new Named(Set.of(editor.personId()), Set.of(group.id()));
        restrictions.set(administrator, page.id(), new Rules(both, both));

        groups.delete(administrator, group.id());

        Named left = new Named(Set.of(editor.personId()), Set.of());
        assertThat(restrictions.of(editor, page.id())).isEqualTo(new Rules(left, left));
    }

    @Test
    void onlyAdministratorsDeleteAndNotTheBuiltInOne() {
        Caller reading = new Caller(administrator.personId(), administrator.groups(), true, true);
        for (Caller refused : new Caller[] {Caller.ANONYMOUS, editor, people.caller(member), reading}) {
            assertThatThrownBy(() -> groups.delete(refused, group.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> groups.losses(refused, group.id())).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> groups.delete(administrator, Groups.STAFF)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> groups.delete(administrator, 0)).isInstanceOf(NotFound.class);
        assertThat(groups.find(group.name())).isPresent();
        assertThat(people.caller(member).groups()).contains(group.id());
    }

    private Named named() {
        return new Named(Set.of(), Set.of(group.id()));
    }

    private Iterable<String> actions(String kind, long id) {
        return database.sql("SELECT action FROM audit_entry WHERE subject_kind = ? AND subject_id = ?")
                .params(kind, id)
                .query(String.class)
                .list();
    }
}
