package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commonplace.people.SignInAddress;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends a visitor to sign in and back again; keeps the way back in the address, so that no session is begun. */
@Component
class SignInFirst implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException visitor)
            throws IOException {
        redirect(request, response);
    }

    static void redirect(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = HttpMethod.GET.matches(request.getMethod()) ? asked(request) : "/";
        response.sendRedirect(request.getContextPath() + SignInAddress.returningTo(wanted));
    }

    private static String asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
