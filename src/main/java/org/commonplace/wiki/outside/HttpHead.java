package org.commonplace.wiki.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The head of one answer by HTTP/1.1 (RFC 9112). The connection is made to a machine that was chosen before, which Java's own clients
 * do not allow for, and ends with the head: what follows it is never read.
 *
 * @param location where the answer sends those who ask, if anywhere
 */
record HttpHead(int status, @Nullable String location) {

    private static final int LONGEST = 32 * 1024;
    private static final int FINAL = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final Pattern LOCATION = Pattern.compile("(?im)^location:[ \\t]*(\\S+)[ \\t]*$");

    /**
     * Asks for an address at a place.
     *
     * @param patience for the whole of it
     * @throws IOException when there is no answer in time, or none that can be understood
     */
    static HttpHead of(URI address, InetSocketAddress place, String method, String agent, Duration patience)
            throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        try (Socket plain = new Socket()) {
            plain.connect(place, left(until));
            plain.setSoTimeout(left(until));
            try (Socket socket = OutsideNetwork.isEncrypted(address) ? encrypted(plain, address) : plain) {
                socket.getOutputStream().write(question(address, method, agent).getBytes(StandardCharsets.US_ASCII));
                return read(socket, until);
            }
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

    private static String question(URI address, String method, String agent) {
        URI sent = URI.create(address.toASCIIString());
        String path = sent.getRawPath() == null || sent.getRawPath().isEmpty() ? "/" : sent.getRawPath();
        String query = sent.getRawQuery() == null ? "" : "?" + sent.getRawQuery();
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String host = address.getHost().startsWith("[") ? address.getHost() : OutsideNetwork.host(address);
        return method + " " + path + query + " HTTP/1.1\r\nHost: " + host + port + "\r\nUser-Agent: " + agent
                + "\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }

    private static HttpHead read(Socket socket, long until) throws IOException {
        InputStream in = socket.getInputStream();
        HttpHead head = parsed(oneHead(socket, in, until));
        while (head.status < FINAL) {
            head = parsed(oneHead(socket, in, until));
        }
        return head;
    }

    /** Byte by byte, since what follows is another's to read or nobody's. */
    private static String oneHead(Socket socket, InputStream in, long until) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ending = 0;
        while (ending < 2) {
            socket.setSoTimeout(left(until));
            int next = in.read();
            if (next < 0 || head.size() >= LONGEST) {
                throw new IOException("No whole head");
            }
            head.write(next);
            if (next == '\n') {
                ending++;
            } else if (next != '\r') {
                ending = 0;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1).replace("\r", "");
    }

    private static HttpHead parsed(String head) throws IOException {
        Matcher status = STATUS.matcher(head.substring(0, head.indexOf('\n')));
        if (!status.matches()) {
            throw new IOException("No answer of a web server");
        }
        Matcher location = LOCATION.matcher(head);
        return new HttpHead(Integer.parseInt(status.group(1)), location.find() ? location.group(1) : null);
    }

    private static int left(long until) throws SocketTimeoutException {
        long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("No answer in time");
        }
        return Math.toIntExact(left);
    }
}
