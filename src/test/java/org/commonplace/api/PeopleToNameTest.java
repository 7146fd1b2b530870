package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is signed in is offered people by the beginnings of their names; visitors are told of nobody. */
@CommonplaceTest
class PeopleToNameTest {

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    @Test
    void peopleAreFoundBesideTitlesAndByVisitorsNever() {
        String name = "Zyl" + TestPeople.fresh("q").replaceAll("[^a-z]", "");
        PersonCard person = people.someone(name + " Quirke");
        Script reader = scripts.of(people.someone());
        for (String address : List.of("/api/v1/suggest?q=quirke+" + name, "/api/v1/search?type=person&q=" + name)) {
            Script.Answer found = reader.get(address).expect(200);
            assertThat(found.at("items").size()).as(address).isOne();
            assertThat(found.at("items").path(0).path("type").asString()).isEqualTo("person");
            assertThat(found.at("items").path(0).path("url").asString()).isEqualTo("/people/" + person.username());
            assertThat(scripts.visitor().get(address).text()).doesNotContain("Quirke");
        }
    }

    @Test
    void atMostEightAreOfferedAndVisitorsNone() {
        String name = "Zyl" + TestPeople.fresh("q").replaceAll("[^a-z]", "");
        List<PersonCard> all = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            all.add(people.someone(name + " Quirke"));
        }
        Script reader = scripts.of(people.someone());
        Script.Answer offered = reader.get("/api/v1/suggest/people?q=" + name).expect(200);
        assertThat(offered.at("items").size()).isEqualTo(8);
        assertThat(offered.at("items").path(0).propertyNames()).containsExactlyInAnyOrder("username", "name");
        assertThat(reader.get("/api/v1/suggest/people?q=" + all.getFirst().username())
                        .at("items")
                        .path(0)
                        .path("username")
                        .asString())
                .isEqualTo(all.getFirst().username());
        assertThat(reader.get("/api/v1/suggest/people?q=%25").at("items").size())
                .isZero();
        assertThat(scripts.visitor().get("/api/v1/suggest/people?q=" + name).text())
                .doesNotContain(name);
    }
}
