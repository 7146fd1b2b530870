package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A public space may ask for a signature whenever something is published in it. */
@CommonplaceTest
class SigningTest {

    @Autowired
    private Signing signing;

    @Autowired
    private Pages pages;

    @Autowired
    private PageHistory history;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private TestWiki wiki;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient database;

    private SpaceDetails space;
    private Caller curator;

    @BeforeEach
    void aPublicSpace() {
        space = wiki.space(Visibility.PUBLIC);
        curator = wiki.someoneWith(Role.CURATE, space);
    }

    @Test
    void onlyASpaceThatAsksWantsOne() {
        PageDetails page = wiki.page(curator, space, "Wards", "One.");
        signing.ask(curator, space.id(), true);
        unsigned(() -> wiki.page(curator, space, "More", "Words."));
        unsigned(() -> pages.save(curator, page.id(), new PageEdit("Two.", 1)));
        signing.ask(curator, space.id(), false);
        pages.save(curator, page.id(), new PageEdit("Two.", 1));
        assertThat(database.sql("SELECT action FROM audit_entry WHERE subject_kind = 'space' AND subject_id = ?"
                                + " AND action LIKE 'space.signing%' ORDER BY id")
                        .param(space.id())
                        .query(String.class)
                        .list())
                .containsExactly("space.signing.begun", "space.signing.ended");
    }

    @Test
    void whatIsPublishedSavedOrRestoredIsSignedForAsItIs() {
        signing.ask(curator, space.id(), true);
        PageDetails draft =
                pages.create(curator, new NewPage(space.key(), null, "Wards", "One.", List.of(), true, null));
        SignatureMissing missing = unsigned(() -> pages.publish(curator, draft.id()));
        pages.publish(curator, draft.id(), new Consent(null, missing.hash()));
        unsigned(() -> pages.save(
                curator,
                draft.id(),
                new PageEdit(null, "Two.", 1, "", false, null, new Consent(null, missing.hash()))));
        TestWiki.signing(
                consent -> pages.save(curator, draft.id(), new PageEdit(null, "Two.", 1, "", false, null, consent)));
        unsigned(() -> history.restore(curator, draft.id(), 1, ""));
        TestWiki.signing(consent -> history.restore(curator, draft.id(), 1, "", consent));
        assertThat(pages.get(Caller.ANONYMOUS, draft.id()).body()).isEqualTo("One.");
        assertThat(database.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'identifiability.signed'"
                                + " AND subject_kind = 'page' AND subject_id = ?")
                        .param(draft.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whatNotEveryoneCanReadNeedsNone() {
        PageDetails page = wiki.page(curator, space, "Kept", "One.");
        restrictions.set(curator, page.id(), new Rules(new Named(Set.of(curator.personId()), Set.of()), Named.NOBODY));
        signing.ask(curator, space.id(), true);
        pages.save(curator, page.id(), new PageEdit("Two.", 1));
        spaces.describe(curator, space.key(), null, null, Visibility.STAFF);
        assertThat(signing.isAsked(curator, space.id())).isFalse();
        wiki.page(curator, space, "More", "Words.");
    }

    @Test
    void onlyCuratorsSayWhatASpaceAsksFor() {
        Caller editor = wiki.someoneWith(Role.EDIT, space);
        Caller reading = new Caller(curator.personId(), curator.groups(), false, true);
        for (Caller refused : List.of(Caller.ANONYMOUS, people.caller(), editor, reading)) {
            assertThatThrownBy(() -> signing.ask(refused, space.id(), true)).isInstanceOf(NotAllowed.class);
        }
        SpaceDetails hidden = wiki.space(Visibility.PRIVATE);
        assertThatThrownBy(() -> signing.ask(editor, hidden.id(), true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signing.isAsked(editor, hidden.id())).isInstanceOf(NotFound.class);
        assertThat(signing.isAsked(editor, space.id())).isFalse();
    }

    private static SignatureMissing unsigned(ThrowingCallable work) {
        SignatureMissing missing = catchThrowableOfType(SignatureMissing.class, work);
        assertThat(missing).as("asked for a signature").isNotNull();
        return missing;
    }
}
