package org.commonplace.discussion;

import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.AccessRules;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A comment is as open as the content it is about. */
@Component
class CommentAccess implements AccessRules {

    private final CommentRows rows;

    /** Asked late, as the policy is made of these rules. */
    private final ObjectProvider<AccessPolicy> policy;

    CommentAccess(CommentRows rows, ObjectProvider<AccessPolicy> policy) {
        this.rows = rows;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return Comments.KIND;
    }

    @Override
    public Optional<Role> roleOf(Caller caller, ContentRef comment) {
        return rows.find(comment.id()).flatMap(row -> policy.getObject().roleOf(caller, row.subject()));
    }

    @Override
    public Role most(ContentRef comment) {
        return rows.find(comment.id())
                .map(row -> policy.getObject().most(row.subject()))
                .orElse(Role.CURATE);
    }
}
