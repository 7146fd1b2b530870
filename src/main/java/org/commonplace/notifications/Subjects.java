package org.commonplace.notifications;

import java.util.Collection;
import java.util.Map;
import org.commonplace.people.Caller;

/** Finds the content of one kind that notices are about; each feature with content that can be told of brings one. */
public interface Subjects {

    /** The {@link org.commonplace.shared.ContentRef#kind()} these are of. */
    String kind();

    /** Those of these ids that the reader may see now. All others are left out, whatever the reason. */
    Map<Long, Subject> find(Caller reader, Collection<Long> ids);
}
