package org.commonplace.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What stands for one visitor among network addresses. */
public final class NetworkAddress {

    /** A single IPv6 customer commonly has 2^64 addresses, so only the first half tells visitors apart. */
    private static final int TELLING_BYTES = 8;

    private NetworkAddress() {}

    /** The address as one visitor has it; of IPv6 the first half. */
    public static String of(String literal) {
        if (!literal.contains(":")) {
            return literal;
        }
        try {
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), TELLING_BYTES))
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
