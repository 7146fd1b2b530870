package org.commonplace.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import com.vaadin.flow.shared.JsonConstants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Compresses an answer once, to be sent and to be kept: Flow holds the last one until the next request in case it was lost on the
 * way and is asked for again. The one to a first visit is most of what a reader at rest costs the server.
 */
class PackedAnswers extends UidlRequestHandler {

    private static final long serialVersionUID = 1L;
    private static final int WORTH_PACKING = 4_000;
    private static final String GZIP = "gzip";

    private record Packed(byte[] answer) {}

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new Repeating();
    }

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
        UI ui = session.getService().findUI(request);
        if (ui == null) {
            return super.synchronizedHandleRequest(session, request, response, body);
        }
        UIInternals kept = ui.getInternals();
        @Nullable String former = kept.getLastRequestResponse();
        Optional<ResponseWriter> plain = super.synchronizedHandleRequest(session, request, response, body);
        @Nullable String answer = kept.getLastRequestResponse();
        if (answer == null || answer == former) {
            return plain;
        }
        if (answer.length() <= WORTH_PACKING) {
            keep(ui, null);
            return plain;
        }
        Packed packed = new Packed(packed(answer));
        keep(ui, packed);
        kept.setLastRequestResponse(null);
        return takesPacked(request) ? Optional.of(() -> send(response, packed.answer())) : plain;
    }

    private static void keep(UI ui, @Nullable Packed packed) {
        ComponentUtil.setData(ui, Packed.class, packed);
    }

    private static boolean takesPacked(VaadinRequest request) {
        @Nullable String taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return taken != null && taken.contains(GZIP) && !taken.contains(GZIP + ";q=0");
    }

    private static void send(VaadinResponse response, byte[] packed) throws IOException {
        response.setContentType(JsonConstants.JSON_CONTENT_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentLength(packed.length);
        OutputStream out = response.getOutputStream();
        out.write(packed);
        out.flush();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] packed) {
        try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Unpacks the last answer when it is asked for again, which is rare. */
    private static final class Repeating extends ServerRpcHandler {

        private static final long serialVersionUID = 1L;

        @Override
        public void handleRpc(UI ui, String message, VaadinRequest request)
                throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
            try {
                super.handleRpc(ui, message, request);
            } catch (ClientResentPayloadException again) {
                @Nullable Packed packed = ComponentUtil.getData(ui, Packed.class);
                if (packed != null) {
                    ui.getInternals().setLastRequestResponse(unpacked(packed.answer()));
                }
                throw again;
            }
        }
    }
}
