package org.commonplace.events.registration;

import java.util.Locale;
import org.commonplace.events.JoinLinks;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.NoticePage;
import org.commonplace.shared.PlainHead;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Where the links of letters lead: a page that needs no account and no script. Opening it shows and asks; only posting
 * changes anything, so that programs which look at links in mail register and cancel nothing.
 */
@RestController
@RequestMapping(RegistrationLinks.PATH + "/{secret}")
class RegistrationLinkController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String HEAD =
            "<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noindex\">";
    private static final String PAGE = """
            %s<body class="alone">%s<main class="card alone-card">
            <h1>%s</h1>
            <p>%s</p>
            <p>%s</p>
            %s
            </main></body></html>
            """;
    private static final String BUTTON = """
            <form method="post"><input type="hidden" name="do" value="%s"><button type="submit">%s</button></form>
            """;
    private static final String LINK = "<p><a href=\"%s\" rel=\"noopener noreferrer\">%s</a></p>\n";

    private final GuestRegistrations registrations;
    private final Subjects subjects;
    private final JoinLinks joins;
    private final Certificates certificates;
    private final PlainHead head;
    private final NoticePage notice;
    private final MessageSource messages;

    RegistrationLinkController(
            GuestRegistrations registrations,
            Subjects subjects,
            JoinLinks joins,
            Certificates certificates,
            PlainHead head,
            NoticePage notice,
            MessageSource messages) {
        this.registrations = registrations;
        this.subjects = subjects;
        this.joins = joins;
        this.certificates = certificates;
        this.head = head;
        this.notice = notice;
        this.messages = messages;
    }

    @GetMapping
    ResponseEntity<String> show(@PathVariable String secret) {
        GuestRegistrations.Linked linked = registrations.find(secret);
        return page(secret, linked.registration(), linked.confirms());
    }

    @PostMapping
    ResponseEntity<String> act(
            @PathVariable String secret, @RequestParam(name = "do", defaultValue = "") String wanted) {
        return switch (wanted) {
            case "confirm" -> page(secret, registrations.confirm(secret), false);
            case "accept" -> page(secret, registrations.accept(secret), false);
            case "cancel" -> page(secret, registrations.cancel(secret), false);
            default -> show(secret);
        };
    }

    @GetMapping("/certificate.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String secret) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate.pdf\"")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(certificates.ofLink(secret));
    }

    @ExceptionHandler({NotFound.class, Invalid.class})
    ResponseEntity<String> gone() {
        return answer(
                HttpStatus.NOT_FOUND,
                notice.deadLink(text("events.registration.link.gone"), text("events.registration.link.gone.words")));
    }

    private ResponseEntity<String> page(String secret, Registration registration, boolean confirms) {
        Subject subject = subjects.reader(registration)
                .map(reader -> subjects.of(reader, registration))
                .orElseThrow(() -> new NotFound("registration link"));
        String facts = subject.where().isEmpty()
                ? subjects.when(subject.time())
                : subjects.when(subject.time()) + ", " + subject.where();
        String words = confirms ? text("events.registration.link.ask") : said(registration);
        return answer(
                HttpStatus.OK,
                PAGE.formatted(
                        head.of(subject.title(), HEAD),
                        head.brand(),
                        escape(subject.title()),
                        escape(facts),
                        escape(words),
                        ways(secret, registration, subject, confirms)));
    }

    private String said(Registration registration) {
        Integer place = registration.place();
        return text("events.registration.status." + registration.status().word(), place == null ? 0 : place);
    }

    private String ways(String secret, Registration registration, Subject subject, boolean confirms) {
        StringBuilder ways = new StringBuilder();
        if (confirms) {
            ways.append(button("confirm"));
        } else if (registration.status().isActive()) {
            if (registration.status() == RegistrationStatus.OFFERED) {
                ways.append(button("accept"));
            }
            if (registration.status() == RegistrationStatus.REGISTERED && subject.occasion() != null) {
                joins.ofGuest(subject.occasion().occurrence())
                        .ifPresent(link -> ways.append(LINK.formatted(
                                HtmlUtils.htmlEscape(link, "UTF-8"), escape(text("events.registration.link.join")))));
            }
            if (certificates.isThere(registration)) {
                ways.append(LINK.formatted(
                        RegistrationLinks.PATH + "/" + escape(secret) + "/certificate.pdf",
                        escape(text("events.registration.link.certificate"))));
            } else {
                ways.append(button("cancel"));
            }
        }
        return ways.append(LINK.formatted(escape(subject.url()), escape(text("events.registration.link.event"))))
                .toString();
    }

    private String button(String what) {
        return BUTTON.formatted(what, escape(text("events.registration.link." + what)));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    private static String escape(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
