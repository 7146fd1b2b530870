package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task is ticked in the newest text, whatever others did meanwhile, and only by those who may edit. */
@CommonplaceTest
class TaskListsTest {

    @Autowired
    TaskLists tasks;

    @Autowired
    Pages pages;

    @Autowired
    PageHistory history;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    SpaceDetails space;
    Caller editor;
    PageDetails page;

    @BeforeEach
    void aList() {
        space = wiki.space(Visibility.STAFF);
        editor = wiki.someoneWith(Role.EDIT, space);
        page = wiki.page(editor, space, "List", "- [ ] wash\n- [ ] rinse\n- [ ] wash\n");
    }

    @Test
    void tickingMakesARevisionThatSaysWhat() {
        assertThat(tick(editor, 1, 1, true)).isEqualTo("rinse");
        assertThat(body()).isEqualTo("- [ ] wash\n- [x] rinse\n- [ ] wash\n");
        assertThat(history.list(editor, page.id(), 0, 10).getFirst().comment()).isEqualTo("Ticked: rinse");
        tick(editor, 1, 1, true);
        assertThat(pages.get(editor, page.id()).revision())
                .as("it is ticked already")
                .isEqualTo(2);
        tick(editor, 2, 1, false);
        assertThat(body()).isEqualTo("- [ ] wash\n- [ ] rinse\n- [ ] wash\n");
        assertThat(history.list(editor, page.id(), 0, 10).getFirst().comment()).isEqualTo("No longer ticked: rinse");
    }

    @Test
    void twoWhoTickTheSameListAtOnceBothHaveTicked() {
        Caller other = wiki.someoneWith(Role.EDIT, space);
        tick(editor, 1, 0, true);
        tick(other, 1, 2, true);
        tick(editor, 1, 1, true);
        assertThat(body()).isEqualTo("- [x] wash\n- [x] rinse\n- [x] wash\n");
    }

    @Test
    void theTaskIsFoundWhereOthersHavePutIt() {
        pages.save(editor, page.id(), new PageEdit("# New\n\n- [ ] soak\n- [ ] wash\n- [ ] wash\n- [ ] rinse\n", 1));
        tick(editor, 1, 2, true);
        assertThat(body()).isEqualTo("# New\n\n- [ ] soak\n- [ ] wash\n- [x] wash\n- [ ] rinse\n");
    }

    @Test
    void aTaskThatIsGoneIsNotTicked() {
        pages.save(editor, page.id(), new PageEdit("- [ ] soak\n", 1));
        for (int number : List.of(0, 1, 7, -1)) {
            assertThatThrownBy(() -> tick(editor, 1, number, true)).isInstanceOf(Invalid.class);
        }
        assertThat(body()).isEqualTo("- [ ] soak\n");
    }

    @Test
    void whoMayOnlyReadTicksNothing() {
        assertThatThrownBy(() -> tick(people.caller(), 1, 0, true)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tick(Caller.ANONYMOUS, 1, 0, true)).isInstanceOf(NotFound.class);
        pages.archive(editor, page.id());
        assertThatThrownBy(() -> tick(editor, 1, 0, true)).isInstanceOf(Invalid.class);
        assertThat(body()).doesNotContain("x");
    }

    private String tick(Caller caller, int revision, int number, boolean done) {
        return tasks.tick(caller, page.id(), revision, number, done, Consent.NONE);
    }

    private String body() {
        return pages.get(editor, page.id()).body();
    }
}
