package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.attachments.ui.AttachmentsPanel;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Trash;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Removed files in the trash of a space, and taking a removal back at once. */
class TrashViewTest extends WritingTest {

    @Autowired
    AttachmentsPanels panels;

    @Autowired
    Attachments attachments;

    @Autowired
    Trash trash;

    @Autowired
    TestPeople testPeople;

    @Test
    void aRemovedFileIsListedWithItsPageAndRestored() throws IOException {
        PageDetails page = wiki.page(editor, space, "Ward handbook", "");
        Attachment file = removed(page);

        assertThat(shown("s/" + space.key() + "/trash"))
                .contains("Pages and files stay here for 30 days", "No page is in the trash", "rota.txt")
                .contains("Removed", "Ward handbook");
        test(find(Button.class).withText("Restore").single()).click();

        assertThat(attachments.list(editor, Pages.ref(page.id()))).containsExactly(file);
        assertThat(toasts()).anyMatch(words -> words.contains("“rota.txt” is back."));
        assertThat(screen()).doesNotContain("rota.txt");
    }

    @Test
    void filesOfAPageInTheTrashComeBackWithIt() throws IOException {
        PageDetails page = wiki.page(editor, space, "Ward handbook", "");
        removed(page);
        trash.add(editor, page.id());
        assertThat(shown("s/" + space.key() + "/trash"))
                .contains("Ward handbook")
                .doesNotContain("rota.txt");
    }

    @Test
    void aRemovalIsTakenBackFromTheToast() throws IOException {
        PageDetails page = wiki.page(editor, space, "Ward handbook", "");
        Attachment file = attach(page);
        AttachmentsPanel panel = panels.of(page.id());
        UI.getCurrentOrThrow().add(panel);

        test(find(Button.class, panel).withText("Remove").single()).click();
        test(find(Button.class).withText("Remove").all().getLast()).click();
        assertThat(attachments.list(editor, Pages.ref(page.id()))).isEmpty();
        click("Undo");

        assertThat(attachments.list(editor, Pages.ref(page.id()))).containsExactly(file);
        assertThat(panel.getElement().getTextRecursively()).contains("rota.txt");
    }

    @Test
    void administratorsDeleteARemovedFileForGood() throws IOException {
        PageDetails page = wiki.page(editor, space, "Ward handbook", "");
        Attachment file = removed(page);
        shown("s/" + space.key() + "/trash");
        assertThat(find(Button.class).withText("Purge for good").exists()).isFalse();

        signIn(testPeople.administratorCaller());
        shown("s/" + space.key() + "/trash");
        click("Purge for good");
        test(find(TextArea.class).single()).setValue("It was never meant for this place.");
        TextField number = find(TextField.class).all().stream()
                .filter(field -> field.getLabel().contains(Long.toString(file.id())))
                .findFirst()
                .orElseThrow();
        test(number).setValue(Long.toString(file.id()));
        test(find(Button.class).withText("Purge for good").all().getLast()).click();

        assertThat(screen()).doesNotContain("rota.txt");
        assertThat(toasts()).anyMatch(words -> words.contains("It is gone for good."));
    }

    private Attachment removed(PageDetails page) throws IOException {
        Attachment file = attach(page);
        attachments.remove(editor, file.id());
        return file;
    }

    private Attachment attach(PageDetails page) throws IOException {
        byte[] rota = "A rota.".getBytes(StandardCharsets.UTF_8);
        return attachments.add(editor, Pages.ref(page.id()), "rota.txt", new ByteArrayInputStream(rota));
    }
}
