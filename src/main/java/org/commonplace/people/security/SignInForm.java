package org.commonplace.people.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import org.commonplace.people.SignInAddress;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Signing in by the form of the sign-in view, and signing out. */
@Component
class SignInForm {

    private final SignedInHandler signedIn;
    private final SignInFailedHandler failed;
    private final RememberMe remembered;

    SignInForm(SignedInHandler signedIn, SignInFailedHandler failed, RememberMe remembered) {
        this.signedIn = signedIn;
        this.failed = failed;
        this.remembered = remembered;
    }

    void addTo(HttpSecurity http) {
        http.formLogin(form -> form.loginPage(SignInAddress.PATH)
                        .authenticationDetailsSource(Visit::of)
                        .successHandler(signedIn)
                        .failureHandler(failed)
                        .permitAll())
                .logout(out -> out.addLogoutHandler(remembered).logoutSuccessHandler(home()));
    }

    /** A view signs out by a request of its script, which would take the redirect of a form for an answer. */
    private static SimpleUrlLogoutSuccessHandler home() {
        SimpleUrlLogoutSuccessHandler home = new SimpleUrlLogoutSuccessHandler();
        home.setDefaultTargetUrl("/");
        home.setRedirectStrategy(new UidlRedirectStrategy());
        return home;
    }
}
