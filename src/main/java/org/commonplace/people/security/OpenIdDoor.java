package org.commonplace.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonplace.people.SignInAddress;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before someone is sent to the OpenID provider: notes where they were going, and sees that the provider answers. */
class OpenIdDoor extends OncePerRequestFilter {

    private static final String WANTED = OpenIdDoor.class.getName();

    private final Supplier<?> provider;

    OpenIdDoor(Supplier<?> provider) {
        this.provider = provider;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + OpenIdSignIn.START);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            provider.get();
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            logger.warn("The OpenID provider does not answer as it should", unreachable);
            SignInFailedHandler.again(request, response, "unreachable");
            return;
        }
        Optional.ofNullable(request.getParameter(SignInAddress.RETURN_TO))
                .flatMap(SignInAddress::within)
                .ifPresent(path -> request.getSession().setAttribute(WANTED, path));
        chain.doFilter(request, response);
    }

    /** Where someone was going before they were sent to the provider; forgotten with this. */
    static Optional<String> wanted(HttpServletRequest request) {
        if (request.getSession(false) == null
                || !(request.getSession(false).getAttribute(WANTED) instanceof String path)) {
            return Optional.empty();
        }
        request.getSession().removeAttribute(WANTED);
        return SignInAddress.within(path);
    }
}
