package org.commonplace.wiki.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Account;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.Role;
import org.commonplace.people.SignIns;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Views used by an editor of a private space, who is signed in. */
@CommonplaceTest
@ViewPackages(packages = "org.commonplace")
abstract class WritingTest extends SpringBrowserlessTest {

    @Autowired
    TestWiki wiki;

    @Autowired
    Pages pages;

    @Autowired
    People people;

    @Autowired
    SignIns signIns;

    SpaceDetails space;
    Caller editor;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.PRIVATE);
        editor = wiki.someoneWith(Role.EDIT, space);
        signIn(editor);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    void signIn(Caller person) {
        String username = people.card(person.personId()).orElseThrow().username();
        Account account = signIns.check(username, TestPeople.PASSWORD).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        account, null, List.of(new SimpleGrantedAuthority("ROLE_PERSON"))));
    }

    void click(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    /** All the words on the screen at an address, whichever view answers there. */
    String shown(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrentOrThrow().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    List<String> toasts() {
        return find(Notification.class).all().stream()
                .map(toast -> toast.getElement().getTextRecursively())
                .toList();
    }
}
