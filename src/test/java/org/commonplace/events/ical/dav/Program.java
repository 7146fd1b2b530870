package org.commonplace.events.ical.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A program that keeps a copy of calendars: asks over HTTP, and reads the answers with a parser of its own. */
final class Program {

    static final String PROPFIND = """
            <?xml version="1.0" encoding="utf-8"?>
            <propfind xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:S="http://calendarserver.org/ns/"
                      xmlns:A="http://apple.com/ns/ical/"><prop>%s</prop></propfind>
            """;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final int port;
    private final @Nullable String authorization;

    private Program(int port, @Nullable String authorization) {
        this.port = port;
        this.authorization = authorization;
    }

    static Program visiting(int port) {
        return new Program(port, null);
    }

    static Program of(int port, String username, String password) {
        String words = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Program(port, "Basic " + words);
    }

    static Program showing(int port, String authorization) {
        return new Program(port, authorization);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/xml; charset=utf-8");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status(String method, String path) {
        return send(method, path, "", "Depth", "0").statusCode();
    }

    /** Properties by the tags that name them. */
    Answers find(String path, int depth, String properties) {
        return answers(send("PROPFIND", path, PROPFIND.formatted(properties), "Depth", "" + depth));
    }

    Answers report(String path, String body) {
        return answers(send("REPORT", path, body, "Depth", "1"));
    }

    static Answers answers(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/xml");
        return new Answers(root(answer.body()));
    }

    static Element root(String xml) {
        try {
            DocumentBuilderFactory readers = DocumentBuilderFactory.newDefaultInstance();
            readers.setNamespaceAware(true);
            return readers.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    /** What was said of each address. */
    static final class Answers {

        private final Map<String, Answer> byPath = new LinkedHashMap<>();
        private final String token;

        Answers(Element root) {
            assertThat(root.getLocalName()).isEqualTo("multistatus");
            for (Element response : children(root, "response")) {
                Map<String, Element> there = new LinkedHashMap<>();
                List<String> missing = new ArrayList<>();
                for (Element part : children(response, "propstat")) {
                    boolean found = text(part, "status").contains("200");
                    for (Element property : children(children(part, "prop").getFirst(), "*")) {
                        if (found) {
                            there.put(property.getLocalName(), property);
                        } else {
                            missing.add(property.getLocalName());
                        }
                    }
                }
                byPath.put(text(response, "href"), new Answer(there, missing, text(response, "status")));
            }
            token = text(root, "sync-token");
        }

        String token() {
            return token;
        }

        List<String> paths() {
            return List.copyOf(byPath.keySet());
        }

        Answer at(String path) {
            assertThat(byPath).containsKey(path);
            return Objects.requireNonNull(byPath.get(path));
        }

        Answer only() {
            assertThat(byPath).hasSize(1);
            return byPath.values().iterator().next();
        }
    }

    /**
     * What was said of one address.
     *
     * @param status of the whole, where nothing more was said
     */
    record Answer(Map<String, Element> there, List<String> missing, String status) {

        String text(String property) {
            return property(property).getTextContent();
        }

        Element property(String name) {
            assertThat(there).containsKey(name);
            return Objects.requireNonNull(there.get(name));
        }

        /** Names of the elements within a property. */
        List<String> within(String property) {
            return children(property(property), "*").stream()
                    .map(Node::getLocalName)
                    .toList();
        }
    }

    private static String text(Element parent, String child) {
        return children(parent, child).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && (name.equals("*") || name.equals(element.getLocalName()))) {
                found.add(element);
            }
        }
        return found;
    }
}
