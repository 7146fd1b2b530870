package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonplace.api.Script;
import org.commonplace.transfer.archive.Zips;

/** An import of many pages that the product is killed in. */
final class CutOffImport {

    private static final String SPACE = "BROUGHT";
    private static final int PAGES = 800;
    private static final int LISTED = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path zip;
    private String address = "";

    /** Keeps its archive in this folder. */
    CutOffImport(Path folder) {
        zip = folder.resolve("pages.zip");
    }

    /** Returns once some pages are in, and many are not. */
    void begin(Script rest) throws IOException {
        try (Zips zips = new Zips(zip)) {
            for (int page = 0; page < PAGES; page++) {
                zips.add(page + ".md", "# " + title(page) + "\n\nSee [the next](" + (page + 1) % PAGES + ".md).\n");
            }
        }
        rest.post("/api/v1/spaces", Map.of("key", SPACE, "name", "Brought in", "visibility", "staff"))
                .expect(201);
        address = start(rest);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> rest.get(address).expect(200).at("done").asInt() > 0);
    }

    /** Looks whether it goes on by itself, as another product is held to be dead that gives no sign for half a minute. */
    void goesOn(Script rest, Home home) throws SQLException {
        Script.Answer left = rest.get(address).expect(200);
        assertThat(left.at("state").asString()).isEqualTo("running");
        assertThat(left.at("done").asInt()).isBetween(1, PAGES - 1);
        try (DatabaseAccess access = DatabaseAccess.running(home);
                Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "UPDATE scheduled_tasks SET last_heartbeat = last_heartbeat - INTERVAL 1 MINUTE"
                                    + " WHERE task_name = 'import' AND picked"))
                    .isEqualTo(1);
        }
        awaitDone(rest, "created");
    }

    /** Looks whether every page is there once, and nothing keeps the space from taking the same again. */
    void findEachPageOnce(Script rest) throws IOException {
        List<String> titles = new ArrayList<>();
        for (int page = 0; page * LISTED < PAGES; page++) {
            rest.get("/api/v1/spaces/" + SPACE + "/pages?size=" + LISTED + "&page=" + page)
                    .expect(200)
                    .at("items")
                    .forEach(item -> titles.add(item.path("title").asString()));
        }
        assertThat(titles).hasSize(PAGES).doesNotHaveDuplicates();
        assertThat(titles).allMatch(title -> title.startsWith("Brought page "));
        address = start(rest);
        awaitDone(rest, "unchanged");
    }

    private String start(Script rest) throws IOException {
        return rest.upload("/api/v1/spaces/" + SPACE + "/imports", "pages.zip", Files.readAllBytes(zip))
                .expect(202)
                .at("url")
                .asString();
    }

    private void awaitDone(Script rest, String outcome) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        !rest.get(address).expect(200).at("state").asString().matches("queued|running"));
        Script.Answer done = rest.get(address).expect(200);
        assertThat(done.at("state").asString()).as(done.json().toString()).isEqualTo("done");
        assertThat(done.at("done").asInt()).isEqualTo(PAGES);
        assertThat(done.at(outcome).asInt()).isEqualTo(PAGES);
        assertThat(done.at("problems")).isEmpty();
    }

    private static String title(int page) {
        return "Brought page " + page;
    }
}
