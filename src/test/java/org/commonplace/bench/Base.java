package org.commonplace.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/** Generated pages to measure on: 100 public spaces, pages of about 3 kB with 5 links each, one page with 1,000 below it. */
final class Base {

    static final int SPACES = 100;
    static final int CHILDREN = 1_000;

    private static final int LINKS = 5;
    private static final int LISTED = 200;
    private final Rest rest;
    private final int pages;

    Base(Rest rest, int pages) {
        this.rest = rest;
        this.pages = pages;
    }

    /** A page by its id and its address below {@code /s/}. */
    record Made(long id, String place) {}

    /** The pages, made now unless an earlier run made them, and to be found by their words. */
    List<Made> pages() throws IOException {
        if (rest.get("/api/v1/spaces?size=200").path("total").asInt() <= SPACES) {
            make();
        }
        List<Made> all = Collections.synchronizedList(new ArrayList<>());
        for (int space = 0; space < SPACES; space++) {
            list("/api/v1/spaces/" + key(space) + "/pages", all);
        }
        return List.copyOf(all);
    }

    /** The page with many pages below it. */
    Made crowded() {
        JsonNode page =
                rest.get("/api/v1/spaces/CROWD/pages?size=1").path("items").path(0);
        return made(page);
    }

    private void list(String path, List<Made> into) {
        for (int page = 0; ; page++) {
            JsonNode items =
                    rest.get(path + "?size=" + LISTED + "&page=" + page).path("items");
            items.forEach(item -> into.add(made(item)));
            if (items.size() < LISTED) {
                return;
            }
        }
    }

    private static Made made(JsonNode page) {
        return new Made(page.path("id").asLong(), page.path("url").asString().replaceFirst(".*/s/", ""));
    }

    private void make() throws IOException {
        System.err.println("Making " + pages + " pages");
        for (int space = 0; space < SPACES; space++) {
            space(rest, key(space));
            rest.bringIn(key(space), zip(new Random(space), pages / SPACES));
        }
        space(rest, "CROWD");
        long parent = rest.post("/api/v1/spaces/CROWD/pages", Map.of("title", "A crowd", "body", "{{children}}"))
                .path("id")
                .asLong();
        for (int n = 0; n < CHILDREN; n++) {
            rest.post("/api/v1/spaces/CROWD/pages", Map.of("title", "One of many " + n, "body", "", "parent", parent));
        }
        String last = "/api/v1/search?space=CROWD&q=One+of+many+" + (CHILDREN - 1);
        rest.await(last, found -> found.path("total").asInt() > 0);
    }

    static void space(Rest rest, String key) {
        rest.post(
                "/api/v1/spaces",
                Map.of("key", key, "name", "Space " + key, "purpose", "To be measured", "visibility", "public"));
    }

    /** Pages as files that link to each other by title. */
    static byte[] zip(Random random, int pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int n = 0; n < pages; n++) {
                zip.putNextEntry(new ZipEntry("page-" + n + ".md"));
                zip.write(("# " + title(n) + "\n\n" + body(random, pages)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String key(int space) {
        return "B" + (100 + space);
    }

    private static String title(int page) {
        return "Page " + page + " " + Vocabulary.words(new Random(page), 3);
    }

    static String body(Random random, int pagesInSpace) {
        StringBuilder text = new StringBuilder();
        for (int section = 0; section < LINKS; section++) {
            text.append("## ")
                    .append(Vocabulary.words(random, 4))
                    .append("\n\n")
                    .append(Vocabulary.words(random, 60))
                    .append(" [[")
                    .append(title(random.nextInt(pagesInSpace)))
                    .append("]].\n\n- ")
                    .append(Vocabulary.words(random, 8))
                    .append("\n- **");
            text.append(Vocabulary.words(random, 3))
                    .append("** ")
                    .append(Vocabulary.words(random, 8))
                    .append("\n\n");
        }
        return text.toString();
    }
}
