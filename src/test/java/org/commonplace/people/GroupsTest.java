package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class GroupsTest {

    @Autowired
    private Groups groups;

    @Autowired
    private TestPeople some;

    @Test
    void membershipCountsFromTheNextQuestionOn() {
        PersonCard person = some.someone();
        assertThat(some.caller(person).groups()).containsExactly(Groups.STAFF);

        GroupCard group = some.group(person);
        assertThat(some.caller(person).groups()).containsExactlyInAnyOrder(Groups.STAFF, group.id());

        groups.replaceMembers(some.administratorCaller(), group.name(), List.of());
        assertThat(some.caller(person).groups()).containsExactly(Groups.STAFF);
    }

    @Test
    void unknownMembersAreNamedAndNothingChanges() {
        PersonCard person = some.someone();
        GroupCard group = some.group(person);
        Caller administrator = some.administratorCaller();

        assertThatThrownBy(() -> groups.replaceMembers(administrator, group.name(), List.of("nobody-here")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("nobody-here");
        assertThat(groups.members(administrator, group.name())).containsExactly(person);
    }

    @Test
    void theBuiltInGroupHasNoMembersToChange() {
        Caller administrator = some.administratorCaller();

        assertThat(groups.find("STAFF"))
                .hasValueSatisfying(staff -> assertThat(staff.builtIn()).isTrue());
        assertThatThrownBy(() -> groups.replaceMembers(administrator, "staff", List.of()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> groups.create(administrator, "Staff")).isInstanceOf(Invalid.class);
    }

    @Test
    void onlyAdministratorsMakeGroupsAndSeeMembers() {
        GroupCard group = some.group();

        assertThatThrownBy(() -> groups.create(some.caller(), "mine")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> groups.replaceMembers(some.caller(), group.name(), List.of()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> groups.members(some.caller(), group.name())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void visitorsAreToldOfNoGroup() {
        assertThatThrownBy(() -> groups.list(Caller.ANONYMOUS, new Paging(0, 10)))
                .isInstanceOf(NotAllowed.class);
    }
}
