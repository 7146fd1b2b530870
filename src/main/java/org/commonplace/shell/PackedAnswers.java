package org.commonplace.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each browser's last answer compressed. Flow holds it until the next request in case it was lost on the way and is asked
 * for again; the one to a first visit is most of what a reader at rest costs the server.
 */
class PackedAnswers extends UidlRequestHandler {

    private static final long serialVersionUID = 1L;
    private static final int WORTH_PACKING = 4_000;

    private record Packed(byte[] answer) {}

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
        UI ui = session.getService().findUI(request);
        if (ui == null) {
            return super.synchronizedHandleRequest(session, request, response, body);
        }
        unpack(ui);
        try {
            return super.synchronizedHandleRequest(session, request, response, body);
        } finally {
            pack(ui);
        }
    }

    private static void pack(UI ui) {
        @Nullable String answer = ui.getInternals().getLastRequestResponse();
        if (answer != null && answer.length() > WORTH_PACKING) {
            ComponentUtil.setData(ui, Packed.class, new Packed(deflated(answer)));
            ui.getInternals().setLastRequestResponse(null);
        }
    }

    private static void unpack(UI ui) {
        @Nullable Packed packed = ComponentUtil.getData(ui, Packed.class);
        if (packed != null) {
            ui.getInternals().setLastRequestResponse(inflated(packed.answer()));
            ComponentUtil.setData(ui, Packed.class, null);
        }
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new DeflaterOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String inflated(byte[] packed) {
        try (InflaterInputStream bytes = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
