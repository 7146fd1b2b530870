package org.commonplace.wiki.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.commonplace.shared.outside.OutsideNetwork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking servers outside: a real one on this machine, which is allowed for this test alone. */
class OutsideVisitTest {

    private static final String AGENT = "Commonplace-LinkCheck/1.0 (+https://wiki.example.org/)";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HttpServer forbidden;
    private OutsideVisit visit;

    @BeforeEach
    void servers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        forbidden = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        forbidden.createContext("/", exchange -> {
            asked.add("forbidden");
            send(exchange, 200, null);
        });
        server.start();
        forbidden.start();
        visit = visit(Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        forbidden.stop(0);
    }

    private OutsideVisit visit(Duration patience) {
        OutsideNetwork network = new OutsideNetwork(Set.of(server.getAddress()));
        return new OutsideVisit(network, AGENT, patience);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("User-Agent"));
        String path = exchange.getRequestURI().getPath();
        boolean head = exchange.getRequestMethod().equals("HEAD");
        switch (path) {
            case "/fine" -> send(exchange, 200, null);
            case "/only-get" -> send(exchange, head ? 405 : 200, null);
            case "/hides-from-head" -> send(exchange, head ? 404 : 200, null);
            case "/busy" -> send(exchange, 429, null);
            case "/moved" -> send(exchange, 301, "/fine");
            case "/moved-away" -> send(exchange, 302, address(forbidden, "/secret"));
            case "/moved-to-a-file" -> send(exchange, 302, "file:///etc/passwd");
            case "/round" -> send(exchange, 302, "/round");
            case "/broken" -> send(exchange, 500, null);
            case "/slow" -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    asked.add("waits");
                    while (!Thread.currentThread().isInterrupted() && asked.size() < 100) {
                        Thread.onSpinWait();
                    }
                }
            }
            default -> send(exchange, 404, null);
        }
    }

    private static void send(HttpExchange exchange, int status, @Nullable String location) throws IOException {
        if (location != null) {
            exchange.getResponseHeaders().set("Location", location);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void whatIsThereIsFoundWithOneQuestionThatSaysWhoAsks() {
        assertThat(ask("/fine?a=b%20c")).isEqualTo(OutsideAnswer.of(200));
        assertThat(asked).containsExactly("HEAD /fine?a=b%20c " + AGENT);
    }

    @Test
    void aServerThatRefusesToTellTheHeadAloneIsAskedForTheWhole() {
        assertThat(ask("/only-get")).isEqualTo(OutsideAnswer.of(200));
        assertThat(ask("/hides-from-head")).isEqualTo(OutsideAnswer.of(200));
        assertThat(asked).hasSize(4);
    }

    @Test
    void whatIsMissingBrokenOrBusyIsToldApart() {
        assertThat(ask("/nowhere").isMissing()).isTrue();
        assertThat(ask("/broken").isTrouble()).isTrue();
        OutsideAnswer busy = ask("/busy");
        assertThat(busy.isMissing() || busy.isTrouble()).isFalse();
        assertThat(asked.stream().filter(one -> one.contains("/busy")))
                .as("asked once")
                .hasSize(1);
    }

    @Test
    void redirectsAreFollowedAndEachIsLookedAtFirst() {
        assertThat(ask("/moved")).isEqualTo(OutsideAnswer.of(200));
        assertThat(ask("/round")).isEqualTo(OutsideAnswer.SILENT);
        assertThat(ask("/moved-away")).isEqualTo(OutsideAnswer.NOT_ASKED);
        assertThat(ask("/moved-to-a-file")).isEqualTo(OutsideAnswer.NOT_ASKED);
        assertThat(asked).doesNotContain("forbidden");
    }

    @Test
    void nobodyIsWaitedForForEver() {
        assertThat(visit(Duration.ofMillis(300)).ask(address(server, "/slow"))).isEqualTo(OutsideAnswer.SILENT);
        asked.addAll(Collections.nCopies(100, "enough"));
    }

    @Test
    void theProductItselfReachesNoMachineOfItsOwnNetwork() {
        OutsideVisit real = new OutsideVisit(new OutsideNetwork(), AGENT, Duration.ofSeconds(2));
        int port = forbidden.getAddress().getPort();
        List<String> addresses = new ArrayList<>();
        for (String host : List.of(
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "localhost",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::]")) {
            addresses.add("http://" + host + ":" + port + "/");
            addresses.add("http://" + host + "/");
        }
        addresses.add("http://user:password@127.0.0.1:" + port + "/");
        addresses.add("ftp://127.0.0.1:" + port + "/");
        addresses.add("file:///etc/passwd");
        addresses.add("http:///" + port);
        for (String address : addresses) {
            assertThat(real.ask(address).kind()).as(address).isNotEqualTo(OutsideAnswer.Kind.ANSWERED);
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "0.0.0.0",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1"
            })
    void addressesOfInnerNetworksAreClosed(String address) {
        assertThat(OutsideNetwork.isOpen(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
    void addressesOfTheOpenWebAreOpen(String address) {
        assertThat(OutsideNetwork.isOpen(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void onlyPortsOfWebServersAreAsked() throws UnknownHostException {
        OutsideNetwork network = new OutsideNetwork();
        assertThat(network.place(URI.create("http://8.8.8.8:25/"))).isEmpty();
        assertThat(network.place(URI.create("http://8.8.8.8/"))).isPresent();
    }

    private OutsideAnswer ask(String path) {
        return visit.ask(address(server, path));
    }

    private static String address(HttpServer server, String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
