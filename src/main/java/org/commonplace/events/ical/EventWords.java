package org.commonplace.events.ical;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonplace.events.CalendarEntry;
import org.commonplace.events.Material;
import org.commonplace.events.Showing;
import org.commonplace.markup.Markdown;
import org.commonplace.shared.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a calendar file says of an event beside its times. Of what is not open to anyone that is its title and its address,
 * since feeds end up with others: programs fetch them for their makers' servers.
 */
@Component
class EventWords {

    private static final int KEPT = 20_000_000;

    private final Markdown markdown;
    private final SiteAddress site;
    private final MessageSource messages;

    /** Plain text by the Markdown it was made of. */
    private final Cache<String, String> plain = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .<String, String>weigher((text, words) -> text.length() + words.length())
            .build();

    EventWords(Markdown markdown, SiteAddress site, MessageSource messages) {
        this.markdown = markdown;
        this.site = site;
        this.messages = messages;
    }

    List<Line> of(CalendarEntry entry, Showing showing) {
        String address = site.of(entry.url());
        List<Line> lines = new ArrayList<>();
        String title = showing.title();
        lines.add(Line.text("SUMMARY", showing.cancelled() ? message("events.feed.cancelled", title) : title));
        lines.add(Line.text("STATUS", showing.cancelled() ? "CANCELLED" : "CONFIRMED"));
        lines.add(Line.text("CLASS", entry.open() ? "PUBLIC" : "PRIVATE"));
        lines.add(Line.text("TRANSP", showing.time().allDay() || showing.cancelled() ? "TRANSPARENT" : "OPAQUE"));
        if (entry.open()) {
            addOpen(lines, entry, showing, address);
        } else {
            lines.add(Line.text("DESCRIPTION", address));
        }
        lines.add(Line.uri("URL", address));
        return lines;
    }

    private void addOpen(List<Line> lines, CalendarEntry entry, Showing showing, String address) {
        String join = showing.link() == null ? address : showing.link();
        String where = showing.where().isEmpty() && showing.online() ? join : showing.where();
        if (!where.isEmpty()) {
            lines.add(Line.text("LOCATION", where));
        }
        lines.add(Line.text("DESCRIPTION", description(showing, address)));
        if (!entry.plan().facts().tags().isEmpty()) {
            lines.add(Line.texts("CATEGORIES", entry.plan().facts().tags()));
        }
        if (!entry.plan().facts().contact().isEmpty()) {
            lines.add(Line.text("CONTACT", entry.plan().facts().contact()));
        }
        if (showing.online()) {
            lines.add(Line.saidUri("CONFERENCE", join)
                    .with("FEATURE", "VIDEO")
                    .with("LABEL", message("events.feed.join-label")));
        }
        for (Material material : entry.plan().facts().materials()) {
            if (material.address() != null) {
                lines.add(Line.uri("ATTACH", material.address()));
            }
        }
    }

    /** Most programs show neither {@code CONFERENCE} nor {@code URL}, so both addresses are here as well. */
    private String description(Showing showing, String address) {
        List<String> words = new ArrayList<>();
        if (showing.link() != null) {
            words.add(message("events.feed.join", showing.link()));
        }
        if (!showing.speakers().isEmpty()) {
            words.add(message("events.feed.speakers", String.join(", ", showing.speakers())));
        }
        String text = Objects.requireNonNull(plain.get(showing.description(), markdown::plainText))
                .strip();
        if (!text.isEmpty()) {
            words.add(text);
        }
        words.add(address);
        return String.join("\n\n", words);
    }

    private String message(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, Locale.UK));
    }

    /** Lines that may be shortened where a feed is too long, and to which length. */
    static Part shortened(Part event, int longest) {
        List<Line> lines = event.lines().stream()
                .map(line -> line.name().equals("DESCRIPTION") ? shortened(line, longest) : line)
                .toList();
        return Part.of(event.name(), lines);
    }

    private static Line shortened(Line line, int longest) {
        String text = line.values().getFirst();
        int address = text.lastIndexOf('\n') + 1;
        if (text.length() <= longest || address == 0) {
            return line;
        }
        int room = Math.max(0, longest - (text.length() - address));
        int end = text.offsetByCodePoints(0, Math.min(room, text.codePointCount(0, address)));
        String words = text.substring(0, Math.min(end, address)).strip();
        return new Line(line.name(), line.kind(), Map.of(), List.of(words + "…\n\n" + text.substring(address)));
    }
}
