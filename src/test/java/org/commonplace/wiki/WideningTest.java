package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.privacy.Source;
import org.commonplace.shared.NotAllowed;
import org.commonplace.wiki.PageSteps.Step;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
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
    private PageSteps steps;

    @Autowired
    private Restrictions restrictions;

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

    @Test
    void aRestrictionThatIsLiftedInAPublicSpaceIsSignedFor() {
        PageDetails page = wiki.page(editor, open, "Wards", "Words.");
        PageDetails below = wiki.page(editor, page, "Below", "More words.");
        restrictions.set(editor, page.id(), new Rules(only(editor), Named.NOBODY));
        SignatureMissing missing =
                catchThrowableOfType(SignatureMissing.class, () -> restrictions.set(editor, page.id(), Rules.NONE));
        assertThat(missing.texts()).extracting(Source::title).containsExactly("Wards", "Below");
        assertThat(pages.find(Caller.ANONYMOUS, below.id())).isEmpty();
        restrictions.set(editor, page.id(), Rules.NONE, new Consent(null, missing.hash()));
        assertThat(pages.find(Caller.ANONYMOUS, below.id())).isPresent();
    }

    @Test
    void whatComesOutFromUnderARestrictedPageIsSignedFor() {
        PageDetails page = wiki.page(editor, open, "Wards", "Words.");
        PageDetails below = wiki.page(editor, page, "Below", "More words.");
        restrictions.set(editor, page.id(), new Rules(only(editor), Named.NOBODY));
        assertThatThrownBy(() -> steps.move(editor, below.id(), Step.OUT)).isInstanceOf(SignatureMissing.class);
        assertThatThrownBy(() -> tree.saveUnder(editor, below.id(), new PageEdit("More words.", 1), null))
                .isInstanceOf(SignatureMissing.class);
        assertThat(pages.find(Caller.ANONYMOUS, below.id())).isEmpty();
        TestWiki.signing(consent -> steps.move(editor, below.id(), Step.OUT, consent));
        assertThat(pages.find(Caller.ANONYMOUS, below.id())).isPresent();
    }

    @Test
    void aSpaceThatIsOpenedToAllIsSignedForPageByPage() {
        wiki.page(editor, closed, "Wards", "Words.");
        PageDetails kept = wiki.page(editor, closed, "Kept", "For some.");
        restrictions.set(editor, kept.id(), new Rules(only(editor), Named.NOBODY));
        PageDetails guarded = wiki.page(editor, closed, "Looked after", "For all to read.");
        restrictions.set(editor, guarded.id(), new Rules(Named.NOBODY, only(editor)));
        spaces.describe(editor, closed.key(), null, null, Visibility.STAFF);
        SignatureMissing missing = catchThrowableOfType(
                SignatureMissing.class, () -> spaces.describe(editor, closed.key(), null, null, Visibility.PUBLIC));
        assertThat(missing.texts()).extracting(Source::title).containsExactly("Wards", "Looked after");
        Consent signed = new Consent(null, missing.hash());
        spaces.describe(editor, closed.key(), null, null, Visibility.PUBLIC, signed);
        assertThat(pages.find(Caller.ANONYMOUS, guarded.id())).isPresent();
        assertThat(pages.find(Caller.ANONYMOUS, kept.id())).isEmpty();
    }

    @Test
    void whoMayNotWriteSignsNothing() {
        PageDetails page = wiki.page(editor, closed, "Wards", "Words.");
        SignatureMissing missing =
                catchThrowableOfType(SignatureMissing.class, () -> tree.move(editor, page.id(), to(open)));
        Caller reading = new Caller(editor.personId(), editor.groups(), false, true);
        Consent signed = new Consent(null, missing.hash());
        assertThatThrownBy(() -> tree.move(reading, page.id(), to(open), signed))
                .isInstanceOf(NotAllowed.class);
        assertThat(pages.get(editor, page.id()).spaceId()).isEqualTo(closed.id());
    }

    private static Named only(Caller person) {
        return new Named(Set.of(person.personId()), Set.of());
    }

    private static Destination to(SpaceDetails space) {
        return new Destination(space.key(), null, null);
    }
}
