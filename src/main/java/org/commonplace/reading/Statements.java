package org.commonplace.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonplace.markup.LinkTargets;
import org.commonplace.markup.Markdown;
import org.commonplace.markup.Rendered.Html;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Setting;
import org.commonplace.shared.Settings;
import org.commonplace.shared.SiteAddress;
import org.commonplace.shared.SiteSettings;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of the statements: the product's templates until an administrator writes another. In them, words in braces such as {@code
 * {organisation}} stand for settings. Every text that was ever written is kept.
 */
@Service
public class Statements {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern MEANS_SOMETHING = Pattern.compile("([\\\\`*_{}\\[\\]<>()#+!|~$:&@-])");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int LONGEST = 100_000;

    /** Stands above a statement that nobody has completed. */
    private static final String UNFINISHED = "> [!WARNING]\n> ";

    private final JdbcClient database;
    private final Markdown markdown;
    private final Settings settings;
    private final Appearance appearance;
    private final SiteAddress site;
    private final MessageSource messages;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Statements(
            JdbcClient database,
            Markdown markdown,
            Settings settings,
            Appearance appearance,
            SiteAddress site,
            MessageSource messages,
            AccessPolicy access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.markdown = markdown;
        this.settings = settings;
        this.appearance = appearance;
        this.site = site;
        this.messages = messages;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A text and whose it is.
     *
     * @param own whether somebody here wrote it; otherwise it is the product's template
     */
    public record Text(String body, boolean own) {}

    /** The text of a statement, placeholders as written; administrators only. */
    public Text text(Caller caller, Statement statement) {
        access.requireAdministrator(caller);
        return own(statement).map(body -> new Text(body, true)).orElseGet(() -> new Text(template(statement), false));
    }

    /**
     * Writes a statement anew; administrators only.
     *
     * @throws Invalid when it is empty or far too long
     */
    @Transactional
    public void write(Caller caller, Statement statement, String body) {
        access.requireAdministrator(caller);
        if (body.isBlank() || body.length() > LONGEST) {
            throw new Invalid("body", "reading.statement.length", LONGEST);
        }
        put(caller, statement, body);
    }

    /** Goes back to the product's template; administrators only. */
    @Transactional
    public void restore(Caller caller, Statement statement) {
        access.requireAdministrator(caller);
        put(caller, statement, null);
    }

    /** What the placeholders stand for now, in order; administrators only. */
    public Map<String, String> placeholders(Caller caller) {
        access.requireAdministrator(caller);
        return values(text("reading.statement.date"));
    }

    /** What a text would look like; administrators only. Safe HTML. */
    public String preview(Caller caller, String body) {
        access.requireAdministrator(caller);
        return html(body, values(today()));
    }

    /** Whether somebody here wrote both statements, and what they stand on is entered; administrators only. */
    public boolean areFinished(Caller caller) {
        access.requireAdministrator(caller);
        return Arrays.stream(Statement.values()).noneMatch(this::isUnfinished);
    }

    /** The statement as safe HTML, for anyone. */
    String html(Statement statement) {
        String body = own(statement).orElseGet(() -> template(statement));
        Map<String, String> values = values(written(statement));
        String banner = UNFINISHED + text("reading.statement.unfinished") + "\n\n";
        return html(isUnfinished(statement) ? banner + body : body, values);
    }

    /** The product's template, or a text with a gap that nobody has filled. */
    private boolean isUnfinished(Statement statement) {
        Optional<String> own = own(statement);
        String missing = text("reading.statement.missing");
        return own.isEmpty()
                || values(written(statement)).entrySet().stream()
                        .anyMatch(value ->
                                value.getValue().equals(missing) && own.get().contains("{" + value.getKey() + "}"));
    }

    private String html(String body, Map<String, String> values) {
        String filled = PLACEHOLDER
                .matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.containsKey(found.group(1)) ? plain(values.get(found.group(1))) : found.group()));
        return markdown.render(filled, LinkTargets.NONE).segments().stream()
                .filter(Html.class::isInstance)
                .map(segment -> ((Html) segment).html())
                .collect(Collectors.joining());
    }

    private Map<String, String> values(String date) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("product", appearance.name());
        values.put("address", site.of("/"));
        values.put("organisation", orMissing(SiteSettings.ORGANISATION));
        values.put("email", orMissing(SiteSettings.CONTACT_EMAIL));
        values.put("telephone", orMissing(SiteSettings.CONTACT_TELEPHONE));
        values.put("data-protection", orMissing(SiteSettings.DATA_PROTECTION));
        values.put("date", date);
        return values;
    }

    private String today() {
        return DATE.format(LocalDate.ofInstant(clock.instant(), appearance.zone()));
    }

    /** When somebody here wrote the text that holds; nobody has read the template over. */
    private String written(Statement statement) {
        return database.sql("SELECT body, written_at FROM statement_text WHERE kind = ? ORDER BY id DESC LIMIT 1")
                .param(statement.word())
                .query((row, n) -> row.getString("body") == null
                        ? Optional.<Instant>empty()
                        : Optional.of(Utc.instant(row, "written_at")))
                .optional()
                .flatMap(at -> at)
                .map(at -> DATE.format(LocalDate.ofInstant(at, appearance.zone())))
                .orElseGet(() -> text("reading.statement.missing"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }

    /** What nobody has entered yet says so, rather than leaving a hole in a sentence. */
    private String orMissing(Setting setting) {
        String value = settings.text(setting).strip();
        return value.isEmpty() ? text("reading.statement.missing") : value;
    }

    /** A setting is words, not Markdown. */
    private static String plain(String value) {
        return MEANS_SOMETHING.matcher(value).replaceAll("\\\\$1");
    }

    private Optional<String> own(Statement statement) {
        return database.sql("SELECT body FROM statement_text WHERE kind = ? ORDER BY id DESC LIMIT 1")
                .param(statement.word())
                .query((row, n) -> Optional.ofNullable(row.getString("body")))
                .optional()
                .flatMap(body -> body);
    }

    private void put(Caller caller, Statement statement, @Nullable String body) {
        Instant now = clock.instant();
        database.sql("""
                        INSERT INTO statement_text (kind, body, written_at, written_by)
                        VALUES (:kind, :body, :now, :person)
                        """)
                .param("kind", statement.word())
                .param("body", body)
                .param("now", Utc.column(now))
                .param("person", caller.personId())
                .update();
        String what = body == null ? "template" : body.length() + " characters";
        events.publishEvent(new Audited(caller.person(), "statement.written", null, statement.word() + ": " + what));
    }

    private static String template(Statement statement) {
        try {
            return new ClassPathResource("statements/" + statement.word() + ".md")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
