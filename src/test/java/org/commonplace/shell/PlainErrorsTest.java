package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is answered where no view is: in words, without a trace of what went wrong inside. */
@CommonplaceTest
@ExtendWith(OutputCaptureExtension.class)
class PlainErrorsTest {

    private static final Pattern NUMBER = Pattern.compile("number: ([0-9A-F]{8})");

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Test
    void anAddressTheServerRefusesIsAnsweredWithThePlainPage() throws IOException {
        for (String malformed : List.of("/s/DS/%", "/%00", "/s/%zz")) {
            String answer = raw(malformed);
            assertThat(answer).as(malformed).startsWith("HTTP/1.1 400");
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .as(malformed)
                    .contains("content-security-policy:", "x-content-type-options: nosniff", "/look/article.css")
                    .doesNotContain("apache", "exception", "http status 400");
        }
    }

    @Test
    void theIconIsFoundWhereBrowsersLookForIt() {
        HttpResponse<String> answer = new Visitor(port).get("/favicon.ico");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/look/icon.svg");
        assertThat(new Visitor(port).get("/look/icon.svg").statusCode()).isEqualTo(200);
    }

    /** As it stands: clients of HTTP refuse to send such an address. */
    private String raw(String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFaultHasANumberThatIsInTheLog(CapturedOutput log) {
        for (Visitor visitor : everyone()) {
            HttpResponse<String> answer = visitor.get(FailingAddress.PATH, "Accept", "text/html");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("Something went wrong on our side")
                    .doesNotContain("secret", "Exception");
            Matcher number = NUMBER.matcher(answer.body());
            assertThat(number.find()).isTrue();
            assertThat(log.getOut()).contains("Fault " + number.group(1)).contains("secret of the house");
        }
    }

    @Test
    void scriptsGetAProblemInsteadOfAPage() {
        for (Visitor visitor : everyone()) {
            HttpResponse<String> answer = visitor.get(FailingAddress.PATH, "Accept", "application/json");

            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"status\":500").doesNotContain("secret", "Exception", "/look");
        }
    }

    @Test
    void whatIsNotThereSaysSoAndOffersASearch() {
        HttpResponse<String> answer = signedIn().get("/read/no-such-space/no-such-page", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("action=\"/search\"", "Go to home").doesNotContain("no-such", "Whitelabel");
        assertThat(new Visitor(port).get("/read/no-such-space/no-such-page").statusCode())
                .as("signed out, what is missing and what is hidden ask to sign in")
                .isEqualTo(302);
    }

    @Test
    void whatIsRefusedTellsNothing() {
        Visitor visitor = signedIn();

        HttpResponse<String> answer = visitor.get("/actuator/env", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("This is for others to do")
                .doesNotContain("actuator", "Forbidden", "Whitelabel");
    }

    @Test
    void theAddressOfErrorsItselfHoldsNothing() {
        assertThat(signedIn().get("/error", "Accept", "text/html").statusCode()).isEqualTo(404);
    }

    private List<Visitor> everyone() {
        return List.of(new Visitor(port), signedIn());
    }

    private Visitor signedIn() {
        PersonCard person = people.someone();
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        return visitor;
    }
}
