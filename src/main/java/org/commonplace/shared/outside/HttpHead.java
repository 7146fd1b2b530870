package org.commonplace.shared.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of one answer by HTTP/1.1 (RFC 9112).
 *
 * @param headers the first of each name, in small letters
 */
public record HttpHead(int status, Map<String, String> headers) {

    private static final int LONGEST = 32 * 1024;
    private static final int FINAL = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    public HttpHead {
        headers = Map.copyOf(headers);
    }

    /**
     * Asks for an address at a place; what follows the head of the answer is never read.
     *
     * @param patience for the whole of it
     * @throws IOException when there is no answer in time, or none that can be understood
     */
    public static HttpHead of(URI address, InetSocketAddress place, String method, String agent, Duration patience)
            throws IOException {
        try (HttpConnection connection = HttpConnection.open(address, place, patience)) {
            connection.ask(method, Map.of("User-Agent", agent, "Accept", "*/*"));
            return connection.head();
        }
    }

    /** Where the answer sends those who ask, if anywhere. */
    public @Nullable String location() {
        return headers.get("location");
    }

    static HttpHead read(InputStream in) throws IOException {
        HttpHead head = parsed(oneHead(in));
        while (head.status < FINAL) {
            head = parsed(oneHead(in));
        }
        return head;
    }

    /** Byte by byte, since what follows is another's to read or nobody's. */
    private static String oneHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ending = 0;
        while (ending < 2) {
            int next = in.read();
            if (next < 0 || head.size() >= LONGEST) {
                throw new IOException("No whole head");
            }
            head.write(next);
            if (next == '\n') {
                ending++;
            } else if (next != '\r') {
                ending = 0;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1).replace("\r", "");
    }

    private static HttpHead parsed(String head) throws IOException {
        int first = head.indexOf('\n');
        Matcher status = STATUS.matcher(head.substring(0, first));
        if (!status.matches()) {
            throw new IOException("No answer of a web server");
        }
        Map<String, String> headers = new HashMap<>();
        head.substring(first + 1).lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        });
        return new HttpHead(Integer.parseInt(status.group(1)), headers);
    }
}
