package org.commonplace.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
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
import org.commonplace.wiki.Spaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class ImportViewTest extends ViewTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Spaces spaces;

    @Autowired
    private TestPeople some;

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
    void showsWhyAnArchiveWasRefused() throws Exception {
        finished(Zips.of(folder.resolve("evil.zip"), "a.md", "# A", "../evil.md", "# Evil"));

        assertThat(shown())
                .contains("The file was refused. Nothing was imported.", "points to a place outside the archive");
        assertThat(buttons()).doesNotContain("Resume import");
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
