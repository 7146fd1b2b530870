package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.SignInAddress;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Shows the sign-in view again with why, and keeps who the visitor is and where they wanted to go. */
@Component
class SignInFailedHandler implements AuthenticationFailureHandler {

    private static final int LONGEST_NAME = 254;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String typed = Objects.requireNonNullElse(
                request.getParameter(UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY), "");
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(SignInAddress.TYPED, typed.substring(0, Math.min(typed.length(), LONGEST_NAME)));
        }
        again(request, response, failure instanceof LockedException ? "wait" : "wrong");
    }

    static void again(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        String wanted = Optional.ofNullable(request.getParameter(SignInAddress.RETURN_TO))
                .orElse("/");
        boolean plainly = request.getParameter(PlainSignInController.PLAINLY) != null;
        String view = plainly ? SignInAddress.plainlyReturningTo(wanted) : SignInAddress.returningTo(wanted);
        response.sendRedirect(request.getContextPath() + view + (view.contains("?") ? "&" : "?") + why);
    }
}
