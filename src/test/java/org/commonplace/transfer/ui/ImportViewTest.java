package org.commonplace.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.SignIns;
import org.commonplace.people.Visibility;
import org.commonplace.transfer.ImportFormat;
import org.commonplace.transfer.ImportJob;
import org.commonplace.transfer.Imports;
import org.commonplace.transfer.archive.Zips;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.Spaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@CommonplaceTest
@ViewPackages(packages = "org.commonplace")
class ImportViewTest extends SpringBrowserlessTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Spaces spaces;

    @Autowired
    private TestPeople people;

    @Autowired
    private SignIns signIns;

    @TempDir
    Path folder;

    private final String key = TestPeople.fresh("view");
    private Caller editor = Caller.ANONYMOUS;
    private Caller reader = Caller.ANONYMOUS;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        Caller administrator = people.administratorCaller();
        spaces.create(administrator, new NewSpace(key, "Wards", "", Visibility.STAFF));
        PersonCard writing = people.someone();
        PersonCard reading = people.someone();
        editor = people.caller(writing);
        reader = people.caller(reading);
        spaces.setAccess(administrator, key, List.of(Grant.toPerson(writing.id(), Role.EDIT)));
        signIn(writing);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
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
    void isNotThereForThoseWhoMayOnlyRead() {
        SecurityContextHolder.clearContext();
        signIn(people.someone());

        assertThat(shown()).doesNotContain("Choose a zip file").doesNotContain("Wards");
        assertThat(imports.latest(reader, key, 5)).isEmpty();
    }

    private String shown() {
        UI.getCurrentOrThrow().navigate("s/" + key + "/import");
        return ((Component) getCurrentView()).getElement().getTextRecursively();
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

    private void signIn(PersonCard person) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        signIns.check(person.username(), TestPeople.PASSWORD).orElseThrow(),
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_PERSON"))));
    }
}
