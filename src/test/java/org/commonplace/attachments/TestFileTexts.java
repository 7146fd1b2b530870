package org.commonplace.attachments;

import org.springframework.stereotype.Component;

/** Reads the texts that are missing, as the job does. */
@Component
public class TestFileTexts {

    private final FileTexts texts;

    TestFileTexts(FileTexts texts) {
        this.texts = texts;
    }

    public void run() {
        texts.readMissing();
    }
}
