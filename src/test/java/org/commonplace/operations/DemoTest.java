package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A demonstration, as {@code ./commonplace run --demo} starts it. */
class DemoTest {

    private static final String[] FORWARDING = {
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"
    };

    private Path home;

    @BeforeEach
    void nameAHome() throws IOException {
        Path homes = Files.createDirectories(Path.of("target/homes").toAbsolutePath());
        home = Files.createTempDirectory(homes, "demo-").resolve("home");
    }

    @AfterEach
    void leaveNothingBehind() throws IOException {
        new Orphan(new Home(home)).stop();
        FileSystemUtils.deleteRecursively(home.getParent());
    }

    @Test
    void aFillThatWasKilledIsCompletedAndDoubledNowhere() throws Exception {
        long all = pagesToBe();
        try (Product product = Product.started(home, "--demo")) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> pages() > all / 4);
            product.kill();
        }
        try (Product product = Product.started(home)) {
            String address = product.address();

            assertThat(product.said()).anyMatch(line -> line.contains("Priya Nair"));
            assertThat(pages()).isEqualTo(all);
            answersOnlyThisMachine(address);
            assertThat(product.stop()).isEqualTo(143);
        }
    }

    /** What came through a proxy came from elsewhere, and everyone may read how to sign in. */
    private static void answersOnlyThisMachine(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path :
                    new String[] {"/", "/sign-in", "/read/LKS/opening-hours-and-visiting", "/api/v1/spaces"}) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
                assertThat(status(client, request)).isNotEqualTo(403);
                for (String header : FORWARDING) {
                    HttpRequest.Builder forwarded = request.copy().header(header, "192.0.2.1");
                    assertThat(status(client, forwarded))
                            .as("%s with %s", path, header)
                            .isEqualTo(403);
                }
            }
        }
    }

    private static int status(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static long pagesToBe() throws IOException {
        try (Stream<Path> texts = Files.walk(Path.of("src/main/resources/demo"))) {
            return texts.filter(text -> text.toString().endsWith(".md")).count();
        }
    }

    /** How many pages there are; none while there is no database yet. */
    private long pages() {
        if (!Files.exists(new Home(home).serverPort())) {
            return 0;
        }
        try (DatabaseAccess access = DatabaseAccess.running(new Home(home));
                Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM page")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException notYet) {
            return 0;
        }
    }
}
