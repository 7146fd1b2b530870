package org.commonplace.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.commonplace.CommonplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address there is, in every spelling, asked for by a visitor: nothing opens that is not meant to be open. */
@CommonplaceTest
class AddressVariantsTest {

    /** What the contract and the design call public, as prefixes; what is behind asks the access policy itself. */
    private static final List<String> OPEN = List.of(
            "/setup/",
            "/read",
            "/sign-in",
            "/attachments/",
            "/s/",
            "/p/",
            "/sitemap",
            "/robots.txt",
            "/favicon.ico",
            "/look/",
            "/calendars",
            "/.well-known/caldav",
            "/events/",
            "/actuator/health",
            "/v3/api-docs",
            "/api/v1/spaces",
            "/api/v1/pages",
            "/api/v1/calendars",
            "/api/v1/events",
            "/api/v1/occurrences",
            "/api/v1/search",
            "/api/v1/suggest");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private ServletContext servlets;

    @Test
    void noSpellingOfAnAddressOpensItToVisitors() throws Exception {
        Set<String> opened = new LinkedHashSet<>();
        for (String address : protectedAddresses()) {
            for (String spelling : spellings(address)) {
                int status = RawRequest.status(port, "GET", spelling);
                if (status == 200) {
                    opened.add(spelling);
                }
            }
        }

        assertThat(opened).isEmpty();
    }

    @Test
    void nothingIsChangedByAVisitorWhateverTheMethod() throws Exception {
        for (String address : protectedAddresses()) {
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND")) {
                assertThat(RawRequest.status(port, method, address))
                        .as(method + " " + address)
                        .isIn(302, 400, 401, 403, 404, 405, 501);
            }
        }
    }

    @Test
    void vaadinsOwnAddressesOpenNothingElse() throws Exception {
        for (String address : List.of(
                "/VAADIN",
                "/VAADIN/",
                "/VAADIN/../actuator/prometheus",
                "/VAADIN/..;/actuator/prometheus",
                "/vaadinServlet/actuator/prometheus",
                "/actuator/prometheus?v-r=uidl",
                "/actuator/prometheus?v-r=init",
                "/VAADIN/%2e%2e/actuator/prometheus",
                "/api/v1/people?v-r=uidl",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health/",
                "/actuator/health/db",
                "/actuator/health/liveness")) {
            assertThat(RawRequest.status(port, "GET", address)).as(address).isNotEqualTo(200);
        }
    }

    private Set<String> protectedAddresses() {
        Stream<String> mapped =
                mappings.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream());
        RouteConfiguration routes = RouteConfiguration.forRegistry(
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
        Stream<String> views = routes.getAvailableRoutes().stream()
                .filter(view -> !view.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class))
                .map(view -> "/" + view.getTemplate());
        Stream<String> others = Stream.of("/actuator", "/actuator/prometheus", "/error", "/vaadinServlet/x");
        Set<String> addresses = new LinkedHashSet<>();
        Stream.of(mapped, views, others)
                .flatMap(stream -> stream)
                .map(pattern -> pattern.replaceAll("\\{[^/]*}|:[^/]+|\\*+", "1"))
                .filter(address -> OPEN.stream().noneMatch(address::startsWith))
                .forEach(addresses::add);
        assertThat(addresses).contains("/api/v1/people", "/api/v1/tokens");
        return addresses;
    }

    private static List<String> spellings(String address) {
        String rest = address.substring(1);
        return List.of(
                address,
                address + "/",
                address + ".",
                address + ";x=y",
                address + "%2f",
                address + "%20",
                address + "%00",
                address + ".json",
                "/" + address,
                "//" + rest,
                "/%2f" + rest,
                "/./" + rest,
                "/x/.." + address,
                "/x/%2e%2e" + address,
                "/;x" + address,
                "/VAADIN/.." + address,
                address.replaceFirst("(?<=.)/", "//"),
                address.replaceFirst("(?<=.)/", ";x/"),
                address.replaceFirst("(?<=.)/", "%2f"),
                address.toUpperCase(Locale.ROOT),
                "http://localhost" + URI.create(address.replace("%", "")).getPath());
    }
}
