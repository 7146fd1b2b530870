package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script that calls the REST interface, with a token or without one. */
public final class Script {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "a-line-between-parts";

    private final String origin;
    private final @Nullable String token;

    Script(int port, @Nullable String token) {
        this.origin = "http://localhost:" + port;
        this.token = token;
    }

    /** A script that got itself a token with someone's password. */
    public static Script signedIn(int port, String username, String password) {
        String basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        String body = JSON.writeValueAsString(Map.of("name", "script"));
        Answer made = new Script(port, null)
                .send(
                        "POST",
                        "/api/v1/tokens",
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Basic " + basic);
        return new Script(port, made.expect(201).at("token").asString());
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public JsonNode at(String name) {
            return json().path(name);
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public Answer expect(int status) {
            assertThat(status())
                    .as("%s: %s", response.uri(), cut(response.body()))
                    .isEqualTo(status);
            return this;
        }

        /** Checks that it is a problem as RFC 9457 has it. */
        Answer problem(int status) {
            expect(status);
            assertThat(header("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(at("status").asInt()).isEqualTo(status);
            return this;
        }

        /** Checks that it is a problem with this field of what was sent. */
        Answer invalid(String field) {
            problem(422);
            assertThat(at("errors").path(0).path("field").asString()).isEqualTo(field);
            assertThat(at("errors").path(0).path("message").asString()).isNotBlank();
            return this;
        }

        private static String cut(String body) {
            return body.length() < 500 ? body : body.substring(0, 500);
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    Answer patch(String path, Object body) {
        return json("PATCH", path, body);
    }

    Answer json(String method, String path, Object body) {
        String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        return send(method, path, BodyPublishers.ofString(text), "Content-Type", "application/json");
    }

    /** Sends a body as it is. */
    public Answer raw(String method, String path, String type, byte[] content) {
        return send(method, path, BodyPublishers.ofByteArray(content), "Content-Type", type);
    }

    /** Sends a file as a form does. */
    public Answer upload(String path, String name, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name.replace("\\", "\\\\").replace("\"", "%22")
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(form.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofMinutes(2))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
