package org.commonplace.shared.outside;

import java.io.IOException;

/** An answer is longer than was asked for. */
public class TooLong extends IOException {

    TooLong() {
        super("The answer is too long");
    }
}
