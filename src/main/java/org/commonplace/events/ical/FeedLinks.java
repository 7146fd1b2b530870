package org.commonplace.events.ical;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where people go to subscribe to a feed in the program they use.
 *
 * @param copy the address itself, for every other program
 * @param apple opens Apple's calendar, and others that know {@code webcal}
 * @param google opens Google Calendar, which refuses the same with {@code https} in it
 * @param outlook opens Outlook for private accounts
 * @param office opens Outlook for accounts of organisations
 */
public record FeedLinks(String copy, String apple, String google, String outlook, String office) {

    /**
     * The links for a feed.
     *
     * @param address with the host
     * @param name what the calendar is called
     */
    public static FeedLinks of(String address, String name) {
        String webcal = address.replaceFirst("^https?://", "webcal://");
        String added = "/calendar/0/addfromweb?url=" + encoded(address) + "&name=" + encoded(name);
        return new FeedLinks(
                address,
                webcal,
                "https://calendar.google.com/calendar/render?cid=" + encoded(webcal),
                "https://outlook.live.com" + added,
                "https://outlook.office.com" + added);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
