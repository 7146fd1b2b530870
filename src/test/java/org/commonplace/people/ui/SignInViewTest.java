package org.commonplace.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.WholeScreen;
import org.commonplace.people.SignInAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInViewTest extends ViewTest {

    @Autowired
    TestPeople testPeople;

    @Test
    void asksForNameAndPasswordInAFormThatBrowsersKnow() {
        shown("login");

        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Sign in");
        assertThat(find(TextField.class)
                        .withCaption("Username")
                        .single()
                        .getElement()
                        .getAttribute("autocomplete"))
                .isEqualTo("username");
        assertThat(find(PasswordField.class)
                        .withCaption("Password")
                        .single()
                        .getElement()
                        .getAttribute("autocomplete"))
                .isEqualTo("current-password");
        assertThat(find(Checkbox.class)
                        .withCaption("Keep me signed in on this device")
                        .exists())
                .isTrue();
        assertThat(find(Button.class).withText("Sign in").exists()).isTrue();
        assertThat(settings()).contains("method=post", "action=login");
    }

    @Test
    void saysWhyItIsShownAgainAndNoMore() {
        assertThat(shown("login?wrong")).contains("That username and password do not go together");
        assertThat(shown("login?wait")).contains("Too many tries");
        assertThat(shown("login?again")).contains("The page had been open for too long");
        assertThat(shown("login?other=<b>words</b>")).doesNotContain("words");
    }

    @Test
    void offersNoProviderThatIsNotThere() {
        assertThat(shown("login")).contains("Forgotten your password?").doesNotContain("or with a password");
    }

    @Test
    void whoMistypedThePasswordHasOnlyThatToTypeAgain() {
        VaadinSession.getCurrent().getSession().setAttribute(SignInAddress.TYPED, "tom.reyes");
        shown("login?wrong");
        assertThat(find(TextField.class).withCaption("Username").single().getValue())
                .isEqualTo("tom.reyes");
        assertThat(find(PasswordField.class).single().isAutofocus()).isTrue();
        assertThat(VaadinSession.getCurrent().getSession().getAttribute(SignInAddress.TYPED))
                .isNull();
    }

    @Test
    void keepsTheWayBackAndNeverOneThatLeadsAway() {
        shown("login?continue=%2Fs%2FSGH%3Fa%3Db");
        assertThat(settings()).contains("name=continue", "value=/s/SGH?a=b");

        for (String away :
                new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:a"}) {
            shown("login?continue=" + java.net.URLEncoder.encode(away, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(settings()).noneMatch(setting -> setting.contains("evil") || setting.contains("javascript:a"));
        }
    }

    @Test
    void sendsOnWhoeverIsSignedIn() {
        signIn(testPeople.caller());
        shown("login?continue=%2Fspaces");

        assertThat(settings()).doesNotContain("name=continue");
        assertThat(find(TextField.class).withCaption("Username").single().getValue())
                .isEmpty();
    }

    private static java.util.List<String> settings() {
        return WholeScreen.of(UI.getCurrentOrThrow()).settings();
    }
}
