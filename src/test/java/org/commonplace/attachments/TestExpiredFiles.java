package org.commonplace.attachments;

import org.springframework.stereotype.Component;

/** Deletes the files whose time in the trash is over, as the job does. */
@Component
public class TestExpiredFiles {

    private final ExpiredFiles expired;

    TestExpiredFiles(ExpiredFiles expired) {
        this.expired = expired;
    }

    public void run() {
        expired.delete();
    }
}
