package org.commonplace.events.ical;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the program that asks for a feed, so that its owner knows which subscription is meant. */
final class CalendarClient {

    private static final int LONGEST = 80;
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z][A-Za-z0-9 ._+-]{0,60}");

    /** What programs say of themselves, those that say the most first. */
    private static final Map<Pattern, String> KNOWN = Map.of(
            Pattern.compile("google-calendar", Pattern.CASE_INSENSITIVE),
            "Google Calendar",
            Pattern.compile("outlook|microsoft|exchange", Pattern.CASE_INSENSITIVE),
            "Outlook",
            Pattern.compile("dataaccessd|calendaragent|ical/|macos|^ios/", Pattern.CASE_INSENSITIVE),
            "Apple Calendar",
            Pattern.compile("thunderbird|lightning", Pattern.CASE_INSENSITIVE),
            "Thunderbird",
            Pattern.compile("icsx5", Pattern.CASE_INSENSITIVE),
            "ICSx⁵",
            Pattern.compile("vdirsyncer", Pattern.CASE_INSENSITIVE),
            "vdirsyncer");

    private CalendarClient() {}

    /** A name for a {@code User-Agent}; empty where there is none to be made out. */
    static String of(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return "";
        }
        Optional<String> known = KNOWN.entrySet().stream()
                .filter(client -> client.getKey().matcher(agent).find())
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
        return known.orElseGet(() -> product(agent));
    }

    private static String product(String agent) {
        Matcher product = PRODUCT.matcher(agent);
        String name = product.lookingAt() ? product.group().strip() : "";
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
