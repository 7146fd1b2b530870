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

/** Comments as what notices are about: called as their content is, and found within it. */
@Component
class CommentSubjects implements Subjects {

    private final CommentRows rows;
    private final DiscussedContent content;

    CommentSubjects(CommentRows rows, DiscussedContent content) {
        this.rows = rows;
        this.content = content;
    }

    @Override
    public String kind() {
        return Comments.KIND;
    }

    /** What was taken back or hidden is gone from the inbox too. */
    @Override
    public Map<Long, Subject> find(Caller reader, Collection<Long> ids) {
        List<CommentRows.Row> said = rows.find(ids).stream()
                .filter(row -> row.hidden() == null && (row.deleted() == null || row.thread() == null))
                .toList();
        Map<ContentRef, Subject> about =
                content.find(reader, said.stream().map(CommentRows.Row::subject).toList());
        Map<Long, Subject> found = new HashMap<>();
        for (CommentRows.Row row : said) {
            Subject subject = about.get(row.subject());
            if (subject != null) {
                String address = subject.address() + "#" + Comments.KIND + "-" + row.id();
                found.put(row.id(), new Subject(subject.title(), address, subject.place()));
            }
        }
        return found;
    }
}
