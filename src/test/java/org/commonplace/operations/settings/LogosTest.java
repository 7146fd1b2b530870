package org.commonplace.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.people.Caller;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommonplaceTest
class LogosTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

    @Autowired
    Logos logos;

    @Autowired
    Appearance appearance;

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    @LocalServerPort
    int port;

    @AfterEach
    void asBefore() {
        logos.remove(people.administratorCaller());
    }

    @Test
    void aPictureIsDrawnAnewAndShownToVisitors() throws IOException {
        byte[] hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] jpeg = picture("jpeg", 1200, 300);
        byte[] both = Arrays.copyOf(jpeg, jpeg.length + hidden.length);
        System.arraycopy(hidden, 0, both, jpeg.length, hidden.length);
        logos.set(people.administratorCaller(), both);

        Appearance.Logo logo = appearance.logo().orElseThrow();
        assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(kept.getHeight()).isEqualTo(128);
        assertThat(kept.getWidth()).isEqualTo(512);

        HttpResponse<String> answer = new Visitor(port).get(logo.url());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("image/png");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(new Visitor(port).get(appearance.style().orElseThrow()).body())
                .contains(logo.url());
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() throws IOException {
        Caller administrator = people.administratorCaller();
        byte[] broken = Arrays.copyOf(picture("png", 40, 40), 60);
        for (byte[] file : List.of(
                SVG.getBytes(StandardCharsets.UTF_8),
                "GIF89a<script>".getBytes(StandardCharsets.UTF_8),
                "<html>".getBytes(StandardCharsets.UTF_8),
                picture("bmp", 40, 40),
                broken,
                new byte[0],
                new byte[Logos.LARGEST + 1],
                huge())) {
            assertThatThrownBy(() -> logos.set(administrator, file)).isInstanceOf(Invalid.class);
        }
        assertThat(appearance.logo()).isEmpty();
    }

    @Test
    void theLogoIsForAdministratorsAlone() throws IOException {
        byte[] png = picture("png", 40, 40);
        for (Caller other : List.of(people.caller(), Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> logos.set(other, png)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> logos.remove(other)).isInstanceOf(NotAllowed.class);
        }
    }

    /** Small as a file, four hundred million pixels when unfolded. */
    private static byte[] huge() throws IOException {
        byte[] png = picture("png", 1, 1);
        java.nio.ByteBuffer header = java.nio.ByteBuffer.wrap(png);
        header.putInt(16, 20_000).putInt(20, 20_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
