package org.commonplace.attachments;

import java.util.Collection;
import java.util.List;

/** The text of these files has become known; numbers of attachments. */
public record FilesRead(Collection<Long> attachments) {

    public FilesRead {
        attachments = List.copyOf(attachments);
    }
}
