package org.commonplace.people;

/** Tells who asks, from the session, the remember-me cookie or the token of the request at hand. */
public interface CurrentCaller {

    Caller get();
}
