package org.commonplace.shared.outside;

import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells which addresses belong to the open web. A name is resolved once, and what it resolved to is what is connected to, so that it
 * cannot mean another machine a moment later.
 */
@Component
public class OutsideNetwork {

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final int V4 = 4;

    /** First addresses of ranges that are not the open web, each with the number of leading bits that counts. */
    private static final List<Range> CLOSED = List.of(
            new Range("0.0.0.0", 8),
            new Range("10.0.0.0", 8),
            new Range("100.64.0.0", 10),
            new Range("127.0.0.0", 8),
            new Range("169.254.0.0", 16),
            new Range("172.16.0.0", 12),
            new Range("192.0.0.0", 24),
            new Range("192.0.2.0", 24),
            new Range("192.88.99.0", 24),
            new Range("192.168.0.0", 16),
            new Range("198.18.0.0", 15),
            new Range("198.51.100.0", 24),
            new Range("203.0.113.0", 24),
            new Range("224.0.0.0", 3));

    /** Of the sixth version only what is given out is open, less what carries an address of the fourth or is for examples. */
    private static final Range OPEN_V6 = new Range("2000::", 3);

    private static final List<Range> CLOSED_V6 = List.of(
            new Range("2001::", 23), new Range("2001:db8::", 32), new Range("2002::", 16), new Range("3fff::", 20));

    private final Set<InetSocketAddress> alsoAllowed;

    @Autowired
    public OutsideNetwork() {
        this(Set.of());
    }

    /** @param alsoAllowed addresses that count as the open web besides; for tests, which have no other server to ask */
    public OutsideNetwork(Set<InetSocketAddress> alsoAllowed) {
        this.alsoAllowed = Set.copyOf(alsoAllowed);
    }

    private record Range(byte[] first, int bits) {

        Range(String first, int bits) {
            this(InetAddress.ofLiteral(first).getAddress(), bits);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((first[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether an address could belong to the open web at all, as far as can be said without asking for its name. */
    public static boolean isWebAddress(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && address.getHost() != null
                && address.getRawUserInfo() == null;
    }

    static boolean isEncrypted(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /** The name of the server, as it goes over the wire. */
    static String host(URI address) {
        String host = address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    }

    static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isEncrypted(address) ? 443 : 80;
    }

    /**
     * Where to connect for this address. Empty when it is not of the open web: when any machine its name stands for is not.
     *
     * @throws UnknownHostException when its name stands for none
     */
    public Optional<InetSocketAddress> place(URI address) throws UnknownHostException {
        if (!isWebAddress(address)) {
            return Optional.empty();
        }
        int port = port(address);
        InetAddress[] machines = InetAddress.getAllByName(host(address));
        boolean open = Arrays.stream(machines).allMatch(machine -> isOpen(new InetSocketAddress(machine, port)));
        return open ? Optional.of(new InetSocketAddress(machines[0], port)) : Optional.empty();
    }

    private boolean isOpen(InetSocketAddress place) {
        return alsoAllowed.contains(place) || (PORTS.contains(place.getPort()) && isOpen(place.getAddress()));
    }

    public static boolean isOpen(InetAddress machine) {
        byte[] address = machine.getAddress();
        if (address.length == V4) {
            return CLOSED.stream().noneMatch(range -> range.holds(address));
        }
        return OPEN_V6.holds(address) && CLOSED_V6.stream().noneMatch(range -> range.holds(address));
    }
}
