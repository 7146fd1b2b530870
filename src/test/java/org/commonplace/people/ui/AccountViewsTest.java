package org.commonplace.people.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.commonplace.TestPeople;
import org.commonplace.TestPost;
import org.commonplace.ViewTest;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.Invitations;
import org.commonplace.people.NewPerson;
import org.commonplace.people.PeopleFilter;
import org.commonplace.people.PersonCard;
import org.commonplace.people.SignIns;
import org.commonplace.people.Tokens;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens of accounts, as administrators, their owners and those who have not signed in use them. */
class AccountViewsTest extends ViewTest {

    private static final String ANOTHER = "three words together";

    @Autowired
    TestPeople some;

    @Autowired
    TestPost post;

    @Autowired
    Invitations invitations;

    @Autowired
    SignIns signIns;

    @Autowired
    Groups groups;

    @Autowired
    Tokens tokens;

    Caller administrator;
    String username;
    String email;

    @BeforeEach
    void anAdministrator() {
        administrator = some.administratorCaller();
        username = TestPeople.fresh("nurse");
        email = username + "@example.org";
    }

    @Test
    void anAdministratorInvitesSomeoneWhoThenChoosesAPassword() {
        signIn(administrator);
        shown("admin/people");
        click("Invite someone");
        field("Name").setValue("Nina Nurse");
        find(EmailField.class).withCaption("Email address").single().setValue(email);
        field("Username").setValue(username);
        click("Make the invitation");
        assertThat(screen())
                .contains("Nina Nurse", "No password yet", "Invited", "Hand this link on yourself")
                .contains("/invitation/" + post.secret(email, "invitation"));
        assertThat(toasts()).noneMatch(toast -> toast.contains("on its way"));
        signOut();

        assertThat(shown("invitation/" + post.secret(email, "invitation"))).contains("Welcome to Commonplace");
        password("New password").setValue("short");
        click("Set my password");
        assertThat(password("New password").isInvalid()).isTrue();
        password("New password").setValue(ANOTHER);
        click("Set my password");

        assertThat(signIns.check(username, ANOTHER)).isPresent();
    }

    @Test
    void whoForgotTheirPasswordIsToldTheSameWhoeverTheyAre() {
        people.introduce(new NewPerson(username, "Tom", email, TestPeople.PASSWORD, null, null, null), false);
        PersonCard gone = some.someone();
        people.change(administrator, gone.username(), AccountChange.disabled(true));

        List<String> answers = List.of(email, username, gone.username(), "nobody-" + username, "x@y").stream()
                .map(typed -> {
                    shown("login");
                    shown("forgotten-password");
                    field("Username or email address").setValue(typed);
                    click("Send me a link");
                    return screen();
                })
                .toList();

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).contains("Look at your email");
        await().atMost(Duration.ofSeconds(30)).until(() -> post.to(email).size() == 2);
        assertThat(shown("reset-password/" + post.secret(email, "reset-password")))
                .contains("Choose another password");
        password("New password").setValue(ANOTHER);
        click("Set this password");
        assertThat(signIns.check(username, ANOTHER)).isPresent();
    }

    @Test
    void linksThatAreNoGoodSayWhatToDoAndNothingElse() {
        assertThat(shown("invitation/guess")).contains("no longer good", "Sign in");
        assertThat(shown("reset-password/guess")).contains("no longer good", "Send me another link");
    }

    @Test
    void aListOfHundredsIsReadInPortionsAndFiltered() {
        String ward = TestPeople.fresh("Ward");
        IntStream.range(0, 210)
                .forEach(n -> people.introduce(
                        new NewPerson(ward + "." + n, "Person " + n, null, null, null, ward, null), false));
        signIn(administrator);
        shown("admin/people");
        search().setValue(ward);

        assertThat(screen()).contains("210 people");
        assertThat(rows()).hasSize(40);
        click("Show more");
        assertThat(rows()).hasSize(80);
        search().setValue(ward + ".209");
        assertThat(screen()).contains("1 person");
        search().setValue(ward + "%");
        assertThat(screen()).contains("Nobody is like that");
        assertThat(people.search(administrator, new PeopleFilter(ward, PeopleFilter.State.DISABLED), new Paging(0, 40))
                        .total())
                .isZero();
    }

    @Test
    void anAdministratorEditsDisablesAndLetsInAgain() {
        PersonCard person = some.someone("Lea Ver");
        signIn(administrator);
        shown("admin/people/" + person.username());
        field("Name").setValue("Lea Vera");
        find(TextField.class).withCaption("Department").single().setValue("Ward 7");
        @SuppressWarnings("unchecked")
        Select<String> staffGroup =
                find(Select.class).withCaption("Staff group").single();
        staffGroup.setValue("03");
        click("Save");
        assertThat(people.details(administrator, person.username()))
                .extracting(
                        details -> details.card().name(),
                        details -> details.staffGroup(),
                        details -> details.department())
                .containsExactly("Lea Vera", "03", "Ward 7");

        click("Disable");
        agree("Disable");
        assertThat(screen()).contains("May not sign in");
        click("Let them in again");
        assertThat(people.details(administrator, person.username()).disabled()).isFalse();
    }

    @Test
    void groupsAreMadeFilledAndRenamed() {
        PersonCard person = some.someone(TestPeople.fresh("Zelda"));
        String name = TestPeople.fresh("Night team");
        signIn(administrator);
        shown("admin/groups");
        click("New group");
        field("Name").setValue(name);
        click("Make the group");
        GroupCard group = groups.find(name).orElseThrow();
        @SuppressWarnings("unchecked")
        ComboBox<PersonCard> add =
                find(ComboBox.class).withCaption("Add someone").single();
        add.setValue(person);
        assertThat(screen()).contains(person.name());
        assertThat(groups.members(administrator, group.id(), new Paging(0, 40)).items())
                .containsExactly(person);

        click("Remove");
        assertThat(screen()).contains("Nobody is in this group yet");
        assertThat(some.caller(person).groups()).doesNotContain(group.id());

        groups.add(administrator, group.id(), person.id());
        shown("admin/groups/" + group.id());
        click("Delete group");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("One person is in it and loses what it gave them.", "This cannot be taken back.");
        agree("Delete group");
        assertThat(groups.find(name)).isEmpty();
        assertThat(some.caller(person).groups()).doesNotContain(group.id());
        assertThat(toasts()).anyMatch(words -> words.contains("is deleted"));
    }

    @Test
    void nobodyElseSeesTheScreensOfAdministrators() {
        signIn(some.caller());
        String nothing = withoutOffers(shown("s/nowhere/nothing"));
        for (String view : List.of("admin", "admin/people", "admin/groups", "admin/groups/1", "admin/people/admin")) {
            assertThat(withoutOffers(shown(view))).as(view).isEqualTo(nothing);
        }
    }

    @Test
    void whatOneSharesIsOnOnesPageForColleaguesAndNobodyElse() {
        people.introduce(new NewPerson(username, "Tom", null, TestPeople.PASSWORD, null, "Ward 7", null), false);
        signIn(some.caller(people.find(username).orElseThrow()));
        assertThat(shown("me")).contains("shown to everyone who is signed in");
        field("Job").setValue("Stoma nurse");
        field("Telephone").setValue("020 7946 0000");
        field("Site").setValue("North wing");
        click("Save");
        assertThat(shown("people/" + username))
                .contains("Stoma nurse", "Ward 7", "North wing", "020 7946 0000", "Change what colleagues see here");
        signIn(some.caller());
        assertThat(shown("people/" + username)).contains("Stoma nurse").doesNotContain("Change what");
        assertThat(links()).contains("tel:02079460000");
        signOut();
        assertThat(shown("people/" + username)).doesNotContain("Stoma nurse", "7946");
    }

    @Test
    void peopleSayWhoTheyAreAndNothingThatGivesThemRights() {
        people.introduce(new NewPerson(username, "Tom", email, TestPeople.PASSWORD, null, null, null), false);
        signIn(some.caller(people.find(username).orElseThrow()));
        shown("me");
        field("Name").setValue("Tom Reyes");
        find(EmailField.class).single().setValue("new-" + email);
        PasswordField proof =
                find(PasswordField.class).withCaption("Present password").all().getFirst();
        click("Save");
        assertThat(proof.getErrorMessage()).isEqualTo("Type your present password to change this");
        find(EmailField.class).single().setValue("nowhere");
        click("Save");
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        assertThat(proof.isInvalid()).isFalse();
        find(EmailField.class).single().setValue("new-" + email);
        proof.setValue("guess guess");
        click("Save");
        assertThat(proof.getErrorMessage()).isEqualTo("This is not your present password");
        proof.setValue(TestPeople.PASSWORD);
        click("Save");

        assertThat(people.details(administrator, username))
                .extracting(
                        details -> details.card().name(),
                        details -> details.email(),
                        details -> details.administrator())
                .containsExactly("Tom Reyes", "new-" + email, false);
        assertThat(post.to(email)).singleElement().asString().contains("go to another address");
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsIt() {
        PersonCard person = some.someone();
        signIn(some.caller(person));
        shown("me");
        PasswordField present =
                find(PasswordField.class).withCaption("Present password").all().getLast();
        click("Change password");
        assertThat(present.getErrorMessage()).isEqualTo("Type your present password to change this");
        present.setValue("guess guess");
        password("New password").setValue(ANOTHER);
        click("Change password");
        assertThat(present.isInvalid()).isTrue();
        present.setValue(TestPeople.PASSWORD);
        click("Change password");

        assertThat(signIns.check(person.username(), ANOTHER)).isPresent();
        assertThat(toasts()).anyMatch(toast -> toast.contains("Your password is changed"));
        assertThat(List.of(present, password("New password"))).noneMatch(PasswordField::isInvalid);
    }

    @Test
    void aTokenIsShownOnceAndEnded() {
        Caller caller = some.caller();
        signIn(caller);
        assertThat(shown("me/tokens")).contains("You have no tokens");
        click("New token");
        field("What is it for?").setValue("Weekly export");
        click("Make the token");
        String secret = field("Token").getValue();
        assertThat(tokens.check(secret))
                .hasValueSatisfying(found -> assertThat(found.readOnly()).isTrue());
        click("I have kept it");

        assertThat(shown("me/tokens")).contains("Weekly export", "Reads").doesNotContain(secret);
        click("End");
        agree("End");
        assertThat(tokens.check(secret)).isEmpty();
    }

    @Test
    void theWayToOnesAccountAndToAdministrationIsInTheMenu() {
        signIn(some.caller());
        shown("spaces");
        assertThat(shown("me")).contains("Profile", "Signed in", "Tokens");
        assertThat(links()).contains("me/signed-in", "me/tokens");
    }

    private TextField search() {
        return find(TextField.class).all().stream()
                .filter(field ->
                        field.getPlaceholder() != null && field.getPlaceholder().startsWith("Name, username"))
                .findFirst()
                .orElseThrow();
    }

    private List<Anchor> rows() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getHref().startsWith("admin/people/"))
                .toList();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).all().getLast();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).withCaption(label).single();
    }

    /** Agrees in the dialog that asks. */
    private void agree(String verb) {
        test(find(Button.class).withText(verb).all().getLast()).click();
    }
}
