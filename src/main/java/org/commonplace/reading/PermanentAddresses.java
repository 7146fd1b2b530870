package org.commonplace.reading;

import java.net.URI;
import org.commonplace.people.CurrentCaller;
import org.commonplace.wiki.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Addresses that outlive a page's title and space. */
@RestController
class PermanentAddresses {

    private final CurrentCaller caller;
    private final Pages pages;

    PermanentAddresses(CurrentCaller caller, Pages pages) {
        this.caller = caller;
        this.pages = pages;
    }

    @GetMapping("/p/{id:\\d{1,18}}")
    ResponseEntity<Void> page(@PathVariable long id) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(pages.get(caller.get(), id).url()))
                .build();
    }
}
