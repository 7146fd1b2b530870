package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import org.commonplace.TestPeople;
import org.commonplace.markup.ui.MarkdownEditor;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.ui.FindingsPanel;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Signing;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IdentifiableWritingTest extends WritingTest {

    private final String possible = "The parcel " + TestPeople.fresh("p") + " is 943 476 5919.";

    @Autowired
    Drafts drafts;

    @Autowired
    Spaces spaces;

    @Autowired
    Signing signing;

    @Autowired
    TestPeople testPeople;

    @Test
    void aNumberOfAPatientIsNamedAndTheTextStaysInTheEditor() {
        PageDetails page = wiki.page(editor, space, "Labelling", "Before.");
        drafts.savePage(editor, page.id(), 1, "Labelling", "NHS number 943 476 5919");
        open(page);
        text().setValue("NHS number 943 476 5919");
        click("Publish changes");

        assertThat(screen()).contains("This holds an NHS number", "943 476 5919", "Take the number out");
        assertThat(find(TextArea.class)
                        .withCaption("Why does this identify nobody?")
                        .all())
                .isEmpty();
        assertThat(text().getValue()).contains("943 476 5919");
        assertThat(drafts.ofPage(editor, page.id())).isPresent();
        assertThat(pages.get(editor, page.id()).body()).isEqualTo("Before.");

        click("Show in the text");
        text().setValue("Without it.");
        click("Publish changes");
        assertThat(pages.get(editor, page.id()).body()).isEqualTo("Without it.");
    }

    @Test
    void aReasonLetsAPossibleNumberPass() {
        PageDetails page = wiki.page(editor, space, "Parcels", "Before.");
        open(page);
        text().setValue(possible);
        click("Publish changes");
        click("Publish with this reason");
        assertThat(reason().isInvalid()).as("asks for a reason").isTrue();
        reason().setValue("no");
        click("Publish with this reason");
        assertThat(reason().getErrorMessage()).contains("10 to 500");
        reason().setValue("It is the number of a parcel.");
        click("Publish with this reason");
        assertThat(pages.get(editor, page.id()).body()).isEqualTo(possible);
    }

    @Test
    void takingThePassageOutIsEnough() {
        PageDetails page = wiki.page(editor, space, "Parcels", "Before.");
        open(page);
        text().setValue(possible);
        click("Publish changes");
        assertThat(find(FindingsPanel.class).all()).hasSize(1);
        text().setValue("Nothing to see.");
        click("Publish changes");
        assertThat(pages.get(editor, page.id()).body()).isEqualTo("Nothing to see.");
    }

    @Test
    void aSpaceThatAsksHasTheWriterSign() {
        TestWiki.signing(consent ->
                spaces.describe(testPeople.administratorCaller(), space.key(), null, null, Visibility.PUBLIC, consent));
        PageDetails page = wiki.page(editor, space, "Parcels", "Before.");
        signing.ask(testPeople.administratorCaller(), space.id(), true);
        open(page);
        text().setValue(possible);
        click("Publish changes");
        reason().setValue("It is the number of a parcel.");
        click("Publish with this reason");
        click("Sign and publish");
        Checkbox box = find(Checkbox.class)
                .withCaption("I have read all of this. It identifies no patient.")
                .single();
        assertThat(box.isInvalid()).isTrue();
        assertThat(pages.get(editor, page.id()).body()).isEqualTo("Before.");
        box.setValue(true);
        click("Sign and publish");
        assertThat(pages.get(editor, page.id()).body()).isEqualTo(possible);
    }

    private void open(PageDetails page) {
        navigate(WikiNavigation.edit(page.space(), page.slug()), EditView.class);
    }

    private MarkdownEditor text() {
        return findInView(MarkdownEditor.class).single();
    }

    private TextArea reason() {
        return find(TextArea.class)
                .withCaption("Why does this identify nobody?")
                .single();
    }
}
