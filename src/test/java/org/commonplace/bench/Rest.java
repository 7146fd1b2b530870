package org.commonplace.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the product by REST, as its administrator. */
final class Rest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    Rest(String address) {
        this.address = address;
        String basic =
                Base64.getEncoder().encodeToString(("admin:" + Server.PASSWORD).getBytes(StandardCharsets.UTF_8));
        this.token = send("POST", "/api/v1/tokens", Map.of("name", "bench"), "Basic " + basic)
                .path("token")
                .asString();
    }

    JsonNode get(String path) {
        return send("GET", path, null, "Bearer " + token);
    }

    JsonNode post(String path, Object body) {
        return send("POST", path, body, "Bearer " + token);
    }

    JsonNode put(String path, Object body) {
        return send("PUT", path, body, "Bearer " + token);
    }

    /** Imports a zip of Markdown files and waits until all of it is in. */
    void bringIn(String space, byte[] zip) throws IOException {
        String boundary = "commonplace-bench";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pages.zip\"\r\n"
                        + "Content-Type: application/zip\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(zip);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                exchange(HttpRequest.newBuilder(URI.create(address + "/api/v1/spaces/" + space + "/imports"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
        String job = URI.create(answer.headers().firstValue("location").orElseThrow())
                .getPath();
        await(job, found -> found.path("state").asString().equals("done"));
    }

    /** Brings a calendar file in, which is done when the answer is there. */
    JsonNode calendar(String slug, byte[] file) {
        HttpResponse<String> answer =
                exchange(HttpRequest.newBuilder(URI.create(address + "/api/v1/calendars/" + slug + "/imports"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/calendar")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build());
        return JSON.readTree(answer.body());
    }

    /** Asks again and again until the answer is as wanted. */
    void await(String path, Predicate<JsonNode> wanted) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(10))
                .until(() -> wanted.test(get(path)));
    }

    /** The entity tag of an address that anyone may read. */
    String tag(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        return exchange(request).headers().firstValue("etag").orElse("");
    }

    private JsonNode send(String method, String path, @Nullable Object body, String who) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", who)
                .header("Content-Type", "application/json");
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        HttpResponse<String> answer = exchange(request.build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " answers " + answer.statusCode() + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
