package org.commonplace.operations.settings;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.SiteSettings;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The installation's logo. What is handed in is read as a picture, whatever it is called, and drawn anew: nothing of the file but its
 * pixels is kept. Drawings that may hold scripts (SVG) are not taken.
 */
@Service
public class Logos {

    /** In bytes. */
    public static final int LARGEST = 1_048_576;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");
    private static final int LARGEST_SIDE = 4_000;
    private static final int KEPT_HEIGHT = 128;
    private static final int KEPT_WIDTH = 640;

    static {
        // A picture of a megabyte needs no file of its own to be read
        ImageIO.setUseCache(false);
    }

    private final SettingsDesk desk;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final Clock clock;

    Logos(SettingsDesk desk, AccessPolicy access, JdbcClient database, Clock clock) {
        this.desk = desk;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes a picture the logo; administrators only.
     *
     * @throws Invalid when it is too large, or no PNG, JPEG or GIF
     */
    @Transactional
    public void set(Caller caller, byte[] file) {
        access.requireAdministrator(caller);
        desk.requireOpen(SiteSettings.LOGO);
        if (file.length > LARGEST) {
            throw refused("operations.logo.large");
        }
        BufferedImage picture = shrunk(read(file));
        byte[] png = png(picture);
        String sha256 = sha256(png);
        database.sql("""
                        INSERT IGNORE INTO logo (sha256, png, width, height, added_at, added_by)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(sha256, png, picture.getWidth(), picture.getHeight())
                .params(Utc.column(clock.instant()), caller.personId())
                .update();
        desk.set(caller, SiteSettings.LOGO, sha256);
    }

    /** Goes back to the product's own mark; administrators only. */
    @Transactional
    public void remove(Caller caller) {
        access.requireAdministrator(caller);
        desk.set(caller, SiteSettings.LOGO, "");
    }

    private static BufferedImage read(byte[] file) {
        try (ImageInputStream content = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                throw refused("operations.logo.kind");
            }
            ImageReader reader = readers.next();
            try {
                return read(reader, content);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            throw refused("operations.logo.kind");
        }
    }

    /** Looks at format and size before a single pixel is read: a small file can unfold into a huge picture. */
    private static BufferedImage read(ImageReader reader, ImageInputStream content) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw refused("operations.logo.kind");
        }
        reader.setInput(content, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new Invalid(SiteSettings.LOGO.name(), "operations.logo.pixels", LARGEST_SIDE);
        }
        return reader.read(0);
    }

    private static BufferedImage shrunk(BufferedImage picture) {
        double scale = Math.min(
                1, Math.min((double) KEPT_HEIGHT / picture.getHeight(), (double) KEPT_WIDTH / picture.getWidth()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Invalid refused(String words) {
        return new Invalid(SiteSettings.LOGO.name(), words);
    }
}
