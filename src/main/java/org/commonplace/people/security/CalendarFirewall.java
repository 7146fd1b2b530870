package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Lets the methods of WebDAV through where calendars are read, and nowhere else. */
class CalendarFirewall implements HttpFirewall {

    private static final String WELL_KNOWN = "/.well-known/";

    private final StrictHttpFirewall usual = new StrictHttpFirewall();
    private final StrictHttpFirewall calendars = new StrictHttpFirewall();

    CalendarFirewall() {
        calendars.setAllowedHttpMethods(List.of(
                "OPTIONS",
                "GET",
                "HEAD",
                "PROPFIND",
                "REPORT",
                // These are refused politely
                "PUT",
                "POST",
                "PATCH",
                "DELETE",
                "PROPPATCH",
                "MKCOL",
                "MKCALENDAR",
                "COPY",
                "MOVE",
                "ACL",
                "LOCK",
                "UNLOCK"));
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean below = path.equals(CalendarAddresses.BELOW)
                || path.startsWith(CalendarAddresses.BELOW + "/")
                || path.startsWith(WELL_KNOWN);
        return (below ? calendars : usual).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return usual.getFirewalledResponse(response);
    }
}
