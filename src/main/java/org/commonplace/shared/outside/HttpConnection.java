package org.commonplace.shared.outside;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One question to a web server and its answer. The connection is made to a machine that was chosen before, which Java's own clients do
 * not allow for, and is over after so long, however slowly the server goes on talking.
 */
final class HttpConnection implements AutoCloseable {

    private final URI address;
    private final Socket plain;
    private final Socket socket;
    private final InputStream in;
    private final long until;

    private HttpConnection(URI address, Socket plain, Socket socket, long until) throws IOException {
        this.address = address;
        this.plain = plain;
        this.socket = socket;
        this.until = until;
        this.in = new BufferedInputStream(new Hurried(socket.getInputStream()));
    }

    /** @param patience for the whole of it */
    static HttpConnection open(URI address, InetSocketAddress place, Duration patience) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        Socket plain = new Socket();
        try {
            plain.connect(place, left(until));
            plain.setSoTimeout(left(until));
            Socket socket = OutsideNetwork.isEncrypted(address) ? encrypted(plain, address) : plain;
            return new HttpConnection(address, plain, socket, until);
        } catch (IOException failure) {
            plain.close();
            throw failure;
        }
    }

    /** The certificate has to be one for the server's name. */
    private static Socket encrypted(Socket plain, URI address) throws IOException {
        SSLSocketFactory sockets = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket)
                sockets.createSocket(plain, OutsideNetwork.host(address), OutsideNetwork.port(address), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    void ask(String method, Map<String, String> headers) throws IOException {
        URI sent = URI.create(address.toASCIIString());
        String path = sent.getRawPath() == null || sent.getRawPath().isEmpty() ? "/" : sent.getRawPath();
        String query = sent.getRawQuery() == null ? "" : "?" + sent.getRawQuery();
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String host = address.getHost().startsWith("[") ? address.getHost() : OutsideNetwork.host(address);
        StringBuilder question = new StringBuilder(method + " " + path + query + " HTTP/1.1\r\nHost: " + host + port);
        headers.forEach((name, value) ->
                question.append("\r\n").append(name).append(": ").append(oneLine(value)));
        question.append("\r\nConnection: close\r\n\r\n");
        socket.getOutputStream().write(question.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What servers told before may hold anything. */
    private static String oneLine(String value) {
        return value.replaceAll("[^\\x20-\\x7e]", "");
    }

    HttpHead head() throws IOException {
        return HttpHead.read(in);
    }

    /**
     * What follows the head.
     *
     * @param most how many bytes are taken, once unpacked
     * @throws TooLong when there are more
     */
    byte[] body(HttpHead head, int most) throws IOException {
        return HttpBody.read(in, head, most);
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }

    private static int left(long until) throws SocketTimeoutException {
        long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("No answer in time");
        }
        return Math.toIntExact(left);
    }

    /** Gives up each wait when the time for all of them is over. */
    private final class Hurried extends InputStream {

        private final InputStream bytes;

        Hurried(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            socket.setSoTimeout(left(until));
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            socket.setSoTimeout(left(until));
            return bytes.read(into, from, length);
        }
    }
}
