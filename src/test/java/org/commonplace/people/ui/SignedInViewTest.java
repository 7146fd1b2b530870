package org.commonplace.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.util.Map;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.Visitor;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing out, from the screen, of what one has left elsewhere: each visitor here is a browser of its own. */
class SignedInViewTest extends ViewTest {

    private static final String INSIDE = "/api/v1/groups";

    @Autowired
    TestPeople some;

    @LocalServerPort
    int port;

    PersonCard person;
    Visitor desk;
    Visitor ward;
    Visitor phone;

    @BeforeEach
    void threeBrowsers() {
        person = some.someone();
        desk = new Visitor(port);
        ward = new Visitor(port);
        phone = new Visitor(port);
        desk.signIn(person.username(), TestPeople.PASSWORD);
        ward.signIn(person.username(), TestPeople.PASSWORD);
        phone.signIn(person.username(), TestPeople.PASSWORD, Map.of("remember", "yes"));
        signIn(some.caller(person));
        shown("me/signed-in");
    }

    @Test
    void oneIsSignedOutAndTheOthersGoOn() {
        assertThat(find(Button.class).withText("Sign out there").all()).hasSize(3);
        ListItem row = find(ListItem.class).all().stream()
                .filter(item -> item.getElement().getTextRecursively().contains("Stays signed in since"))
                .findFirst()
                .orElseThrow();
        test(find(Button.class, row).single()).click();

        assertThat(isInside(phone)).isFalse();
        phone.restart();
        phone.csrfToken();
        assertThat(isInside(phone)).as("remembered no more").isFalse();
        assertThat(isInside(desk)).isTrue();
        assertThat(isInside(ward)).isTrue();
        assertThat(toasts()).anyMatch(words -> words.contains("Signed out"));
        assertThat(screen()).doesNotContain("Stays signed in since");
        assertThat(find(Button.class).withText("Sign out there").all()).hasSize(2);
    }

    @Test
    void everywhereElseIsSignedOutAtOnce() {
        Visitor colleague = new Visitor(port);
        colleague.signIn(some.someone().username(), TestPeople.PASSWORD);
        click("Sign out everywhere else");

        for (Visitor left : new Visitor[] {desk, ward, phone}) {
            assertThat(isInside(left)).isFalse();
            left.restart();
            left.csrfToken();
            assertThat(isInside(left)).isFalse();
        }
        assertThat(isInside(colleague)).isTrue();
        assertThat(find(Button.class).withText("Sign out there").all()).isEmpty();
        assertThat(find(Button.class).withText("Sign out everywhere else").all())
                .isEmpty();
    }

    private static boolean isInside(Visitor visitor) {
        return visitor.get(INSIDE).statusCode() == 200;
    }
}
