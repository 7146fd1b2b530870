package org.commonplace.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A browser with one tab, by hand: it sends what Flow's client sends, keeps its cookies, its connections and the socket that it is
 * pushed through, and runs no scripts. Whatever a person would see fail is a fault.
 */
final class Tab implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WRAPPED = "for(;;);";
    private static final int ROOT = 1;
    private static final int NONE = -1;

    /** What a browser tells of itself. */
    private static final String ABOUT =
            "&v-sh=900&v-sw=1440&v-wh=800&v-ww=1440&v-bh=800&v-bw=1440&v-curdate=1&v-tzo=0&v-dstd=0"
                    + "&v-rtzo=0&v-dston=false&v-tzid=Europe%2FLondon&v-wn=tab&v-td=false&v-pr=1&v-tn=aura";

    private static final ObjectNode CLICK = JSON.createObjectNode()
            .put("event.screenX", 1)
            .put("event.screenY", 1)
            .put("event.clientX", 1)
            .put("event.clientY", 1)
            .put("event.detail", 1)
            .put("event.button", 0)
            .put("event.ctrlKey", false)
            .put("event.shiftKey", false)
            .put("event.altKey", false)
            .put("event.metaKey", false);

    private final String address;
    private final Timings timings;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private ViewTree tree = new ViewTree();
    private @Nullable WebSocket socket;
    private Pushed pushes = new Pushed();
    private String push = "";
    private String key = "";
    private int ui = NONE;
    private int seen;
    private int sent;

    Tab(String address, Timings timings) {
        this.address = address;
        this.timings = timings;
    }

    /** Signs in by the form of the sign-in view, and is home then. */
    void signIn(String username, String password) {
        open("login");
        Map<String, String> form = Map.of(
                "username",
                username,
                "password",
                password,
                "_csrf",
                tree.hidden("_csrf").orElse(""));
        leave();
        ask(
                "signing in",
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.entrySet().stream()
                                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&")))));
        open("");
    }

    /** Loads the whole application anew at this address. */
    void open(String place) {
        leave();
        ask("first HTML", request("/" + place).header("Accept", "text/html").GET());
        String begin = "/?v-r=init&location=" + encoded(path(place)) + "&query=" + encoded(query(place)) + ABOUT;
        JsonNode config = JSON.readTree(ask("view begun", request(begin).GET())).path("appConfig");
        JsonNode uidl = config.path("uidl");
        ui = config.path("v-uiId").asInt(NONE);
        key = uidl.path("Vaadin-Security-Key").asString("");
        seen = uidl.path("syncId").asInt();
        sent = 0;
        tree = new ViewTree();
        tree.take(uidl);
        push = uidl.path("Vaadin-Push-ID").asString("");
        listen();
        send("first view", navigation(place, ""));
    }

    /** Goes to another view of the application; its title, or other words that it must show, say that it came. */
    String go(String kind, String place, String words) {
        return shown(kind + " " + place, words, send(kind, navigation(place, "client")));
    }

    /** Presses a button, and expects to be shown something. */
    String press(String kind, String button, String words) {
        int node = node(tree.byWords("vaadin-button", button), button);
        return shown(kind, words, send(kind, event(node, "click", CLICK)));
    }

    /** Tells the server that something happened in the last element of this tag. */
    String happen(String kind, String tag, String event, ObjectNode data) {
        return send(kind, event(node(tree.byTag(tag), tag), event, data));
    }

    /** Types a text into the last element of this tag. */
    String type(String kind, String tag, String text) {
        int node = node(tree.byTag(tag), tag);
        ObjectNode value = JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", node)
                .put("feature", 1)
                .put("property", "value")
                .put("value", text);
        return send(kind, value, event(node, "value-changed", JSON.createObjectNode()));
    }

    /** Fetches something as a script of the page does. */
    String fetch(String kind, String path) {
        return ask(kind, request(path).header("Accept", "application/json").GET());
    }

    /** Posts something as a script of the page does. */
    String post(String kind, String path, Object body, String header, String token) {
        return ask(
                kind,
                request(path)
                        .header("Content-Type", "application/json")
                        .header(header, token)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Says that the tab is still open, as Flow's client does every few minutes. */
    void beat() {
        ask("heartbeat", request("/?v-r=heartbeat&v-uiId=" + ui).POST(BodyPublishers.noBody()));
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
        client.shutdownNow();
    }

    /** Leaves the view, as for another address or for good. */
    private void leave() {
        if (ui == NONE) {
            return;
        }
        ObjectNode message = JSON.createObjectNode().put("csrfToken", key);
        message.putArray("rpc");
        ask("leaving", uidl(message.put("UNLOAD", true)));
        ask("leaving", request(pushed("close", pushes.id.join()) + seen).POST(BodyPublishers.noBody()));
        if (socket != null) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
            socket = null;
        }
        ui = NONE;
    }

    private String send(String kind, ObjectNode... calls) {
        String answer = ask(kind, uidl(message(calls)));
        JsonNode told = told(answer);
        look(kind, told);
        tree.take(told);
        seen = Math.max(seen, told.path("syncId").asInt());
        if (told.path("clientId").asInt(sent) != sent) {
            timings.fault(kind + " is out of step: " + sent + " sent, " + told.path("clientId") + " awaited");
        }
        return answer;
    }

    /** Only what went wrong is wrapped up. */
    private static JsonNode told(String answer) {
        return answer.startsWith(WRAPPED)
                ? JSON.readTree(answer.substring(WRAPPED.length())).path(0)
                : JSON.readTree(answer);
    }

    private void look(String kind, JsonNode told) {
        JsonNode about = told.path("meta");
        if (told.has("resynchronize")
                || about.has("appError")
                || about.has("sessionExpired")
                || about.has("redirect")) {
            timings.fault(kind + " is answered by " + beginning(told.toString()));
        }
    }

    private ObjectNode message(ObjectNode... calls) {
        ObjectNode message = JSON.createObjectNode().put("csrfToken", key);
        ArrayNode list = message.putArray("rpc");
        for (ObjectNode call : calls) {
            list.add(call);
        }
        return message.put("syncId", seen).put("clientId", sent++);
    }

    private HttpRequest.Builder uidl(ObjectNode message) {
        return request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(message.toString()));
    }

    private static ObjectNode navigation(String place, String trigger) {
        ObjectNode data = JSON.createObjectNode()
                .put("route", path(place))
                .put("query", query(place))
                .put("appShellTitle", "")
                .putNull("historyState")
                .put("trigger", trigger);
        return event(ROOT, "ui-navigate", data);
    }

    private static ObjectNode event(int node, String event, ObjectNode data) {
        ObjectNode call =
                JSON.createObjectNode().put("type", "event").put("node", node).put("event", event);
        call.set("data", data);
        return call;
    }

    private int node(OptionalInt found, String what) {
        if (found.isEmpty()) {
            timings.fault("There is no " + what + " in the view");
        }
        return found.orElse(ROOT);
    }

    /** Opens the socket that the server pushes through. */
    private void listen() {
        String where = pushed("websocket", "0") + "0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
        pushes = new Pushed();
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address.replaceFirst("^http", "ws") + where), pushes)
                .join();
        // Nobody leaves a view before it has come
        pushes.id.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** The address for what is pushed by this transport; the number of the last message seen follows. */
    private String pushed(String transport, String tracked) {
        return "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + push + "&X-Atmosphere-Transport=" + transport
                + "&X-Atmosphere-tracking-id=" + tracked + "&X-Vaadin-LastSeenServerSyncId=";
    }

    /** Reads what is pushed to the end and looks whether it tells of a fault. */
    private final class Pushed implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        /** What the server calls this socket: it says so first. */
        private final CompletableFuture<String> id = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String[] parts = text.toString().split("\\|", 3);
                if (parts.length > 1) {
                    id.complete(parts[1]);
                }
                if (text.indexOf("\"appError\"") >= 0 || text.indexOf("\"sessionExpired\"") >= 0) {
                    timings.fault("Pushed: " + beginning(text.toString()));
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private String shown(String what, String words, String answer) {
        if (!answer.contains(words)) {
            timings.fault(what + " does not show \"" + words + "\": " + beginning(answer));
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip");
    }

    private String ask(String kind, HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        try {
            long began = System.nanoTime();
            HttpResponse<byte[]> answer = answer(asked);
            timings.answered(kind, (System.nanoTime() - began) / 1e6, answer.body().length / 1e3);
            String text = text(answer);
            if (answer.statusCode() >= 400) {
                timings.fault(
                        kind + " " + asked.uri() + " is answered " + answer.statusCode() + ": " + beginning(text));
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(kind + " " + asked.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks again, as browsers do, when the server was just closing the connection that had been kept. */
    private HttpResponse<byte[]> answer(HttpRequest asked) throws IOException, InterruptedException {
        try {
            return client.send(asked, BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException e) {
            throw e;
        } catch (IOException closed) {
            return client.send(asked, BodyHandlers.ofByteArray());
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (InputStream body = new ByteArrayInputStream(answer.body());
                InputStream read = packed ? new GZIPInputStream(body) : body) {
            return new String(read.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String path(String place) {
        int mark = place.indexOf('?');
        return mark < 0 ? place : place.substring(0, mark);
    }

    private static String query(String place) {
        int mark = place.indexOf('?');
        return mark < 0 ? "" : place.substring(mark + 1);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(400, text.length()));
    }
}
