package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import org.commonplace.shared.NetworkAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from.
 *
 * @param address the network address, of a trusted proxy's client where there is one
 * @param knownBrowser what a browser shows in which someone has signed in before
 */
record Visit(String address, @Nullable String knownBrowser) {

    static Visit of(HttpServletRequest request) {
        return new Visit(NetworkAddress.of(request.getRemoteAddr()), BrowserCookies.KNOWN.read(request));
    }
}
