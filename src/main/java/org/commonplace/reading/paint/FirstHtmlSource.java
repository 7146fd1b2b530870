package org.commonplace.reading.paint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.reading.paint.FirstHtml.Gap;
import org.commonplace.shared.Appearance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gets the first HTML from Vaadin once, by asking for it as a browser does, and cuts it for {@link FirstHtml}. */
@Component
class FirstHtmlSource {

    private static final Logger LOG = LoggerFactory.getLogger(FirstHtmlSource.class);

    /** Every visitor may open it. */
    private static final String ADDRESS = "/";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern MARKS = Pattern.compile(
            Stream.of(Gap.values()).map(gap -> Pattern.quote(gap.mark())).collect(Collectors.joining("|")));

    /** Headers that belong to one answer, or that the server writes itself. */
    private static final Set<String> OWN = Set.of(
            "set-cookie",
            "date",
            "content-length",
            "connection",
            "keep-alive",
            "transfer-encoding",
            "vary",
            "content-encoding",
            "cache-control",
            "pragma",
            "expires",
            "location");

    private final Appearance appearance;
    private volatile int port;
    private volatile @Nullable FirstHtml cut;
    private volatile String look = "";

    FirstHtmlSource(Appearance appearance) {
        this.appearance = appearance;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        if (started.getApplicationContext().getServerNamespace() == null) {
            port = started.getWebServer().getPort();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        get();
    }

    /** The first HTML; empty when it could not be had, and then Vaadin has to be asked each time. */
    Optional<FirstHtml> get() {
        String now = appearance.version();
        FirstHtml known = now.equals(look) ? cut : null;
        if (known == null && port != 0) {
            known = fetch().orElse(null);
            cut = known;
            look = now;
        }
        return Optional.ofNullable(known);
    }

    private Optional<FirstHtml> fetch() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ADDRESS))
                    .timeout(PATIENCE)
                    .header("Accept", "text/html")
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 || answer.statusCode() == 404
                    ? Optional.of(cut(answer))
                    : refused(answer);
        } catch (IOException e) {
            LOG.warn("The first HTML could not be prepared; visitors get it from Vaadin", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<FirstHtml> refused(HttpResponse<String> answer) {
        LOG.warn("The first HTML could not be prepared: {} answers {}", ADDRESS, answer.statusCode());
        return Optional.empty();
    }

    private static FirstHtml cut(HttpResponse<String> answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name) && !name.startsWith(":")) {
                headers.put(name, values.getFirst());
            }
        });
        String policy = headers.getOrDefault("content-security-policy", "");
        Matcher nonce = NONCE.matcher(policy);
        String used = nonce.find() ? nonce.group(1) : "";
        if (!used.isEmpty()) {
            headers.put("content-security-policy", policy.replace(used, FirstHtml.NONCE));
        }
        return new FirstHtml(pieces(marked(answer.body(), used)), gaps(marked(answer.body(), used)), headers);
    }

    private static String marked(String body, String nonce) {
        Document html = Jsoup.parse(body);
        html.outputSettings().prettyPrint(false);
        // A token against forged requests belongs to a session, and here there is none.
        html.select("meta[name^=_csrf]").remove();
        // What it says to browsers without scripts is of another address; a painted article says its own
        html.select("noscript").remove();
        html.title(Gap.TITLE.mark());
        html.head().appendText(Gap.HEAD.mark());
        html.select("html").attr("data-theme", Gap.THEME.mark());
        if (!nonce.isEmpty()) {
            html.select("[nonce=" + nonce + "]").attr("nonce", Gap.NONCE.mark());
        }
        Element outlet = html.getElementById("outlet");
        if (outlet != null) {
            outlet.appendText(Gap.ARTICLE.mark());
        }
        return html.outerHtml();
    }

    private static List<String> pieces(String marked) {
        return List.of(MARKS.split(marked, -1));
    }

    private static List<Gap> gaps(String marked) {
        List<Gap> gaps = new ArrayList<>();
        MARKS.matcher(marked)
                .results()
                .map(MatchResult::group)
                .forEach(mark -> Stream.of(Gap.values())
                        .filter(gap -> gap.mark().equals(mark))
                        .min(Comparator.naturalOrder())
                        .ifPresent(gaps::add));
        return gaps;
    }
}
