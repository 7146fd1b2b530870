package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class HandoverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Pages pages;

    @Autowired
    People people;

    @Autowired
    TestPeople some;

    @Autowired
    TestWiki wiki;

    PersonCard leaver;
    Caller deputy;
    SpaceDetails space;
    Caller curator;

    @BeforeEach
    void someoneIsAboutToLeave() {
        space = wiki.space(Visibility.STAFF);
        leaver = some.someone("Lea Ver");
        wiki.give(some.caller(leaver), Role.EDIT, space);
        deputy = wiki.someoneWith(Role.EDIT, space);
        curator = wiki.someoneWith(Role.CURATE, space);
    }

    @Test
    void theDeputyOwnsThePagesOfSomeoneWhoLeft() {
        PageDetails owned = page("Owned", deputy);
        PageDetails alone = page("Alone", null);
        PageDetails stoodInFor = wiki.page(deputy, space, "Stood in for", "Text");
        pages.setOwner(deputy, stoodInFor.id(), deputy.personId(), leaver.id());

        people.change(some.administratorCaller(), leaver.username(), AccountChange.disabled(true));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(pages.get(curator, owned.id()).owner()).isEqualTo(deputy.personId());
            assertThat(pages.get(curator, stoodInFor.id()).deputy()).isNull();
        });
        assertThat(pages.get(curator, owned.id()).deputy()).isNull();
        assertThat(pages.get(curator, alone.id()).owner()).isEqualTo(leaver.id());
        assertThat(pages.get(curator, owned.id()).body()).isEqualTo("Text");
    }

    @Test
    void aDraftOfSomeoneWhoLeftOpensToTheirDeputy() {
        Caller author = some.caller(leaver);
        PageDetails draft =
                pages.create(author, new NewPage(space.key(), null, "Draft", "Text", List.of(), true, null));
        pages.setOwner(author, draft.id(), leaver.id(), deputy.personId());
        assertThat(pages.find(deputy, draft.id())).isEmpty();

        people.change(some.administratorCaller(), leaver.username(), AccountChange.disabled(true));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pages.find(deputy, draft.id())).isPresent());
    }

    private PageDetails page(String title, @Nullable Caller standIn) {
        Caller author = some.caller(leaver);
        PageDetails made = wiki.page(author, space, title, "Text");
        return pages.setOwner(author, made.id(), leaver.id(), standIn == null ? null : standIn.personId());
    }
}
