package org.commonplace.people.security;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes what the proxies named in {@code COMMONPLACE_TRUSTED_PROXIES} say about where a request comes from: addresses
 * or networks such as {@code 10.0.0.0/8}, separated by commas. Nobody else's forwarding headers are looked at.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final List<String> networks;

    TrustedProxies(@Value("${commonplace.trusted-proxies:}") String named) {
        this.networks = Arrays.stream(named.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(TrustedProxies::network)
                .toList();
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (!networks.isEmpty()) {
            factory.addEngineValves(valve());
        }
    }

    RemoteIpValve valve() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(networks.stream().collect(Collectors.joining(",")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    private static String network(String name) {
        if (name.contains("/")) {
            return name;
        }
        return name + (name.contains(":") ? "/128" : "/32");
    }
}
