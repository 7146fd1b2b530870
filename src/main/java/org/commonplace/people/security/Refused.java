package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commonplace.people.SignInAddress;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Refuses a request; a sign-in form that waited longer than its session is shown again instead. */
@Component
class Refused implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        boolean signIn = request.getRequestURI().equals(request.getContextPath() + SignInAddress.PATH);
        if (refusal instanceof CsrfException && signIn) {
            SignInFailedHandler.again(request, response, "again");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
