package org.commonplace.discussion;

import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.AccessRules;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A report is known to those who see what it is about; its words are for fewer, which {@link Reports} asks. */
@Component
class ReportAccess implements AccessRules {

    private final ReportRows rows;

    /** Asked late, as the policy is made of these rules. */
    private final ObjectProvider<AccessPolicy> policy;

    ReportAccess(ReportRows rows, ObjectProvider<AccessPolicy> policy) {
        this.rows = rows;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return Reports.KIND;
    }

    @Override
    public Optional<Role> roleOf(Caller caller, ContentRef report) {
        return rows.find(report.id()).flatMap(row -> policy.getObject().roleOf(caller, row.subject()));
    }

    @Override
    public Role most(ContentRef report) {
        return rows.find(report.id())
                .map(row -> policy.getObject().most(row.subject()))
                .orElse(Role.CURATE);
    }
}
