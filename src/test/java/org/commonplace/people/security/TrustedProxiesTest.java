package org.commonplace.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    @Test
    void aNamedProxyIsBelieved() throws Exception {
        assertThat(clientOf(new TrustedProxies("10.0.0.0/8, 192.0.2.7"), "10.1.2.3"))
                .isEqualTo("203.0.113.9");
        assertThat(clientOf(new TrustedProxies("10.0.0.0/8, 192.0.2.7"), "192.0.2.7"))
                .isEqualTo("203.0.113.9");
        assertThat(clientOf(new TrustedProxies("::1"), "0:0:0:0:0:0:0:1")).isEqualTo("203.0.113.9");
    }

    @Test
    void anyoneElseIsNot() throws Exception {
        assertThat(clientOf(new TrustedProxies("10.0.0.0/8"), "192.0.2.8")).isEqualTo("192.0.2.8");
    }

    private static String clientOf(TrustedProxies proxies, String peer) throws Exception {
        RemoteIpValve valve = proxies.valve();
        String[] seen = new String[1];
        valve.setNext(new ValveBase() {
            @Override
            public void invoke(Request request, Response response) {
                seen[0] = request.getRemoteAddr();
            }
        });
        org.apache.coyote.Request raw = new org.apache.coyote.Request();
        raw.getMimeHeaders().addValue("X-Forwarded-For").setString("203.0.113.9");
        Request request = new Request(new Connector(), raw);
        request.setRemoteAddr(peer);
        request.setRemoteHost(peer);
        valve.invoke(request, null);
        return seen[0];
    }
}
