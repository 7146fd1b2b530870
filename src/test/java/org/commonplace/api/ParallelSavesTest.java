package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonplace.TestPeople;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many people change the same things at the same moment. */
class ParallelSavesTest extends EditedSpace {

    private static final int CLIENTS = 8;
    private static final int SAVES_EACH = 25;

    ParallelSavesTest() {
        super("staff");
    }

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        String text = IntStream.range(0, CLIENTS)
                .mapToObj(n -> "Passage " + n + ".")
                .collect(Collectors.joining("\n\n", "", "\n"));
        long page = make("Busy", text);

        List<Set<String>> acknowledged = together(client -> saveAgainAndAgain(page, client));

        Set<String> all = new HashSet<>();
        acknowledged.forEach(all::addAll);
        assertThat(all).hasSizeGreaterThan(CLIENTS);
        String everything = everyText(page);
        assertThat(all).allSatisfy(marker -> assertThat(everything).contains(marker));
        JsonNode revisions = editor.get("/api/v1/pages/" + page + "/revisions?size=1")
                .expect(200)
                .json();
        assertThat(revisions.path("total").asInt())
                .isEqualTo(revisions.path("items").path(0).path("number").asInt())
                .isEqualTo(all.size() + 1);
    }

    @Test
    void pagesOfOneTitleMadeAtOnceGetAddressesOfTheirOwn() throws Exception {
        List<List<String>> slugs = together(client -> {
            List<String> mine = new ArrayList<>();
            for (int n = 0; n < 5; n++) {
                mine.add(create("Twin", "[[Twin]] and [[Other]]")
                        .expect(201)
                        .at("slug")
                        .asString());
            }
            return mine;
        });

        Set<String> all = slugs.stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(all).hasSize(5 * CLIENTS).contains("twin", "twin-2", "twin-" + 5 * CLIENTS);
    }

    @Test
    void pagesThatLinkToEachOtherAreRenamedMovedAndSavedAtOnce() throws Exception {
        List<Long> pages = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            pages.add(make("Page " + n, "Text."));
        }
        String links =
                IntStream.range(0, CLIENTS).mapToObj(n -> "[[Page " + n + "]]").collect(Collectors.joining(" "));

        together(client -> {
            long page = pages.get(client);
            String path = "/api/v1/pages/" + page;
            for (int n = 0; n < 5; n++) {
                int revision = editor.get(path).at("revision").asInt();
                editor.put(
                                path,
                                Map.of(
                                        "title", "Page " + client + (n % 2 == 0 ? " renamed" : ""),
                                        "body", links + " " + n,
                                        "baseRevision", revision))
                        .expect(200);
                editor.post(path + "/move", Map.of("before", pages.get((client + 1) % CLIENTS)))
                        .expect(200);
            }
            return true;
        });

        assertThat(editor.get("/api/v1/spaces/" + space + "/pages?parent=")
                        .at("total")
                        .asInt())
                .isEqualTo(CLIENTS);
        assertThat(editor.get("/api/v1/pages/" + pages.getFirst() + "/backlinks")
                        .at("total")
                        .asInt())
                .isEqualTo(CLIENTS - 1);
    }

    @Test
    void aSpaceIsMadeOnce() throws Exception {
        Script administrator = scripts.administrator();
        String key = TestPeople.fresh("Once");

        List<Integer> answers = together(client -> administrator
                .post("/api/v1/spaces", Map.of("key", key, "name", "Space"))
                .status());

        assertThat(answers).containsOnly(201, 422).containsOnlyOnce(201);
    }

    /** Each client changes its own passage, and every fourth time one that all of them want. */
    private Set<String> saveAgainAndAgain(long page, int client) {
        Set<String> acknowledged = new HashSet<>();
        String path = "/api/v1/pages/" + page;
        JsonNode base = editor.get(path).expect(200).json();
        for (int n = 0; n < SAVES_EACH; n++) {
            String marker = "m" + client + "x" + n + "z";
            int passage = n % 4 == 3 ? 0 : client;
            String body = change(base.path("body").asString(), passage, marker);
            Script.Answer answer = editor.put(
                    path,
                    Map.of("body", body, "baseRevision", base.path("revision").asInt()));
            if (answer.status() == 200) {
                acknowledged.add(marker);
                base = answer.json();
            } else {
                base = answer.problem(409).at("current");
            }
        }
        return acknowledged;
    }

    private static String change(String text, int passage, String marker) {
        List<String> passages = new ArrayList<>(List.of(text.strip().split("\n\n")));
        passages.set(passage, "Passage " + passage + " " + marker + ".");
        return String.join("\n\n", passages) + "\n";
    }

    private String everyText(long page) {
        StringBuilder all = new StringBuilder();
        int last = editor.get("/api/v1/pages/" + page).at("revision").asInt();
        for (int n = 1; n <= last; n++) {
            all.append(editor.get("/api/v1/pages/" + page + "/revisions/" + n)
                    .expect(200)
                    .at("body")
                    .asString());
        }
        return all.toString();
    }

    private interface Work<T> {
        T run(int client);
    }

    private static <T> List<T> together(Work<T> work) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<T>> all = new ArrayList<>();
            for (int n = 0; n < CLIENTS; n++) {
                int client = n;
                all.add(() -> work.run(client));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> done : clients.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private Script.Answer create(String title, String body) {
        return create(Map.of("title", title, "body", body));
    }

    private long make(String title, String body) {
        return id(create(title, body));
    }
}
