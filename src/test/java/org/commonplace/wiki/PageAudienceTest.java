package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageAudience.Audience;
import org.commonplace.wiki.PageAudience.Line;
import org.commonplace.wiki.PageAudience.Reach;
import org.commonplace.wiki.PageAudience.Rule;
import org.commonplace.wiki.PageAudience.Why;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class PageAudienceTest {

    @Autowired
    PageAudience audience;

    @Autowired
    Pages pages;

    @Autowired
    Spaces spaces;

    @Autowired
    Restrictions restrictions;

    @Autowired
    AccessPolicy access;

    @Autowired
    People people;

    @Autowired
    TestPeople some;

    @Autowired
    TestWiki wiki;

    PersonCard member;
    GroupCard team;
    Caller editor;
    SpaceDetails space;
    PageDetails top;
    PageDetails below;

    @BeforeEach
    void aPrivateSpaceOfATeam() {
        member = some.someone();
        team = some.group(member);
        space = wiki.space(Visibility.PRIVATE);
        editor = wiki.someoneWith(Role.EDIT, space);
        spaces.give(some.administratorCaller(), space.key(), Grant.toGroup(team.id(), Role.COMMENT));
        top = wiki.page(editor, space, "Top", "Text");
        below = wiki.page(editor, top, "Below", "Text");
    }

    @Test
    void rolesInTheSpaceAreTheReasonsOfAPageThatIsNotRestricted() {
        Audience seen = audience.of(editor, below.id());

        assertThat(seen.reach()).isEqualTo(Reach.NAMED);
        assertThat(seen.restrictions()).isEmpty();
        assertThat(line(seen, editor.personId(), null).why())
                .containsExactly(new Why(Rule.SPACE_ROLE, Role.EDIT, null, null));
        assertThat(line(seen, null, team.id()))
                .extracting(Line::role, Line::some, Line::why)
                .containsExactly(Role.COMMENT, false, List.of(new Why(Rule.SPACE_ROLE, Role.COMMENT, team.id(), null)));
    }

    @Test
    void anOpenSpaceIsForEveryone() {
        spaces.describe(some.administratorCaller(), space.key(), null, null, Visibility.STAFF);
        assertThat(audience.reach(editor, top.id())).isEqualTo(Reach.STAFF);
        TestWiki.signing(consent ->
                spaces.describe(some.administratorCaller(), space.key(), null, null, Visibility.PUBLIC, consent));
        assertThat(audience.reach(editor, top.id())).isEqualTo(Reach.ANYONE);

        assertThat(audience.of(editor, top.id()).lines().getFirst())
                .extracting(Line::person, Line::group, Line::role)
                .containsExactly(null, null, Role.VIEW);
    }

    @Test
    void aRestrictionIsToldWithThePageItStandsOn() {
        Caller chosen = wiki.someoneWith(Role.VIEW, space);
        restrictions.set(editor, top.id(), new Rules(named(chosen), new Named(Set.of(), Set.of(team.id()))));

        Audience seen = audience.of(editor, below.id());

        assertThat(seen.restrictions())
                .extracting(PageAudience.Restricted::page, PageAudience.Restricted::here)
                .containsExactly(tuple(top.id(), false));
        assertThat(audience.of(editor, top.id()).restrictions())
                .extracting(PageAudience.Restricted::here)
                .containsExactly(true);
        assertThat(line(seen, chosen.personId(), null).why())
                .as("the role in the space decides nothing here")
                .containsExactly(
                        new Why(Rule.NAMED_TO_SEE, null, null, top.id()),
                        new Why(Rule.KEPT_FROM_EDITING, null, null, top.id()));
        assertThat(audience.isNarrowed(editor, below.id())).isTrue();
        assertThat(restrictions.standingAt(editor, List.of(top.id(), below.id())))
                .containsExactly(top.id());
        assertThat(seen.lines()).noneMatch(line -> Long.valueOf(team.id()).equals(line.group()));
    }

    @Test
    void aGroupThatIsNamedButMayNotSeeTheSpaceCountsForThoseOnlyWhoMay() {
        GroupCard outside = some.group(some.someone());
        restrictions.set(editor, top.id(), new Rules(new Named(Set.of(), Set.of(outside.id())), Named.NOBODY));

        assertThat(line(audience.of(editor, top.id()), null, outside.id()).some())
                .isTrue();
    }

    @Test
    void whatItSaysOfAPersonIsWhatThePolicySays() {
        Caller chosen = wiki.someoneWith(Role.EDIT, space);
        restrictions.set(editor, top.id(), new Rules(Named.NOBODY, named(editor)));

        for (Line line : audience.of(editor, below.id()).lines()) {
            if (line.person() != null) {
                Caller person = some.caller(people.card(line.person()).orElseThrow());
                assertThat(access.roleOf(person, Pages.ref(below.id()))).contains(line.role());
            }
        }
        assertThat(line(audience.of(editor, below.id()), chosen.personId(), null)
                        .role())
                .isEqualTo(Role.COMMENT);
    }

    @Test
    void whoIsDisabledSeesNothingAnyMore() {
        Caller leaver = wiki.someoneWith(Role.EDIT, space);
        people.change(
                some.administratorCaller(),
                people.card(leaver.personId()).orElseThrow().username(),
                AccountChange.disabled(true));

        assertThat(audience.of(editor, top.id()).lines())
                .noneMatch(line -> Long.valueOf(leaver.personId()).equals(line.person()));
    }

    @Test
    void aDraftIsForItsWriterAndThoseWhoCurate() {
        PageDetails draft =
                pages.create(editor, new NewPage(space.key(), null, "Draft", "Text", List.of(), true, null));
        Caller other = wiki.someoneWith(Role.EDIT, space);

        Audience seen = audience.of(editor, draft.id());

        assertThat(line(seen, editor.personId(), null).why()).contains(new Why(Rule.WRITER, null, null, null));
        assertThat(seen.lines())
                .noneMatch(line -> Long.valueOf(other.personId()).equals(line.person()));
        assertThat(seen.lines()).noneMatch(line -> line.group() != null);
    }

    @Test
    void whoCannotSeeThePageIsToldNothingOfIt() {
        restrictions.set(editor, top.id(), new Rules(named(editor), Named.NOBODY));
        for (Caller stranger : List.of(some.caller(), some.caller(member))) {
            assertThatThrownBy(() -> audience.of(stranger, below.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> audience.reach(stranger, below.id())).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> audience.of(Caller.ANONYMOUS, below.id())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void onlyThoseWhoCurateGiveAndTakeRoles() {
        Caller wanted = some.caller();
        Grant grant = Grant.toPerson(wanted.personId(), Role.CURATE);
        assertThatThrownBy(() -> spaces.give(editor, space.key(), grant)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> spaces.take(editor, space.key(), grant)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> spaces.give(wanted, space.key(), grant)).isInstanceOf(NotFound.class);

        Caller curator = wiki.someoneWith(Role.CURATE, space);
        spaces.give(curator, space.key(), Grant.toPerson(wanted.personId(), Role.VIEW));
        spaces.give(curator, space.key(), Grant.toPerson(wanted.personId(), Role.EDIT));
        assertThat(access.roleOf(wanted, Spaces.ref(space.id()))).contains(Role.EDIT);
        spaces.take(curator, space.key(), grant);
        assertThat(access.roleOf(wanted, Spaces.ref(space.id()))).isEmpty();
        assertThat(access.roleOf(editor, Spaces.ref(space.id()))).contains(Role.EDIT);
    }

    private static Named named(Caller person) {
        return new Named(Set.of(person.personId()), Set.of());
    }

    private static Line line(Audience audience, @Nullable Long person, @Nullable Long group) {
        return audience.lines().stream()
                .filter(line -> Objects.equals(line.person(), person) && Objects.equals(line.group(), group))
                .findFirst()
                .orElseThrow();
    }
}
