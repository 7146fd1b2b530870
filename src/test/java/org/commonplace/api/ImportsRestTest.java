package org.commonplace.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Scope;
import org.commonplace.people.Visibility;
import org.commonplace.transfer.archive.Zips;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.Spaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CommonplaceTest
class ImportsRestTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "--------boundary";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JsonMapper json;

    @TempDir
    Path folder;

    private final String key = TestPeople.fresh("rest");
    private PersonCard editor;
    private String token;

    @BeforeEach
    void makeASpace() {
        Caller administrator = people.administratorCaller();
        spaces.create(administrator, new NewSpace(key, "Imports", "", Visibility.PUBLIC));
        editor = people.someone();
        token = people.token(editor, Scope.values());
        spaces.setAccess(administrator, key, List.of(Grant.toPerson(editor.id(), Role.EDIT)));
    }

    @Test
    void importsAZipInTheBackground() throws Exception {
        HttpResponse<String> started = start(token, Zips.of(zip(), "a.md", "# A\n\n[gone](gone.md)"), "markdown");
        assertThat(started.statusCode()).isEqualTo(202);
        String location = started.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/api/v1/imports/");

        JsonNode done = finished(location);
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("problemCount").asInt())
                .isEqualTo(done.path("problems").size())
                .isPositive();
        assertThat(done.path("created").asInt()).isEqualTo(1);
        assertThat(done.path("problems").path(0).path("path").asString()).isEqualTo("a.md");
        assertThat(done.path("problems").path(0).path("reason").asString())
                .isEqualTo("The link to “gone.md” leads to nothing in this import.");
    }

    @Test
    void refusesAHostileArchiveWhole() throws Exception {
        HttpResponse<String> started =
                start(token, Zips.of(zip(), "good.md", "# Good", "../../evil.md", "# Evil"), "markdown");
        JsonNode failed = finished(started.headers().firstValue("Location").orElseThrow());

        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("problems").path(0).path("reason").asString()).contains("outside the archive");
        assertThat(failed.path("created").asInt()).isZero();
    }

    @Test
    void letsOnlyEditorsStartAndOnlyTheStarterSee() throws Exception {
        Path zip = Zips.of(zip(), "a.md", "# A");
        String reader = people.token(people.someone(), Scope.values());
        assertThat(start(reader, zip, "markdown").statusCode()).isIn(403, 404);
        assertThat(start("none", zip, "markdown").statusCode()).isEqualTo(401);
        assertThat(start(token, zip, "nonsense").statusCode()).isEqualTo(422);

        String location =
                start(token, zip, "markdown").headers().firstValue("Location").orElseThrow();
        finished(location);
        assertThat(send(reader, "GET", location).statusCode()).isEqualTo(404);
        assertThat(send(reader, "DELETE", location).statusCode()).isEqualTo(404);
        assertThat(send(reader, "POST", location + "/resume").statusCode()).isEqualTo(404);
        assertThat(send(token, "DELETE", location).statusCode()).isEqualTo(204);
        assertThat(send(token, "GET", "/api/v1/imports/999999999").statusCode()).isEqualTo(404);
    }

    private JsonNode finished(String location) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json.readTree(send(token, "GET", location).body()),
                        job -> !List.of("queued", "running")
                                .contains(job.path("state").asString()));
    }

    private HttpResponse<String> send(String bearer, String method, String path)
            throws IOException, InterruptedException {
        return CLIENT.send(
                request(bearer, path).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> start(String bearer, Path zip, String format)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\n" + format
                        + "\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"test.zip\"\r\n"
                        + "Content-Type: application/zip\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(Files.readAllBytes(zip));
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return CLIENT.send(
                request(bearer, "/api/v1/spaces/" + key + "/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String bearer, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + bearer);
    }

    private Path zip() {
        return folder.resolve("test.zip");
    }
}
