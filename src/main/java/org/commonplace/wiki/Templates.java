package org.commonplace.wiki;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Pages that new pages begin from. In their text, {@code {{date}}}, {@code {{author}}}, {@code {{space}}} and
 * {@code {{title}}} are filled in when a page is made.
 */
@Service
public class Templates {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*(date|author|space|title)\\s*}}");

    private final JdbcClient database;
    private final VisiblePages visible;
    private final AccessPolicy access;
    private final Clock clock;

    Templates(JdbcClient database, VisiblePages visible, AccessPolicy access, Clock clock) {
        this.database = database;
        this.visible = visible;
        this.access = access;
        this.clock = clock;
    }

    /** The templates of a space that the caller may see, by title. */
    public List<PageLine> in(Caller caller, long space) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        return database.sql(PageReader.LINES + " WHERE p.space_id = :space AND p.template AND " + visible.to(caller)
                        + " ORDER BY p.title, p.id")
                .params(visible.parameters(caller))
                .param("space", space)
                .query(PageReader::line)
                .list();
    }

    /**
     * The text of a new page that begins from a template.
     *
     * @param author the display name of who makes it
     * @param zone where the author is, for today's date
     */
    public String begin(PageDetails template, String title, String author, String spaceName, ZoneId zone) {
        Map<String, String> values = Map.of(
                "date", today(zone),
                "author", author,
                "space", spaceName,
                "title", title);
        return VARIABLE.matcher(template.body())
                .replaceAll(variable -> Matcher.quoteReplacement(values.getOrDefault(variable.group(1), "")));
    }

    private String today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone))
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK));
    }
}
