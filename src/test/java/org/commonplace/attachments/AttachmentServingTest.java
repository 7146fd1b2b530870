package org.commonplace.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.TestThings;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Scope;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommonplaceTest
class AttachmentServingTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TestThings things;

    @Autowired
    private TestPeople people;

    private ContentRef page;
    private Caller editor;
    private String token;

    @BeforeEach
    void makeAPage() {
        PersonCard person = people.someone();
        editor = people.caller(person);
        token = people.token(person, Scope.values());
        page = things.make();
        things.allow(page, editor, Role.EDIT);
    }

    @Test
    void showsAPictureInPlace() throws Exception {
        Attachment picture = add("Übersicht.png", TestFiles.PNG);
        HttpResponse<byte[]> answer = get(picture.url(), token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(TestFiles.PNG);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("inline")
                .contains("filename*=UTF-8''%C3%9Cbersicht.png");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("sandbox");
        assertThat(header(answer, "ETag")).isEqualTo("\"" + picture.sha256() + "\"");
        assertThat(header(answer, "Cache-Control")).contains("private").contains("no-cache");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plan.svg | <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "plan.png | <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "page.html | <!DOCTYPE html><script>alert(1)</script>",
                "page.txt | <!DOCTYPE html><script>alert(1)</script>",
                "page.jpg | <html><body onload=alert(1)>",
                "data.xml | <?xml version='1.0'?><?xml-stylesheet href='x'?><a/>",
                "page.xhtml | <?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>",
                "words.html | Hello <script>alert(1)</script>",
                "words.svg | Hello <script>alert(1)</script>",
                "paper.pdf | %PDF-1.7",
            })
    void offersWhatCouldRunForDownloadOnly(String name, String content) throws Exception {
        HttpResponse<byte[]> answer = get(add(name, content.getBytes(UTF_8)).url(), token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void showsPlainTextWithItsCharacterSet() throws Exception {
        HttpResponse<byte[]> answer =
                get(add("notes.txt", "Käse".getBytes(UTF_8)).url(), token);

        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(header(answer, "Content-Disposition")).startsWith("inline");
    }

    @Test
    void answersRangesAndWhatIsKnownAlready() throws Exception {
        Attachment file = add("notes.txt", "0123456789".getBytes(UTF_8));
        String etag = "\"" + file.sha256() + "\"";

        HttpResponse<byte[]> part = get(file.url(), token, "Range", "bytes=2-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).asString(UTF_8).isEqualTo("234");
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 2-4/10");

        assertThat(get(file.url(), token, "Range", "bytes=2-4", "If-Range", etag)
                        .statusCode())
                .isEqualTo(206);
        HttpResponse<byte[]> whole = get(file.url(), token, "Range", "bytes=2-4", "If-Range", "\"other\"");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).hasSize(10);

        assertThat(get(file.url(), token, "Range", "bytes=20-30").statusCode()).isEqualTo(416);
        HttpResponse<byte[]> known = get(file.url(), token, "If-None-Match", etag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    @Test
    void answersHeadWithoutContent() throws Exception {
        Attachment file = add("notes.txt", "0123456789".getBytes(UTF_8));
        HttpResponse<byte[]> answer =
                CLIENT.send(request(file.url(), token).HEAD().build(), BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Length")).isEqualTo("10");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void looksMissingToOthers() throws Exception {
        Attachment file = add("notes.txt", "secret".getBytes(UTF_8));
        String stranger = people.token(people.someone(), Scope.values());

        HttpResponse<byte[]> refused = get(file.url(), stranger);
        HttpResponse<byte[]> missing = get("/attachments/999999999/notes.txt", stranger);
        assertThat(refused.statusCode()).isEqualTo(404).isEqualTo(missing.statusCode());
        assertThat(refused.body()).asString(UTF_8).doesNotContain("secret");
        assertThat(get("/attachments/x/notes.txt", stranger).statusCode()).isEqualTo(404);
        assertThat(get("/attachments/99999999999999999999/notes.txt", stranger).statusCode())
                .isEqualTo(404);

        HttpResponse<byte[]> signedOut = get(file.url(), null);
        assertThat(signedOut.statusCode())
                .isEqualTo(get("/attachments/999999999/notes.txt", null).statusCode())
                .isNotEqualTo(200);
        assertThat(signedOut.body()).asString(UTF_8).doesNotContain("secret");
    }

    @Test
    void isOpenToEveryoneWhereItsOwnerIsAndStopsBeingSoAtOnce() throws Exception {
        Attachment file = add("notes.txt", "public".getBytes(UTF_8));
        things.publish(page);
        HttpResponse<byte[]> open = get(file.url(), null);
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(header(open, "Cache-Control")).contains("public").contains("no-cache");
        assertThat(open.headers().allValues("Set-Cookie")).isEmpty();

        things.close(page);
        assertThat(get(file.url(), null, "If-None-Match", header(open, "ETag")).statusCode())
                .isNotIn(200, 304);
    }

    @Test
    void isReadWhateverSignsAreInItsName() throws Exception {
        for (String name : new String[] {"Uptake 100%.txt", "a%2e%2e;b.txt", "50%25 \"off\"?#&.txt", "ends in %.txt"}) {
            Attachment file = add(name, "words".getBytes(UTF_8));
            assertThat(file.name()).isEqualTo(name);
            assertThat(get(file.url(), token).statusCode()).as(file.url()).isEqualTo(200);
        }
    }

    @Test
    void isFoundUnderWhateverNameTheAddressHas() throws Exception {
        Attachment file = add("notes.txt", "words".getBytes(UTF_8));
        HttpResponse<byte[]> answer = get("/attachments/" + file.id() + "/evil.html", token);

        assertThat(header(answer, "Content-Type")).startsWith("text/plain");
        assertThat(header(answer, "Content-Disposition")).contains("notes.txt").doesNotContain("evil");
    }

    private Attachment add(String name, byte[] content) throws IOException {
        return attachments.add(editor, page, name, new ByteArrayInputStream(content));
    }

    private HttpResponse<byte[]> get(String path, @Nullable String bearer, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, bearer);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, @Nullable String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
