package org.commonplace.discussion;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.notifications.Subject;
import org.commonplace.notifications.Subjects;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;
import org.springframework.stereotype.Component;

/** Reports as what notices are about: called as their content is, and found on top of it. */
@Component
class ReportSubjects implements Subjects {

    private final ReportRows rows;
    private final DiscussedContent content;

    ReportSubjects(ReportRows rows, DiscussedContent content) {
        this.rows = rows;
        this.content = content;
    }

    @Override
    public String kind() {
        return Reports.KIND;
    }

    @Override
    public Map<Long, Subject> find(Caller reader, Collection<Long> ids) {
        List<ReportRows.Row> told = rows.find(ids);
        Map<ContentRef, Subject> about =
                content.find(reader, told.stream().map(ReportRows.Row::subject).toList());
        Map<Long, Subject> found = new HashMap<>();
        for (ReportRows.Row row : told) {
            Subject subject = about.get(row.subject());
            if (subject != null) {
                found.put(row.id(), subject);
            }
        }
        return found;
    }
}
