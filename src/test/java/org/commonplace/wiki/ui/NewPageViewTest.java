package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.commonplace.attachments.ui.AttachmentsPanel;
import org.commonplace.markup.ui.MarkdownEditor;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Moment;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NewPageViewTest extends WritingTest {

    @Autowired
    Drafts drafts;

    @Test
    void aPageIsPublishedUnderItsParentWithItsLabels() {
        PageDetails parent = wiki.page(editor, space, "Taking samples", "");
        open("parent=" + parent.id() + "&title=Labelling");

        text().setValue("Every tube.");
        labels().setValue(Set.of("blood"));
        click("Publish page");

        PageDetails made = pages.find(editor, space.key(), "labelling").orElseThrow();
        assertThat(made.parent()).isEqualTo(parent.id());
        assertThat(made.labels()).containsExactly("blood");
        assertThat(made.status()).isEqualTo(PageStatus.PUBLISHED);
        assertThat(made.body()).isEqualTo("Every tube.");
    }

    @Test
    void aTemplateFillsInItsVariables() {
        PageDetails template =
                wiki.page(editor, space, "Protocol", "# {{title}}\n\nBy {{author}}, in {{space}}, {{date}}.");
        pages.setTemplate(editor, template.id(), true);

        open("title=Night%20shift&template=" + template.id());

        assertThat(text().getValue()).isEqualTo("# Night shift\n\nBy Sam Person, in A space, " + today() + ".");
    }

    @Test
    void aPageKeptAsADraftIsSeenByNobodyElse() {
        open("title=Unfinished");
        click("Keep as draft");

        Caller reader = wiki.someoneWith(Role.VIEW, space);
        assertThat(pages.find(editor, space.key(), "unfinished").orElseThrow().status())
                .isEqualTo(PageStatus.DRAFT);
        assertThat(pages.find(reader, space.key(), "unfinished")).isEmpty();
    }

    @Test
    void filesAreAddedBeforeThePageIsPublished() {
        open("title=With%20pictures");
        click("Keep as draft and add files");

        PageDetails kept = pages.find(editor, space.key(), "with-pictures").orElseThrow();
        assertThat(kept.status()).isEqualTo(PageStatus.DRAFT);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo(WikiNavigation.edit(space.key(), "with-pictures"));
        assertThat(findInView(AttachmentsPanel.class).all()).hasSize(1);
    }

    @Test
    void whatWasTypedBeforeIsGoneOnWithAndGoesWhenPublished() {
        Drafts.Draft draft = drafts.begin(editor, space.id(), null, "Half a page", "Half a text.");
        open("");
        assertThat(findInView(DraftNotice.class).single().getElement().getTextRecursively())
                .contains("Half a page");

        open("draft=" + draft.id());
        assertThat(text().getValue()).isEqualTo("Half a text.");
        click("Publish page");

        assertThat(pages.find(editor, space.key(), "half-a-page")).isPresent();
        assertThat(drafts.mine(editor)).isEmpty();
    }

    @Test
    void labelsAreKeptWithTheDraft() {
        Drafts.Draft draft = drafts.begin(editor, space.id(), null, "Half a page", "Half a text.");
        open("draft=" + draft.id());
        labels().setValue(Set.of("night shift", "blood"));
        assertThat(drafts.get(editor, draft.id()).beside().labels()).containsExactly("blood", "night shift");
        open("");
        open("draft=" + draft.id());
        assertThat(labels().getValue()).containsExactlyInAnyOrder("blood", "night shift");
        click("Discard");
        click("Undo");
        assertThat(labels().getValue()).containsExactlyInAnyOrder("blood", "night shift");
        click("Publish page");
        assertThat(pages.find(editor, space.key(), "half-a-page").orElseThrow().labels())
                .containsExactly("blood", "night shift");
    }

    @Test
    void theDraftOfSomeoneElseAnswersLikeOneThatDoesNotExist() {
        Caller other = wiki.someoneWith(Role.EDIT, space);
        Drafts.Draft theirs = drafts.begin(other, space.id(), null, "Theirs", "Their secret.");

        String refused = shown(NewPageView.resuming(space.key(), theirs.id()));

        assertThat(refused)
                .doesNotContain("Theirs", "Their secret")
                .isEqualTo(shown(NewPageView.resuming(space.key(), 999_999_999)));
    }

    @Test
    void aPageWithoutATitleIsNotMade() {
        open("");
        text().setValue("Text.");
        click("Publish page");

        assertThat(findInView(TextField.class).withCaption("Title").single().isInvalid())
                .isTrue();
        assertThat(text().getValue()).isEqualTo("Text.");
    }

    private void open(String query) {
        UI.getCurrentOrThrow().navigate(WikiNavigation.newPage(space.key()), QueryParameters.fromString(query));
        assertThat(getCurrentView()).isInstanceOf(NewPageView.class);
    }

    private MarkdownEditor text() {
        return findInView(MarkdownEditor.class).single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> labels() {
        return findInView(MultiSelectComboBox.class).single();
    }

    private static String today() {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(LocalDate.now(Moment.viewerZone()));
    }
}
