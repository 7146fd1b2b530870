package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.commonplace.people.SignInAddress;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Shows the sign-in view again with why, and keeps where the visitor wanted to go. */
@Component
class SignInFailedHandler implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        again(request, response, failure instanceof LockedException ? "wait" : "wrong");
    }

    static void again(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        String wanted = Optional.ofNullable(request.getParameter(SignInAddress.RETURN_TO))
                .orElse("/");
        String view = SignInAddress.returningTo(wanted);
        response.sendRedirect(request.getContextPath() + view + (view.contains("?") ? "&" : "?") + why);
    }
}
