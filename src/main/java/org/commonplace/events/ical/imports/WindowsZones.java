package org.commonplace.events.ical.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The names that Windows and Outlook have for zones. */
final class WindowsZones {

    private static final Map<String, String> ZONES = read();

    private WindowsZones() {}

    private static Map<String, String> read() {
        Map<String, String> zones = new HashMap<>();
        try (InputStream table = WindowsZones.class.getResourceAsStream("/events/windows-zones.tsv")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                zones.put(line.substring(0, tab), line.substring(tab + 1));
            });
            return Map.copyOf(zones);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The IANA zone of a name such as {@code W. Europe Standard Time} or {@code (UTC-03:00) Brasília}. */
    static Optional<String> find(String name) {
        String plain = name.strip();
        int close = plain.startsWith("(") ? plain.indexOf(')') : -1;
        plain = plain.substring(close + 1);
        plain = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        plain = plain.replace("&", "and").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(ZONES.get(plain));
    }

    static Map<String, String> all() {
        return ZONES;
    }
}
