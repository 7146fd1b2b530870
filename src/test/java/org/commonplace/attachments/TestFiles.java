package org.commonplace.attachments;

import java.util.Base64;

/** Small real files for tests. */
final class TestFiles {

    /** One transparent pixel. */
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private TestFiles() {}
}
