package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** What a browser and its machine are called, from what it says of itself: enough to tell one's own apart. */
final class BrowserName {

    private static final String BETWEEN = " · ";

    /** In this order: most browsers name the others as well. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> MACHINES = inOrder(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Macintosh",
            "Mac",
            "Linux",
            "Linux");

    private BrowserName() {}

    /** Such as {@code Firefox · Windows}; empty when it says nothing that is known. */
    static String of(HttpServletRequest request) {
        String said = request.getHeader(HttpHeaders.USER_AGENT);
        return said == null
                ? ""
                : Stream.of(first(BROWSERS, said), first(MACHINES, said))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(BETWEEN));
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... marksAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int at = 0; at < marksAndNames.length; at += 2) {
            names.put(marksAndNames[at], marksAndNames[at + 1]);
        }
        return names;
    }
}
