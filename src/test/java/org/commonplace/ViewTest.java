package org.commonplace;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.commonplace.people.Account;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.SignIns;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A test that uses views as someone at the screen does, without a browser. */
@CommonplaceTest
@ViewPackages(packages = "org.commonplace")
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected People people;

    @Autowired
    private SignIns signIns;

    /** From now on this person sits at the screen. */
    protected final void signIn(Caller person) {
        String username = people.card(person.personId()).orElseThrow().username();
        Account account = signIns.check(username, TestPeople.PASSWORD).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        account, null, List.of(new SimpleGrantedAuthority("ROLE_PERSON"))));
    }

    @AfterEach
    protected final void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** All the words of the view at an address, whichever view answers there. */
    protected final String shown(String address) {
        String[] parts = address.replaceFirst("^/", "").split("\\?", 2);
        UI.getCurrentOrThrow().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
        return screen();
    }

    /** What else the words of an address may have meant depends on the address alone, and on what others have written. */
    protected static String withoutOffers(String words) {
        return words.replaceAll("Perhaps you are looking for.*(?=Go to home)", "");
    }

    /** All the words of the view that is open. */
    protected final String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    protected final void click(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    protected final List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    protected final List<String> toasts() {
        return find(Notification.class).all().stream()
                .map(toast -> toast.getElement().getTextRecursively())
                .toList();
    }
}
