package org.commonplace.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads for a while as a visitor's browser does, before a rehearsed start ends: Java then notes what reading needs as well, and the
 * first readers after a start are not the ones for whom it is made ready.
 */
final class Rehearsal {

    private static final int ROUNDS = 20;
    private static final Pattern LOCATION = Pattern.compile("<loc>[^<]*?/(s/[^<]*)</loc>");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String address;

    private Rehearsal(int port) {
        address = "http://localhost:" + port + "/";
    }

    /** Reads everything that anyone may read, at this port. */
    static void play(int port) {
        Rehearsal rehearsal = new Rehearsal(port);
        List<String> pages = rehearsal.pages();
        for (int round = 0; round < ROUNDS; round++) {
            rehearsal.fetch(pages);
            rehearsal.browse(pages);
        }
    }

    private List<String> pages() {
        List<String> pages = new ArrayList<>(LOCATION.matcher(get("sitemaps/0.xml"))
                .results()
                .map(found -> found.group(1))
                .toList());
        if (pages.isEmpty()) {
            throw new IllegalStateException("There is nothing to read");
        }
        return pages;
    }

    /** Asks for whole pages, with and without scripts. */
    private void fetch(List<String> pages) {
        pages.forEach(page -> {
            get(page);
            get("read" + page.substring(1));
        });
        get("api/v1/suggest?q=ope");
    }

    /** Opens the application and goes from view to view. */
    private void browse(List<String> pages) {
        JsonNode begun = JSON.readTree(get("?v-r=init&location=&query=&v-sh=900&v-sw=1440&v-wh=800&v-ww=1440&v-bh=800"
                        + "&v-bw=1440&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-wn=tab&v-td=false&v-pr=1"))
                .path("appConfig");
        String uidl = "?v-r=uidl&v-uiId=" + begun.path("v-uiId").asInt();
        JsonNode first = begun.path("uidl");
        String key = first.path("Vaadin-Security-Key").asString("");
        int seen = first.path("syncId").asInt();
        List<String> places = new ArrayList<>(pages);
        places.addAll(0, List.of("", "spaces"));
        for (int sent = 0; sent < places.size(); sent++) {
            seen = JSON.readTree(post(uidl, visit(places.get(sent), key, seen, sent)))
                    .path("syncId")
                    .asInt();
        }
    }

    private static ObjectNode visit(String place, String key, int seen, int sent) {
        ObjectNode message = JSON.createObjectNode()
                .put("csrfToken", key)
                .put("syncId", seen)
                .put("clientId", sent);
        ObjectNode event = message.putArray("rpc").addObject();
        event.put("type", "event").put("node", 1).put("event", "ui-navigate");
        event.putObject("data")
                .put("route", place)
                .put("query", "")
                .put("appShellTitle", "")
                .putNull("historyState")
                .put("trigger", sent == 0 ? "" : "client");
        return message;
    }

    private String get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private String post(String path, ObjectNode message) {
        return answer(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(message.toString())));
    }

    private String answer(HttpRequest.Builder request) {
        try {
            var answer = browser.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.uri() + " is answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
