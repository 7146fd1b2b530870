package org.commonplace.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Once the product is set up, there is no address that sets it up again, or that brings other content into it. */
@CommonplaceTest
class NothingToTakeOverTest {

    @Autowired
    private Visit visit;

    @Autowired
    private TestPeople some;

    @Test
    void setUpLinksAnswerNobody() {
        some.administrator();
        for (String address : List.of("/setup/guess", "/setup/..%2fguess", "/setup/0?password=long-enough")) {
            assertThat(visit.get(address).body()).as(address).doesNotContain("name=\"password\"");
            for (String method : List.of("POST", "PUT")) {
                assertThat(visit.send(method, address).statusCode())
                        .as(method + " " + address)
                        .isNotIn(200, 201, 204, 303, 422);
            }
        }
        assertThat(visit.get("/setup/guess").statusCode()).isEqualTo(404);
        assertThat(visit.send("POST", "/setup/guess?password=long-enough-password")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void restoringReindexingAndSamplesHaveNoAddressEvenForAdministrators() {
        String token = some.token(some.administrator());
        for (String what : List.of("restore", "backup", "reindex", "demo", "sample", "setup", "shutdown")) {
            for (String path : List.of("/api/v1/" + what, "/actuator/" + what)) {
                for (String method : List.of("GET", "POST")) {
                    assertThat(visit.send(method, path, "Authorization", "Bearer " + token)
                                    .statusCode())
                            .as(method + " " + path)
                            .isIn(403, 404, 405);
                }
            }
        }
    }
}
