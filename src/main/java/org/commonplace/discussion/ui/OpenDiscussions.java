package org.commonplace.discussion.ui;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonplace.discussion.LiveDiscussion;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The discussions that are open on screens. */
@Component
class OpenDiscussions implements LiveDiscussion {

    private final Map<ContentRef, Set<DiscussionSection>> open = new ConcurrentHashMap<>();
    private final AccessPolicy access;
    private final Callers callers;

    OpenDiscussions(AccessPolicy access, Callers callers) {
        this.access = access;
        this.callers = callers;
    }

    @Override
    public void changed(ContentRef subject) {
        open.getOrDefault(subject, Set.of()).forEach(DiscussionSection::changedElsewhere);
    }

    void add(ContentRef subject, DiscussionSection section) {
        open.compute(subject, (content, sections) -> {
            Set<DiscussionSection> all = sections == null ? ConcurrentHashMap.newKeySet() : sections;
            all.add(section);
            return all;
        });
    }

    void remove(ContentRef subject, DiscussionSection section) {
        open.computeIfPresent(subject, (content, sections) -> {
            sections.remove(section);
            return sections.isEmpty() ? null : sections;
        });
    }

    /** Whether this person, or a visitor, may still see it; a push has no request that would tell who asks. */
    boolean mayStillSee(@Nullable Long person, ContentRef subject) {
        Caller reader = person == null ? Caller.ANONYMOUS : callers.of(person).orElse(Caller.ANONYMOUS);
        return access.may(reader, Role.VIEW, subject);
    }
}
