package org.commonplace.attachments;

import java.util.function.Supplier;
import org.commonplace.shared.TriedAgain;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes which files there are, in one transaction. What an upload brought is on disk by then, so it is not sent again because
 * the database broke the transaction off.
 */
@Component
@TriedAgain
class FileChange {

    @Transactional
    <T> T make(Supplier<T> change) {
        return change.get();
    }
}
