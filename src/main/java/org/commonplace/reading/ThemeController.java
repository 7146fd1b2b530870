package org.commonplace.reading;

import jakarta.servlet.http.HttpServletRequest;
import org.commonplace.shared.PlainHead;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The chosen theme as a style sheet, for pages that no script can mark. Each browser keeps its own and asks whether it still holds, so
 * that another choice counts at once.
 */
@RestController
class ThemeController {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    /** Paper stays light. */
    private static final String RULE = "@media screen{:root:root{color-scheme:%s}}\n";

    @GetMapping(PlainHead.THEME)
    ResponseEntity<String> theme(HttpServletRequest request) {
        String theme = ChosenTheme.of(request);
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .eTag(theme.isEmpty() ? "system" : theme)
                .body(theme.isEmpty() ? "" : RULE.formatted(theme));
    }
}
