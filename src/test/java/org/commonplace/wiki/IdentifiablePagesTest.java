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
import org.commonplace.privacy.IdentifiableText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way in which a page comes to say something that others read. */
@CommonplaceTest
class IdentifiablePagesTest {

    private static final String IDENTIFYING = "The patient’s number is 943 476 5919.";
    private static final Consent REASON = Consent.because("It is the number of a parcel.");

    @Autowired
    private TestWiki wiki;

    @Autowired
    private Pages pages;

    @Autowired
    private PageHistory history;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient database;

    private final String possible = "The parcel " + TestPeople.fresh("p") + " is 943 476 5919.";
    private SpaceDetails space;
    private Caller editor;

    @BeforeEach
    void aSpace() {
        space = wiki.space(Visibility.STAFF);
        editor = wiki.someoneWith(Role.CURATE, space);
    }

    @Test
    void noPageIsMadeThatSaysSoInTitleTextOrLabels() {
        stopped(() -> wiki.page(editor, space, "Plain", IDENTIFYING));
        stopped(() -> wiki.page(editor, space, "Patient 9434765919", "Plain"));
        stopped(() -> pages.create(
                editor, new NewPage(space.key(), null, "Plain", "", List.of("patient 9434765919"), false, null)));
        assertThat(database.sql("SELECT COUNT(*) FROM page WHERE space_id = ?")
                        .param(space.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDraftKeepsWhatWasTypedAndIsNotPublished() {
        PageDetails draft =
                pages.create(editor, new NewPage(space.key(), null, "Draft", IDENTIFYING, List.of(), true, null));
        assertThat(pages.get(editor, draft.id()).body()).isEqualTo(IDENTIFYING);
        stopped(() -> pages.publish(editor, draft.id(), REASON));
        pages.save(editor, draft.id(), new PageEdit("Without the number.", 1));
        assertThat(pages.publish(editor, draft.id(), Consent.NONE).status()).isEqualTo(PageStatus.PUBLISHED);
    }

    @Test
    void noSaveMergeTitleLabelOrNoteSaysSo() {
        PageDetails page = wiki.page(editor, space, "Plain", "one\n\ntwo\n\nthree");
        stopped(() -> pages.save(editor, page.id(), new PageEdit(IDENTIFYING, 1)));
        stopped(() -> pages.save(editor, page.id(), new PageEdit("Patient 9434765919", "", 1, "", false, null)));
        stopped(() -> pages.save(
                editor, page.id(), new PageEdit(null, "new", 1, "Took out patient 9434765919", false, null)));
        stopped(() -> pages.setLabels(editor, page.id(), List.of("nhs 9434765919"), REASON));
        pages.save(editor, page.id(), new PageEdit("one, changed\n\ntwo\n\nthree", 1));
        stopped(() -> pages.save(editor, page.id(), new PageEdit("one\n\ntwo\n\n" + IDENTIFYING, 1)));
        PageDetails now = pages.get(editor, page.id());
        assertThat(now.revision()).isEqualTo(2);
        assertThat(now.title()).isEqualTo("Plain");
        assertThat(now.labels()).isEmpty();
    }

    @Test
    void anOldRevisionThatSaysSoIsNotBroughtBack() {
        PageDetails draft =
                pages.create(editor, new NewPage(space.key(), null, "Draft", IDENTIFYING, List.of(), true, null));
        pages.save(editor, draft.id(), new PageEdit("Without it.", 1));
        pages.publish(editor, draft.id(), Consent.NONE);
        stopped(() -> history.restore(editor, draft.id(), 1, "", REASON));
        assertThat(pages.get(editor, draft.id()).body()).isEqualTo("Without it.");
    }

    @Test
    void noSpaceSaysSoInItsPurpose() {
        stopped(() -> spaces.describe(editor, space.key(), null, IDENTIFYING, null, REASON));
        stopped(() -> spaces.describe(editor, space.key(), "Patient 9434765919", null, null, REASON));
        assertThat(spaces.get(editor, space.key()).purpose()).isEqualTo(space.purpose());
    }

    @Test
    void aReasonLetsAPossibleNumberPassOnceAndForAll() {
        PageDetails page = wiki.page(editor, space, "Parcels", "None.");
        stopped(() -> pages.save(editor, page.id(), new PageEdit(possible, 1)));
        pages.save(editor, page.id(), new PageEdit(null, possible, 1, "", false, null, REASON));
        pages.save(editor, page.id(), new PageEdit(possible + " It came.", 2));
        history.restore(editor, page.id(), 2, "", Consent.NONE);
        assertThat(pages.get(editor, page.id()).body()).isEqualTo(possible);
    }

    private static void stopped(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(IdentifiableText.class);
    }
}
