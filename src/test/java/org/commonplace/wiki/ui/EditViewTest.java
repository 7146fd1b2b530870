package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonplace.markup.ui.MarkdownEditor;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageHistory;
import org.commonplace.wiki.PageStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class EditViewTest extends WritingTest {

    @Autowired
    Drafts drafts;

    @Autowired
    PageHistory history;

    @Test
    void publishingSavesARevisionWithItsCommentAndThrowsTheDraftAway() {
        PageDetails page = wiki.page(editor, space, "Labelling", "Before.");
        drafts.savePage(editor, page.id(), 1, "Labelling", "Half way.");
        open(page);

        text().setValue("After.");
        find(TextArea.class).withCaption("What changed?").single().setValue("Clearer.");
        find(Checkbox.class)
                .withCaption("Changes what people should do, so ask them to read it again")
                .single()
                .setValue(true);
        click("Publish changes");

        PageHistory.RevisionLine line = history.list(editor, page.id(), 0, 1).getFirst();
        assertThat(pages.get(editor, page.id()).body()).isEqualTo("After.");
        assertThat(line.comment()).isEqualTo("Clearer.");
        assertThat(line.material()).isTrue();
        assertThat(drafts.ofPage(editor, page.id())).isEmpty();
    }

    @Test
    void changesOfTwoPeopleInDifferentPassagesAreBothKept() {
        PageDetails page = wiki.page(editor, space, "Labelling", "One.\n\nTwo.\n");
        open(page);
        someoneElseSaves(page, "One, theirs.\n\nTwo.\n");

        text().setValue("One.\n\nTwo, mine.\n");
        click("Publish changes");

        assertThat(pages.get(editor, page.id()).body()).isEqualTo("One, theirs.\n\nTwo, mine.\n");
        assertThat(toasts()).anyMatch(words -> words.contains("both changes are kept"));
    }

    @Test
    void aPassageThatBothChangedIsSettledByTheAuthorAndNothingElseIsLost() {
        PageDetails page = wiki.page(editor, space, "Labelling", "One.\n\nTwo.\n\nThree.\n");
        open(page);
        someoneElseSaves(page, "One, theirs.\n\nTwo.\n\nThree, theirs.\n");

        text().setValue("One, mine.\n\nTwo, mine.\n\nThree.\n");
        click("Publish changes");
        click("Publish changes");
        assertThat(choice().isInvalid()).as("asks for a choice first").isTrue();
        test(choice()).selectItem("Both");
        click("Publish changes");

        assertThat(pages.get(editor, page.id()).body())
                .isEqualTo("One, theirs.\nOne, mine.\n\nTwo, mine.\n\nThree, theirs.\n");
        assertThat(history.count(editor, page.id())).isEqualTo(3);
    }

    @Test
    void anUnpublishedDraftIsShownAndCanBeDiscarded() {
        PageDetails page = wiki.page(editor, space, "Labelling", "Published.");
        drafts.savePage(editor, page.id(), 1, "Labelling, draft", "From before.");
        open(page);

        assertThat(findInView(DraftNotice.class).exists()).isTrue();
        assertThat(text().getValue()).isEqualTo("From before.");
        assertThat(title().getValue()).isEqualTo("Labelling, draft");

        click("Discard");
        assertThat(text().getValue()).isEqualTo("Published.");
        assertThat(title().getValue()).isEqualTo("Labelling");
        assertThat(drafts.ofPage(editor, page.id())).isEmpty();
    }

    @Test
    void whatIsChosenBesideTheTextIsInTheDraftToo() {
        PageDetails page = wiki.page(editor, space, "Labelling", "Published.");
        pages.setLabels(editor, page.id(), List.of("blood"));
        open(page);
        assertThat(drafts.ofPage(editor, page.id())).isEmpty();

        labels().setValue(Set.of("blood", "safety"));
        comment().setValue("Clearer.");
        navigate("s/" + space.key(), SpaceView.class);
        open(page);

        assertThat(labels().getValue()).containsExactlyInAnyOrder("blood", "safety");
        assertThat(comment().getValue()).isEqualTo("Clearer.");
        assertThat(text().getValue()).isEqualTo("Published.");
        click("Discard");
        assertThat(labels().getValue()).containsExactly("blood");
        assertThat(comment().getValue()).isEmpty();
        assertThat(drafts.ofPage(editor, page.id())).isEmpty();
    }

    @Test
    void theTreeLearnsThatADraftIsPublished() {
        PageDetails page =
                pages.create(editor, new NewPage(space.key(), null, "Labelling", "Text.", List.of(), true, null));
        open(page);
        AtomicInteger told = new AtomicInteger();
        ComponentUtil.addListener(UI.getCurrentOrThrow(), SpaceTree.Changed.class, changed -> told.incrementAndGet());

        click("Publish page");

        assertThat(pages.get(editor, page.id()).status()).isEqualTo(PageStatus.PUBLISHED);
        assertThat(told).hasPositiveValue();
    }

    @Test
    void aDraftOfAnOlderRevisionIsMergedWithWhatCameSince() {
        PageDetails page = wiki.page(editor, space, "Labelling", "One.\n\nTwo.\n");
        drafts.savePage(editor, page.id(), 1, "Labelling", "One.\n\nTwo, drafted.\n");
        someoneElseSaves(page, "One, theirs.\n\nTwo.\n");
        open(page);

        click("Publish changes");

        assertThat(pages.get(editor, page.id()).body()).isEqualTo("One, theirs.\n\nTwo, drafted.\n");
    }

    @Test
    void aMissingTitleIsSaidBesideTheFieldAndNothingIsSaved() {
        PageDetails page = wiki.page(editor, space, "Labelling", "Text.");
        open(page);

        title().setValue("");
        text().setValue("Other.");
        click("Publish changes");

        assertThat(title().isInvalid()).isTrue();
        assertThat(title().getErrorMessage()).isEqualTo("Give the page a title.");
        assertThat(pages.get(editor, page.id()).body()).isEqualTo("Text.");
        assertThat(text().getValue()).isEqualTo("Other.");
    }

    @Test
    void aNewTitleTellsThatTheOldAddressStillWorks() {
        PageDetails page = wiki.page(editor, space, "Old name", "Text.");
        open(page);

        title().setValue("New name");
        click("Publish changes");

        assertThat(toasts()).anyMatch(words -> words.contains("The old address still works"));
        assertThat(pages.find(editor, space.key(), "old-name").orElseThrow().slug())
                .isEqualTo("new-name");
    }

    @Test
    void thePreviewShowsWhatIsTypedAsSafeHtml() {
        PageDetails page = wiki.page(editor, space, "Labelling", "Text.");
        open(page);
        MarkdownEditor editor = text();
        wantPreview(editor);

        editor.setValue("Some **bold** <script>alert(1)</script>");

        assertThat(editor.getElement().getProperty("preview"))
                .contains("<strong>bold</strong>")
                .doesNotContain("<script");
    }

    @Test
    void whoMayOnlyReadIsRefusedAndWhoSeesNothingLearnsNothing() {
        PageDetails page = wiki.page(editor, space, "Labelling", "Secret words.");
        signIn(wiki.someoneWith(Role.VIEW, space));
        assertThat(shown(WikiNavigation.edit(space.key(), page.slug()))).doesNotContain("Secret words", "Labelling");

        signIn(wiki.someoneWith(Role.EDIT, wiki.space(Visibility.PRIVATE)));
        String refused = shown(WikiNavigation.edit(space.key(), page.slug()));
        assertThat(refused)
                .doesNotContain("Secret words", "Labelling")
                .isEqualTo(shown(WikiNavigation.edit(space.key(), "nowhere")));
    }

    @Test
    void anArchivedPageSaysWhyItCannotBeChanged() {
        PageDetails page = wiki.page(editor, space, "Labelling", "Text.");
        pages.archive(editor, page.id());

        assertThat(shown(WikiNavigation.edit(space.key(), page.slug()))).contains("This page cannot be changed now");
    }

    private void open(PageDetails page) {
        navigate(WikiNavigation.edit(page.space(), page.slug()), EditView.class);
    }

    private static void wantPreview(MarkdownEditor editor) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("event.detail.wanted", true);
        editor.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(editor.getElement(), "preview-wanted", detail));
    }

    private TextArea comment() {
        return find(TextArea.class).withCaption("What changed?").single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> labels() {
        return find(MultiSelectComboBox.class).withCaption("Labels").single();
    }

    private MarkdownEditor text() {
        return findInView(MarkdownEditor.class).single();
    }

    private TextField title() {
        return findInView(TextField.class).withCaption("Title").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> choice() {
        return findInView(RadioButtonGroup.class).single();
    }

    private void someoneElseSaves(PageDetails page, String body) {
        Caller other = wiki.someoneWith(Role.EDIT, space);
        pages.save(other, page.id(), new PageEdit(body, 1));
    }
}
