package org.commonplace.api;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What an answer tells whoever asks for things they may not know of. */
final class Shape {

    private Shape() {}

    /** Status, headers and body with what was asked for, and what differs with every answer, left out. */
    static String of(HttpResponse<String> answer, String asked) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "set-cookie", "etag", "content-length"));
        return (answer.statusCode() + "\n" + headers + "\n" + answer.body())
                .replaceAll("(?<=/|%2F)" + Pattern.quote(asked) + "(?![A-Za-z0-9])", "…")
                .replaceAll("nonce[-=]\"?[^'\" ]+", "nonce")
                .replaceAll("(?<=_csrf\" content=\")[^\"]+|(?<=csrfToken\":\")[^\"]+", "…")
                .replaceAll("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
    }
}
