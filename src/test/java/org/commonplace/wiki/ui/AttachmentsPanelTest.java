package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.Visit;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.attachments.ui.AttachmentsPanel;
import org.commonplace.people.Role;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AttachmentsPanelTest extends WritingTest {

    @Autowired
    AttachmentsPanels panels;

    @Autowired
    Attachments attachments;

    @Autowired
    TestPeople testPeople;

    @Autowired
    Visit visit;

    @Test
    void anEditorSeesTheFilesAndMovesOneToTheTrashAfterBeingAsked() throws IOException {
        PageDetails page = pageWith("plan.txt");
        AttachmentsPanel panel = shown(page);
        assertThat(find(Anchor.class, panel).withText("plan.txt").single().getHref())
                .contains("/attachments/");

        test(find(Button.class, panel).withText("Remove").single()).click();
        assertThat(attachments.list(editor, Pages.ref(page.id()))).hasSize(1);
        test(find(Button.class).withText("Remove").all().getLast()).click();

        assertThat(attachments.list(editor, Pages.ref(page.id()))).isEmpty();
        assertThat(find(Anchor.class, panel).withText("plan.txt").exists()).isFalse();
    }

    @Test
    void aFileIsPutIntoTheTextAsMarkdown() throws IOException {
        List<String> inserted = new ArrayList<>();
        AttachmentsPanel panel = shown(pageWith("ward plan.txt")).insertingInto(inserted::add);

        test(find(Button.class, panel).withText("Insert").single()).click();

        assertThat(inserted).containsExactly("[ward plan.txt](<ward plan.txt>)");
    }

    @Test
    void whatIsAddedInTheEditorIsOfferedForDownloadOnlyWhenItCouldAct() throws IOException {
        PageDetails page = wiki.page(editor, space, "Page", "");
        Upload upload = find(Upload.class, shown(page)).single();
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
        for (String name : List.of("a.svg", "b.png", "c.html", "d.xml")) {
            test(upload).upload(name, "image/png", svg.getBytes(StandardCharsets.UTF_8));
        }

        String token = testPeople.token(people.card(editor.personId()).orElseThrow());
        List<Attachment> added = attachments.list(editor, Pages.ref(page.id()));
        assertThat(added).hasSize(4);
        for (Attachment file : added) {
            HttpHeaders served =
                    visit.get(file.url(), "Authorization", "Bearer " + token).headers();
            assertThat(served.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
            assertThat(served.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(served.firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        }
    }

    @Test
    void aReaderSeesTheFilesAndCanChangeNothing() throws IOException {
        PageDetails page = pageWith("plan.txt");
        signIn(wiki.someoneWith(Role.VIEW, space));

        AttachmentsPanel panel = shown(page);

        assertThat(find(Anchor.class, panel).withText("plan.txt").exists()).isTrue();
        assertThat(find(Button.class, panel).exists()).isFalse();
        assertThat(find(Upload.class, panel).exists()).isFalse();
    }

    private PageDetails pageWith(String file) throws IOException {
        PageDetails page = wiki.page(editor, space, "Page", "");
        attachments.add(
                editor,
                Pages.ref(page.id()),
                file,
                new ByteArrayInputStream("A plan.".getBytes(StandardCharsets.UTF_8)));
        return page;
    }

    private AttachmentsPanel shown(PageDetails page) {
        AttachmentsPanel panel = panels.of(page.id());
        UI.getCurrentOrThrow().add(panel);
        return panel;
    }
}
