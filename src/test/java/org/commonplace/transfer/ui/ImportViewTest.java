package org.commonplace.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.transfer.ImportFormat;
import org.commonplace.transfer.ImportJob;
import org.commonplace.transfer.Imports;
import org.commonplace.transfer.archive.Zips;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Spaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportViewTest extends ViewTest {

    private static final int MANY = 200;

    @Autowired
    private Imports imports;

    @Autowired
    private Spaces spaces;

    @Autowired
    private PageTree tree;

    @Autowired
    private TestPeople some;

    @Autowired
    private JdbcClient database;

    @TempDir
    Path folder;

    private final String key = TestPeople.fresh("view");
    private Caller editor = Caller.ANONYMOUS;
    private Caller reader = Caller.ANONYMOUS;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        Caller administrator = some.administratorCaller();
        spaces.create(administrator, new NewSpace(key, "Wards", "", Visibility.STAFF));
        PersonCard writing = some.someone();
        PersonCard reading = some.someone();
        editor = some.caller(writing);
        reader = some.caller(reading);
        spaces.setAccess(administrator, key, List.of(Grant.toPerson(writing.id(), Role.EDIT)));
        signIn(editor);
        super.initVaadinEnvironment();
    }

    @Test
    void offersToChooseAnArchive() {
        assertThat(shown()).contains("Import pages", "Choose a zip file", "Knowledge");
        assertThat(find(Notification.class).all()).isEmpty();
        assertThat(find(Upload.class).all()).hasSize(1);
        assertThat(find(ProgressBar.class).all()).noneMatch(Component::isVisible);
    }

    @Test
    void showsWhatBecameOfTheLatestImport() throws Exception {
        finished(Zips.of(folder.resolve("w.zip"), "a.md", "# A\n\n[gone](gone.md)", "b.md", "# B"));

        assertThat(shown())
                .contains("w.zip")
                .contains("2 of 2 files")
                .contains("Done. 2 pages created, 0 updated, 0 unchanged.")
                .contains("What could not be taken or resolved: 1")
                .contains("Go to Wards", "a.md", "The link to “gone.md” leads to nothing in this import.");
        assertThat(buttons()).doesNotContain("Cancel import", "Resume import");
    }

    @Test
    void saysHowFarAnImportIsAndAtWhichFile() throws Exception {
        finished(Zips.of(folder.resolve("w.zip"), "a.md", "# A", "wards/b.md", "# B"));
        long job = imports.latest(editor, key, 1).getFirst().id();
        database.sql("UPDATE import_job SET state = 'running', done = 1, current_file = 'wards/b.md' WHERE id = ?")
                .param(job)
                .update();

        assertThat(shown()).contains("1 of 2 files", "wards/b.md");
        assertThat(buttons()).contains("Cancel import");
        imports.cancel(editor, job);
        assertThat(shown()).contains("Cancelled.").doesNotContain("wards/b.md");
    }

    @Test
    void anImportIsTakenBack() throws Exception {
        finished(Zips.of(folder.resolve("w.zip"), "wards/a.md", "# A", "b.md", "# B"));
        shown();

        find(Button.class).withText("Take this import back").single().click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("3 pages become", "“A” was made by it and goes to the trash");
        find(Button.class).withText("Take it back").single().click();

        assertThat(tree.childCount(editor, spaces.get(editor, key).id(), null)).isZero();
        assertThat(buttons()).doesNotContain("Take this import back");
        assertThat(screen()).contains("Taken back", "What taking it back did", "Moved to the trash.");
    }

    @Test
    void anEarlierImportKeepsItsReportAndItsWayBack() throws Exception {
        finished(Zips.of(folder.resolve("first.zip"), "a.md", "# A\n\n[gone](gone.md)"));
        finished(Zips.of(folder.resolve("evil.zip"), "../evil.md", "# Evil"));

        assertThat(shown())
                .contains("evil.zip", "Earlier imports", "first.zip", "Done. 1 page created")
                .contains("The link to “gone.md” leads to nothing in this import.");
        assertThat(links()).contains("s/" + key + "/a");
        find(Button.class).withText("Take this import back").all().stream()
                .filter(Component::isVisible)
                .findFirst()
                .orElseThrow()
                .click();
        find(Button.class).withText("Take it back").single().click();
        assertThat(screen()).contains("Taken back");
    }

    @Test
    void saysWhyAFileIsNotTaken() {
        shown();
        Upload upload = find(Upload.class).single();
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "Only zip files can be imported.", "a.docx"));

        assertThat(screen()).contains("Only zip files can be imported.");
    }

    @Test
    void showsWhyAnArchiveWasRefused() throws Exception {
        finished(Zips.of(folder.resolve("evil.zip"), "a.md", "# A", "../evil.md", "# Evil"));

        assertThat(shown())
                .contains("The file was refused. Nothing was imported.", "points to a place outside the archive");
        assertThat(buttons()).doesNotContain("Resume import");
    }

    @Test
    void takesAnArchiveAndFollowsItToTheEnd() throws Exception {
        shown();
        upload(Zips.of(folder.resolve("chosen.zip"), "a.md", "# A", "b.md", "# B"));

        assertThat(followed()).contains("chosen.zip", "Done. 2 pages created, 0 updated, 0 unchanged.");
        assertThat(find(Upload.class).all()).allMatch(Component::isVisible);
    }

    @Test
    void cancelsAnImportAndResumesItWhereItWas() throws Exception {
        shown();
        upload(manyPages("many.zip"));
        assertThat(buttons()).contains("Cancel import").doesNotContain("Resume import");
        click("Cancel import");

        assertThat(screen()).contains("Cancelled.");
        assertThat(buttons()).contains("Resume import").doesNotContain("Cancel import");
        click("Resume import");
        assertThat(buttons()).contains("Cancel import").doesNotContain("Resume import");
        assertThat(followed())
                .contains("many.zip", MANY + " of " + MANY + " files", "Done. " + MANY + " pages created");
    }

    @Test
    void offersToResumeACancelledImportAfterOthersFailedOrWereDone() throws Exception {
        shown();
        upload(manyPages("many.zip"));
        click("Cancel import");
        finished(Zips.of(folder.resolve("evil.zip"), "../evil.md", "# Evil"));
        assertThat(shown()).contains("evil.zip", "The file was refused.");
        assertThat(buttons()).contains("Resume the import of many.zip");
        finished(Zips.of(folder.resolve("other.zip"), "a.md", "# A"));
        assertThat(shown()).contains("other.zip", "Done.");

        click("Resume the import of many.zip");
        assertThat(followed()).contains("many.zip", "Done. " + MANY + " pages created");
        assertThat(imports.resumable(editor, key)).isEmpty();
    }

    @Test
    void offersToResumeNothingThatWasDoneSince() throws Exception {
        shown();
        upload(manyPages("many.zip"));
        click("Cancel import");
        assertThat(imports.resumable(editor, key)).isPresent();
        assertThat(imports.resumable(reader, key)).isEmpty();
        finished(manyPages("many.zip"));

        assertThat(shown()).contains("Done.");
        assertThat(buttons()).doesNotContain("Resume import", "Resume the import of many.zip");
    }

    @Test
    void saysWhenAnotherImportIsAtWork() throws Exception {
        shown();
        UploadTester<Upload> start = test(find(Upload.class).all().getFirst());
        try (InputStream content = Files.newInputStream(manyPages("many.zip"))) {
            imports.start(editor, key, ImportFormat.MARKDOWN, "many.zip", content);
        }
        upload(start, Zips.of(folder.resolve("a.zip"), "a.md", "# A"));

        assertThat(toasts()).anyMatch(toast -> toast.contains("Another import"));
        imports.cancel(editor, imports.latest(editor, key, 1).getFirst().id());
    }

    @Test
    void anImportIsItsStartersAndTheCuratorsAlone() throws Exception {
        finished(Zips.of(folder.resolve("mine.zip"), "a.md", "# A"));
        Caller colleague = some.caller();
        Caller administrator = some.administratorCaller();
        spaces.setAccess(
                administrator,
                key,
                List.of(Grant.toPerson(editor.personId(), Role.VIEW), Grant.toPerson(colleague.personId(), Role.EDIT)));

        ImportJob job = imports.latest(editor, key, 5).getFirst();
        assertThat(imports.latest(colleague, key, 5)).isEmpty();
        assertThat(imports.latest(administrator, key, 5)).containsExactly(job);
        assertThatThrownBy(() -> imports.find(colleague, job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.problems(colleague, job.id(), 0, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.problemCount(colleague, job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.cancel(editor, job.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> imports.resume(editor, job.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> imports.latest(some.caller(), "no-such-space", 5))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNotThereForThoseWhoMayOnlyRead() {
        signIn(some.caller());

        assertThat(shown()).doesNotContain("Choose a zip file").doesNotContain("Wards");
        assertThat(imports.latest(reader, key, 5)).isEmpty();
    }

    private String shown() {
        return shown("s/" + key + "/import");
    }

    private List<String> buttons() {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .map(Button::getText)
                .toList();
    }

    private void upload(Path zip) {
        upload(test(find(Upload.class).all().getFirst()), zip);
    }

    private void upload(UploadTester<Upload> start, Path zip) {
        start.upload(zip.toFile());
        roundTrip();
    }

    private Path manyPages(String name) throws Exception {
        String[] files = new String[2 * MANY];
        for (int n = 0; n < MANY; n++) {
            files[2 * n] = "page-" + n + ".md";
            files[2 * n + 1] = "# Page " + n + "\n\n[next](page-" + (n + 1) % MANY + ".md)";
        }
        return Zips.of(folder.resolve(name), files);
    }

    /** What is on the screen once the import is over and the browser has asked again. */
    private String followed() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> imports.latest(editor, key, 10).stream()
                        .noneMatch(job -> job.state().isActive()));
        UI ui = UI.getCurrentOrThrow();
        assertThat(ui.getPollInterval()).isPositive();
        ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
        assertThat(ui.getPollInterval()).isNegative();
        return screen();
    }

    private void finished(Path zip) throws Exception {
        ImportJob job;
        try (InputStream content = Files.newInputStream(zip)) {
            job = imports.start(
                    editor, key, ImportFormat.MARKDOWN, zip.getFileName().toString(), content);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !imports.find(editor, job.id()).state().isActive());
    }
}
