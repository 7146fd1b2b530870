package org.commonplace.operations.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.ContentRef;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The audit log as a table that spreadsheets open, with the filters of the screen. It is written while it is read, a portion at a time,
 * so its length costs no memory.
 */
@RestController
class AuditFileController {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int PORTION = 1_000;
    private static final String ZONE = "zone";

    private final AuditLog log;
    private final AuditAddress address;
    private final AuditWords inWords;
    private final People people;
    private final CurrentCaller caller;
    private final Appearance appearance;
    private final MessageSource messages;

    AuditFileController(
            AuditLog log,
            AuditAddress address,
            AuditWords inWords,
            People people,
            CurrentCaller caller,
            Appearance appearance,
            MessageSource messages) {
        this.log = log;
        this.address = address;
        this.inWords = inWords;
        this.people = people;
        this.caller = caller;
        this.appearance = appearance;
        this.messages = messages;
    }

    @GetMapping("/admin/audit.csv")
    void file(@RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        Caller reader = caller.get();
        log.actions(reader);
        AuditFilter filter = address.filter(reader, asked, zone(asked));
        log.exported(reader, filter);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (Writer file =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            file.write(BYTE_ORDER_MARK);
            file.write(CsvLine.of(
                    word("at"),
                    word("person"),
                    word("username"),
                    word("action"),
                    word("words"),
                    word("content"),
                    word("title"),
                    word("detail")));
            write(reader, filter, file);
        }
    }

    private void write(Caller reader, AuditFilter filter, Writer file) throws IOException {
        AuditEntry last = null;
        List<AuditEntry> portion;
        do {
            portion = log.read(reader, filter, last, PORTION);
            Map<Long, PersonCard> names = people.cards(portion.stream()
                    .map(AuditEntry::person)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            AuditWords.Reading reading = inWords.forReader(reader);
            for (AuditEntry entry : portion) {
                file.write(line(entry, names, reading));
                last = entry;
            }
        } while (portion.size() == PORTION);
    }

    private String line(AuditEntry entry, Map<Long, PersonCard> names, AuditWords.Reading reading) {
        Long by = entry.person();
        PersonCard person = by == null ? null : names.get(by);
        ContentRef content = entry.content();
        return CsvLine.of(
                entry.at().toString(),
                person == null ? "" : person.name(),
                person == null ? "" : person.username(),
                entry.action(),
                inWords.action(entry.action()),
                content == null ? "" : content.toString(),
                reading.named(content).map(AuditLog.Named::title).orElse(""),
                reading.detail(entry));
    }

    private ZoneId zone(Map<String, String> asked) {
        try {
            return asked.containsKey(ZONE) ? ZoneId.of(asked.get(ZONE)) : appearance.zone();
        } catch (DateTimeException unknown) {
            return appearance.zone();
        }
    }

    private String word(String column) {
        return messages.getMessage("operations.audit.column." + column, null, Locale.UK);
    }
}
