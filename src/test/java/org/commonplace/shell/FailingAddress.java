package org.commonplace.shell;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An address that anyone may open and that fails. */
@RestController
class FailingAddress {

    static final String PATH = "/look/fails-for-tests";

    @GetMapping(PATH)
    String fail() {
        throw new IllegalStateException("secret of the house");
    }
}
