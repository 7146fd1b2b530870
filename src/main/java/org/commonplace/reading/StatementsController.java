package org.commonplace.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.commonplace.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The statements as plain pages, the same for everyone. */
@RestController
class StatementsController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Statements statements;
    private final PlainPage document;
    private final MessageSource messages;

    StatementsController(Statements statements, PlainPage document, MessageSource messages) {
        this.statements = statements;
        this.document = document;
        this.messages = messages;
    }

    @GetMapping("/about/{word}")
    ResponseEntity<String> statement(@PathVariable String word) {
        Statement statement = Statement.named(word).orElseThrow(() -> new NotFound("statement"));
        String title = messages.getMessage("reading.statement." + word, null, Locale.UK);
        String html = document.document(
                title,
                "",
                main -> main.append("<article class=\"prose\">")
                        .append(statements.html(statement))
                        .append("</article>"));
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(html.getBytes(StandardCharsets.UTF_8)))
                .body(html);
    }
}
