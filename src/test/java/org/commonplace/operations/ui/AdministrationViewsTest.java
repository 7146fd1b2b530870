package org.commonplace.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.commonplace.TestPeople;
import org.commonplace.TestPost;
import org.commonplace.ViewTest;
import org.commonplace.operations.audit.AuditLog;
import org.commonplace.operations.settings.SettingsDesk;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.Invitations;
import org.commonplace.people.NewPerson;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.reading.Statement;
import org.commonplace.reading.Statements;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.ui.Command;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The screens of administrators, as they and others use them. */
class AdministrationViewsTest extends ViewTest {

    private static final List<String> VIEWS = List.of(
            "admin/settings",
            "admin/settings?show=organisation",
            "admin/settings?show=mail",
            "admin/settings?show=sign-in",
            "admin/settings?show=limits",
            "admin/audit",
            "admin/health",
            "admin/storage",
            "admin/statements",
            "admin/statements?show=privacy",
            "admin/first-steps");

    @Autowired
    TestPeople some;

    @Autowired
    TestWiki wiki;

    @Autowired
    SettingsDesk desk;

    @Autowired
    AdminCommands commands;

    @Autowired
    Statements statements;

    @Autowired
    Invitations invitations;

    @Autowired
    TestPost post;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @Autowired
    Spaces spaces;

    @Autowired
    Restrictions restrictions;

    Caller administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = some.administratorCaller();
    }

    @AfterEach
    void asBefore() {
        desk.change(
                administrator,
                Map.of(
                        "commonplace.organisation",
                        "",
                        "spring.mail.host",
                        "",
                        "commonplace.accent",
                        "",
                        "commonplace.sign-in.password-length",
                        ""));
        database.sql("DELETE FROM first_step").update();
    }

    @Test
    void eachOpensForAdministratorsAndIsRefusedToOthers() {
        signIn(administrator);
        for (String view : VIEWS) {
            assertThat(shown(view)).as(view).contains("Administration").doesNotContain("You may not");
        }
        Caller other = some.caller();
        signIn(other);
        String refusal = shown(VIEWS.getFirst());
        for (String view : VIEWS) {
            assertThat(shown(view)).as(view).isEqualTo(refusal);
            assertThat(find(TextField.class).all()).as(view).isEmpty();
        }
        assertThat(refusal).doesNotContain("Settings", "Save");
    }

    @Test
    void thePaletteOffersThemToAdministratorsAlone() {
        signIn(administrator);
        shown("spaces");
        assertThat(commands.offered("spaces"))
                .extracting(Command::href)
                .contains("admin/settings", "admin/audit", "admin/people");
        signIn(some.caller());
        assertThat(commands.offered("spaces")).isEmpty();
    }

    @Test
    void settingsAreSavedAndWhatIsWrongIsSaidAtItsField() {
        signIn(administrator);
        shown("admin/settings?show=organisation");
        field("Name of the organisation").setValue("Northgate Hospitals");
        click("Save settings");
        assertThat(toasts()).anyMatch(toast -> toast.contains("saved"));
        assertThat(desk.list(administrator, Group.ORGANISATION))
                .anyMatch(standing -> standing.typed().equals("Northgate Hospitals"));

        shown("admin/settings");
        field("Accent colour").setValue("#ffb81c");
        click("Save settings");
        assertThat(field("Accent colour").isInvalid()).isTrue();
        assertThat(field("Accent colour").getErrorMessage()).contains("to 1").contains("#");
    }

    @Test
    void aLogoChosenMeanwhileLeavesWhatWasTypedAndARefusedOneSaysSoAtItsField() throws IOException {
        signIn(administrator);
        shown("admin/settings");
        field("Accent colour").setValue("#7c2855");
        Upload chooser = find(Upload.class).single();
        test(chooser).upload("logo.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(screen()).contains("That is no picture");
        assertThat(toasts()).isEmpty();

        test(find(Upload.class).single()).upload("logo.png", "image/png", picture());
        assertThat(screen()).doesNotContain("That is no picture").contains("Take the logo away");
        assertThat(field("Accent colour").getValue()).isEqualTo("#7c2855");
        click("Take the logo away");
        assertThat(field("Accent colour").getValue()).isEqualTo("#7c2855");
        assertThat(toasts()).hasSize(1);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void theTestLetterSaysWhatIsMissing() {
        signIn(administrator);
        shown("admin/settings?show=mail");
        assertThat(find(PasswordField.class).withCaption("Password").single().getValue())
                .isEmpty();
        click("Send me a test letter");
        assertThat(toasts()).anyMatch(toast -> toast.contains("no email address"));
    }

    @Test
    void theAuditLogSaysWhoDidWhatAndNarrowsDown() {
        Caller sam = some.caller(some.someone("Samira <b>Okafor</b>"));
        String username = people.card(sam.personId()).orElseThrow().username();
        events.publishEvent(
                new Audited(sam.person(), "page.trashed", new ContentRef("page", 999_999_999), "detail one"));
        events.publishEvent(new Audited(sam.person(), "space.created", null, "detail two"));
        signIn(administrator);
        assertThat(shown("admin/audit?person=" + username))
                .contains("Page moved to the trash", "Space made", "Samira <b>Okafor</b>", "page 999999999");
        choose("What", "space.created");
        assertThat(screen()).contains("detail two").doesNotContain("detail one");
        assertThat(find(Anchor.class).all())
                .anyMatch(link -> link.getHref().startsWith("admin/audit.csv?")
                        && link.getHref().contains("action=space.created")
                        && link.getHref().contains("person=" + username));
        ComboBox<?> about = find(ComboBox.class).withCaption("To what").single();
        ComponentUtil.fireEvent(about, new ComboBoxBase.CustomValueSetEvent<>(about, true, "nonsense of nobody"));
        assertThat(about.isInvalid()).isTrue();
        assertThat(about.getErrorMessage()).contains("No content is meant by that");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theAuditLogIsAskedForThoseWhoHaveLeft() {
        PersonCard leaver = some.someone(TestPeople.fresh("Zelda"));
        events.publishEvent(new Audited(leaver.id(), "space.created", null, "before leaving"));
        people.change(administrator, leaver.username(), AccountChange.disabled(true));
        signIn(administrator);
        shown("admin/audit");
        ComboBox<PersonCard> person = find(ComboBox.class).withCaption("Who").single();
        test(person).setFilter(leaver.name());
        assertThat(test(person).getSuggestionItems()).containsExactly(leaver);
        person.setValue(leaver);
        assertThat(screen()).contains("before leaving");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoGotWhichRoleIsSaidByNameAndFoundByTheTitleOfWhatItWasGivenIn() {
        SpaceDetails space = wiki.space(Visibility.PRIVATE);
        PersonCard nadia = some.someone(TestPeople.fresh("Nadia"));
        spaces.give(administrator, space.key(), Grant.toPerson(nadia.id(), Role.VIEW));
        spaces.give(administrator, space.key(), Grant.toPerson(nadia.id(), Role.EDIT));
        PageDetails page = wiki.page(administrator, space, TestPeople.fresh("Looked for"), "");
        restrictions.set(administrator, page.id(), new Rules(new Named(Set.of(nadia.id()), Set.of()), Named.NOBODY));
        signIn(administrator);
        shown("admin/audit");
        ComboBox<AuditLog.Subject> about =
                find(ComboBox.class).withCaption("To what").single();
        test(about).setFilter(page.title());
        assertThat(test(about).getSuggestionItems())
                .extracting(AuditLog.Subject::title)
                .containsExactly(page.title());
        about.setValue(test(about).getSuggestionItems().getFirst());
        assertThat(screen()).contains("may see: as in the space → " + nadia.name());
        about.setValue(new AuditLog.Subject(new ContentRef("space", space.id()), space.name()));
        assertThat(screen()).contains(nadia.name() + ": none → view", nadia.name() + ": view → edit");
        assertThat(database.sql("SELECT detail FROM audit_entry WHERE subject_kind = 'space' AND subject_id = ?")
                        .param(space.id())
                        .query(String.class)
                        .list())
                .noneMatch(detail -> detail.contains(nadia.name()));
    }

    @Test
    void theLengthOfPasswordsIsToldWhereOneIsChosen() {
        desk.change(administrator, Map.of("commonplace.sign-in.password-length", "14"));
        signIn(administrator);
        shown("me");
        assertThat(find(PasswordField.class)
                        .withCaption("New password")
                        .single()
                        .getHelperText())
                .startsWith("At least 14 characters.");
        String username = TestPeople.fresh("nurse");
        String email = username + "@example.org";
        invitations.invite(
                administrator, new NewPerson(username, "Nina Nurse", email, null, null, null, null), List.of());
        signOut();
        shown("invitation/" + post.secret(email, "invitation"));
        assertThat(find(PasswordField.class)
                        .withCaption("New password")
                        .single()
                        .getHelperText())
                .startsWith("At least 14 characters.");
    }

    @Test
    void aStatementIsWrittenWithItsLookBesideIt() {
        signIn(administrator);
        shown("admin/statements?show=privacy");
        TextArea body = find(TextArea.class).single();
        assertThat(body.getValue()).contains("{organisation}");
        body.setValue("# Ours\n\nRun by {organisation}.");
        click("Save this text");
        assertThat(statements.text(administrator, Statement.PRIVACY).own()).isTrue();
        assertThat(screen()).contains("This text was written here");
        statements.restore(administrator, Statement.PRIVACY);
    }

    @Test
    void theFirstStepsShowAtHomeUntilNobodyWantsThem() {
        wiki.space(Visibility.PRIVATE);
        signIn(administrator);
        shown("spaces");
        assertThat(shown("")).contains("First steps", "Give it your name and logo", "Leave it out");
        click("Leave it out");
        assertThat(screen()).contains("Take it up after all");
        click("Do not show this any more");
        shown("spaces");
        assertThat(shown("")).doesNotContain("First steps");
        assertThat(shown("admin/first-steps")).contains("Give it your name and logo");
        signIn(some.caller());
        shown("spaces");
        assertThat(shown("")).doesNotContain("First steps");
    }

    @Test
    void theIndexIsBuiltAgainWithItsProgressShown() {
        signIn(administrator);
        assertThat(shown("admin/health")).contains("Database", "Search index", "Disk");
        click("Build the index again");
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Build the index again"))
                .reduce((first, last) -> last)
                .ifPresent(button -> test(button).click());
        assertThat(screen()).containsAnyOf("taken in", "are in the index");
        assertThat(database.sql("SELECT COUNT(*) FROM audit_entry WHERE person_id = ? AND action = 'index.rebuilt'")
                        .param(administrator.person())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String value) {
        ((ComboBox<String>) find(ComboBox.class).withCaption(label).single()).setValue(value);
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }
}
