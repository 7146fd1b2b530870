package org.commonplace.events.ical.dav;

/** What an element of XML is called. */
record Name(String namespace, String local) {

    static final String DAV = "DAV:";
    static final String CALDAV = "urn:ietf:params:xml:ns:caldav";

    /** Of Apple's calendar server, which others took over. */
    static final String SERVER = "http://calendarserver.org/ns/";

    static final String APPLE = "http://apple.com/ns/ical/";

    static Name dav(String local) {
        return new Name(DAV, local);
    }

    static Name caldav(String local) {
        return new Name(CALDAV, local);
    }

    static Name server(String local) {
        return new Name(SERVER, local);
    }

    static Name apple(String local) {
        return new Name(APPLE, local);
    }
}
