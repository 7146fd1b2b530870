package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.wiki.PageTree.Destination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class WideningTest {

    @Autowired
    private TestWiki wiki;

    @Autowired
    private PageTree tree;

    @Autowired
    private Pages pages;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient database;

    private SpaceDetails closed;
    private SpaceDetails open;
    private Caller editor;

    @BeforeEach
    void twoSpaces() {
        closed = wiki.space(Visibility.PRIVATE);
        open = wiki.space(Visibility.PUBLIC);
        editor = wiki.someoneWith(Role.CURATE, closed);
        wiki.give(editor, Role.CURATE, open);
    }

    @Test
    void goingPublicHasToBeSignedForThatVeryText() {
        PageDetails page = wiki.page(editor, closed, "Wards", "Words.");
        wiki.page(editor, page, "Below", "More words.");
        SignatureMissing missing =
                catchThrowableOfType(SignatureMissing.class, () -> tree.move(editor, page.id(), to(open)));
        pages.save(editor, page.id(), new PageEdit("Other words.", 1));
        Consent old = new Consent(null, missing.hash());
        SignatureMissing changed =
                catchThrowableOfType(SignatureMissing.class, () -> tree.move(editor, page.id(), to(open), old));
        assertThat(changed.hash()).isNotEqualTo(missing.hash());

        tree.move(editor, page.id(), to(open), new Consent(null, changed.hash()));

        assertThat(pages.get(editor, page.id()).spaceId()).isEqualTo(open.id());
        assertThat(database.sql("SELECT detail FROM audit_entry WHERE action = 'identifiability.signed'"
                                + " AND subject_kind = 'page' AND subject_id = ?")
                        .param(page.id())
                        .query(String.class)
                        .single())
                .contains(changed.hash());
    }

    @Test
    void goingToFewerPeopleOrWithinTheSameCircleNeedsNothing() {
        PageDetails page = wiki.page(editor, open, "Wards", "Words.");
        tree.move(editor, page.id(), to(closed));
        assertThat(pages.get(editor, page.id()).spaceId()).isEqualTo(closed.id());
    }

    @Test
    void whatWasThereBeforeTheGateIsFoundWhenMorePeopleWouldReadIt() {
        PageDetails page = wiki.page(editor, closed, "Wards", "Words.");
        database.sql("UPDATE page_revision SET body = 'NHS number 943 476 5919' WHERE page_id = ?")
                .param(page.id())
                .update();
        assertThatThrownBy(() -> tree.move(editor, page.id(), to(open), Consent.because("It is about a parcel.")))
                .isInstanceOfSatisfying(IdentifiableText.class, stopped -> {
                    assertThat(stopped.findings().getFirst().field()).isEqualTo("page " + page.id() + " body");
                    assertThat(stopped.findings().getFirst().passage()).isEqualTo("943 476 5919");
                });
        assertThatThrownBy(() -> spaces.describe(editor, closed.key(), null, null, Visibility.STAFF))
                .isInstanceOf(IdentifiableText.class);
        assertThat(spaces.get(editor, closed.key()).visibility()).isEqualTo(Visibility.PRIVATE);
    }

    private static Destination to(SpaceDetails space) {
        return new Destination(space.key(), null, null);
    }
}
