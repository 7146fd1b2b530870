package org.commonplace.attachments;

import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.AccessRules;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** An attachment is as open as the content it belongs to. */
@Component
class AttachmentAccess implements AccessRules {

    static final String KIND = "attachment";

    private final ReadersView view;

    /** Asked late, as the policy is made of these rules. */
    private final ObjectProvider<AccessPolicy> policy;

    AttachmentAccess(ReadersView view, ObjectProvider<AccessPolicy> policy) {
        this.view = view;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Role> roleOf(Caller caller, ContentRef attachment) {
        return view.find(caller, attachment.id())
                .flatMap(file -> policy.getObject().roleOf(caller, file.owner()));
    }
}
