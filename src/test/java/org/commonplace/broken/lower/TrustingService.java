package org.commonplace.broken.lower;

import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.springframework.stereotype.Service;

/** Reads for whoever calls without asking what they may see, once, and asks the other time. */
@Service
public class TrustingService {

    private final AccessPolicy access;

    TrustingService(AccessPolicy access) {
        this.access = access;
    }

    public String read(Caller caller, long id) {
        return caller + " reads " + id;
    }

    public String readAfterAsking(Caller caller, long id) {
        access.require(caller, Role.VIEW, new ContentRef("thing", id));
        return read(caller, id);
    }
}
