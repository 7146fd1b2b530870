package org.commonplace;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a test the token that pages carry, for where no front end was built and there are no pages. */
@RestController
class CsrfTokenForTests {

    static final String PATH = "/setup/csrf-token-for-tests";

    @GetMapping(PATH)
    String token(CsrfToken token) {
        return token.getToken();
    }
}
