package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.commonplace.CommonplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A view's answer that was lost on the way and is asked for again, as a browser does after a broken connection. */
@CommonplaceTest
class RepeatedAnswersTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @Test
    void aMessageSentTwiceIsAnsweredAlikeAndDoneOnce() throws Exception {
        JsonNode begun = JSON.readTree(text(begin())).path("appConfig");
        String place = "/?v-r=uidl&v-uiId=" + begun.path("v-uiId").asInt();
        ObjectNode visit = message(begun.path("uidl"), 0, "spaces");

        HttpResponse<byte[]> first = post(place, visit, "gzip");
        HttpResponse<byte[]> again = post(place, visit, "gzip");
        HttpResponse<byte[]> unpacked = post(place, visit, "identity");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(first.headers().firstValueAsLong("content-length")).hasValue(first.body().length);
        assertThat(text(first)).contains("\"syncId\"").hasSizeGreaterThan(4_000);
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(unpacked.headers().firstValue("content-encoding")).isEmpty();
        assertThat(text(unpacked)).isEqualTo(text(first));
    }

    @Test
    void aShortAnswerIsRepeatedToo() throws Exception {
        JsonNode begun = JSON.readTree(text(begin())).path("appConfig");
        String place = "/?v-r=uidl&v-uiId=" + begun.path("v-uiId").asInt();
        post(place, message(begun.path("uidl"), 0, "spaces"), "gzip");
        ObjectNode nothing = JSON.createObjectNode()
                .put("csrfToken", begun.path("uidl").path("Vaadin-Security-Key").asString())
                .put("syncId", 1)
                .put("clientId", 1);
        nothing.putArray("rpc");

        String first = text(post(place, nothing, "gzip"));

        assertThat(first).contains("\"clientId\"").hasSizeLessThan(4_000);
        assertThat(text(post(place, nothing, "gzip"))).isEqualTo(first);
    }

    private HttpResponse<byte[]> begin() throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address("/?v-r=init&location=spaces&query=&v-sh=900&v-sw=1440"
                                + "&v-wh=800&v-ww=1440&v-bh=800&v-bw=1440&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false"
                                + "&v-tzid=Europe%2FLondon&v-wn=tab&v-td=false&v-pr=1"))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static ObjectNode message(JsonNode uidl, int number, String route) {
        ObjectNode message = JSON.createObjectNode()
                .put("csrfToken", uidl.path("Vaadin-Security-Key").asString())
                .put("syncId", uidl.path("syncId").asInt())
                .put("clientId", number);
        ObjectNode call = message.putArray("rpc").addObject();
        call.put("type", "event").put("node", 1).put("event", "ui-navigate");
        call.putObject("data")
                .put("route", route)
                .put("query", "")
                .put("appShellTitle", "")
                .putNull("historyState")
                .put("trigger", "");
        return message;
    }

    private HttpResponse<byte[]> post(String place, ObjectNode message, String taken)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(place))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .header("Accept-Encoding", taken)
                        .POST(BodyPublishers.ofString(message.toString()))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("content-encoding").isPresent();
        try (InputStream body = new ByteArrayInputStream(answer.body());
                InputStream read = packed ? new GZIPInputStream(body) : body) {
            return new String(read.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI address(String place) {
        return URI.create("http://localhost:" + port + place);
    }
}
