package org.commonplace.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.people.Caller;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Setting.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class SettingsDeskTest {

    private static final String SECRET = "tr0ub4dor-and-3";

    @Autowired
    SettingsDesk desk;

    @Autowired
    Appearance appearance;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    MessageSource messages;

    @LocalServerPort
    int port;

    Caller administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = people.administratorCaller();
    }

    @AfterEach
    void asBefore() {
        desk.change(
                administrator,
                Map.of(
                        "commonplace.name", "",
                        "commonplace.accent", "",
                        "commonplace.zone", "",
                        "spring.mail.host", "",
                        "spring.mail.port", "",
                        "commonplace.sign-in.password-length", ""));
        desk.forget(administrator, "spring.mail.password");
    }

    @Test
    void aNewNameStandsEverywhereAtOnce() {
        desk.change(administrator, Map.of("commonplace.name", "Ward's {wiki} & <b>more</b>"));
        assertThat(messages.getMessage("shared.product", null, Locale.UK)).isEqualTo("Ward's {wiki} & <b>more</b>");
        assertThat(messages.getMessage(
                        "people.letter.invitation.text", new Object[] {"Sam", "Ada", "sam", "x", 7, "y"}, Locale.UK))
                .contains("made an account for you on Ward's {wiki} & <b>more</b>.");
        assertThat(new Visitor(port).get("/look/manifest.webmanifest").body())
                .contains("\"Ward's {wiki} & <b>more</b>\"");
        assertThat(new Visitor(port).get("/about/privacy").body())
                .contains("Ward&#39;s {wiki} &amp; &lt;b&gt;more&lt;/b&gt;</a>")
                .doesNotContain("<b>more</b>");
    }

    @Test
    void aChangeIsWrittenDownWithWhatHeldBefore() {
        desk.change(administrator, Map.of("commonplace.name", "Second"));
        desk.change(administrator, Map.of("commonplace.name", "Third"));
        desk.change(administrator, Map.of("commonplace.name", "Third"));
        assertThat(audited())
                .containsExactly("commonplace.name: “Commonplace” → “Second”", "commonplace.name: “Second” → “Third”");
    }

    @Test
    void aSecretIsNeitherShownNorWrittenDownNorKeptAsItIs() {
        desk.change(administrator, Map.of("spring.mail.host", "mail.example.org", "spring.mail.password", SECRET));
        assertThat(desk.list(administrator, Group.MAIL).toString()).doesNotContain(SECRET);
        assertThat(standing("spring.mail.password").present()).isTrue();
        assertThat(audited()).noneMatch(line -> line.contains(SECRET)).contains("spring.mail.password");
        assertThat(database.sql("SELECT value FROM setting").query(String.class).list())
                .noneMatch(value -> value.contains(SECRET));

        desk.change(administrator, Map.of("spring.mail.host", "mail.example.org", "spring.mail.password", ""));
        assertThat(standing("spring.mail.password").present())
                .as("left as it is")
                .isTrue();
        desk.change(administrator, Map.of("spring.mail.host", "elsewhere.example.org"));
        assertThat(standing("spring.mail.password").present())
                .as("no server gets the password of another")
                .isFalse();
    }

    @Test
    void aColourThatCannotBeReadIsRefusedWithOneThatCan() {
        assertThatThrownBy(() -> desk.change(administrator, Map.of("commonplace.accent", "#ffb81c")))
                .isInstanceOfSatisfying(Invalid.class, refused -> {
                    Invalid.Problem problem = refused.problems().getFirst();
                    assertThat(problem.field()).isEqualTo("commonplace.accent");
                    assertThat(problem.message()).isEqualTo("operations.setting.problem.contrast");
                    String better = problem.arguments().get(1).toString();
                    desk.change(administrator, Map.of("commonplace.accent", better));
                });
        String style = appearance.style().orElseThrow();
        assertThat(new Visitor(port).get(style).body()).contains("--accent:light-dark(");
        assertThat(new Visitor(port).get("/about/privacy").body()).contains(style);
    }

    @Test
    void whatCannotBeTakenChangesNothing() {
        assertThatThrownBy(() -> desk.change(
                        administrator,
                        Map.of(
                                "commonplace.name", "Half",
                                "commonplace.zone", "Atlantis/Centre",
                                "spring.mail.port", "70000",
                                "commonplace.contact.email", "nobody",
                                "commonplace.organisation", "two\nlines")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Invalid.Problem::field)
                                .containsExactlyInAnyOrder(
                                        "commonplace.zone",
                                        "spring.mail.port",
                                        "commonplace.contact.email",
                                        "commonplace.organisation"));
        assertThat(appearance.name()).isEqualTo("Commonplace");
    }

    @Test
    void numbersHoldAtOnce() {
        desk.change(administrator, Map.of("commonplace.sign-in.password-length", "12"));
        assertThat(standing("commonplace.sign-in.password-length").typed()).isEqualTo("12");
        assertThatThrownBy(() -> desk.change(administrator, Map.of("commonplace.sign-in.password-length", "4")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> desk.change(administrator, Map.of("no.such.setting", "4")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void settingsAreForAdministratorsAlone() {
        Caller reading = new Caller(administrator.person(), administrator.groups(), true, true);
        for (Caller other : List.of(people.caller(), Caller.ANONYMOUS, reading)) {
            assertThatThrownBy(() -> desk.list(other, Group.MAIL)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.change(other, Map.of("commonplace.name", "Mine")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.forget(other, "spring.mail.password")).isInstanceOf(NotAllowed.class);
        }
        assertThat(appearance.name()).isEqualTo("Commonplace");
    }

    @Test
    void everySettingHasItsWords() {
        for (Group group : Group.values()) {
            assertThat(desk.list(administrator, group)).isNotEmpty().allSatisfy(standing -> {
                String key = "operations.setting." + standing.setting().name();
                assertThat(messages.getMessage(key, null, Locale.UK)).isNotBlank();
                assertThat(messages.getMessage(key + ".help", null, Locale.UK)).isNotBlank();
                for (String choice : standing.setting().choices()) {
                    assertThat(messages.getMessage(key + "." + choice, null, Locale.UK))
                            .isNotBlank();
                }
            });
        }
    }

    private SettingsDesk.Standing standing(String name) {
        return Arrays.stream(Group.values())
                .flatMap(group -> desk.list(administrator, group).stream())
                .filter(each -> each.setting().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited() {
        return database.sql(
                        "SELECT detail FROM audit_entry WHERE person_id = ? AND action = 'setting.changed' ORDER BY id")
                .param(administrator.person())
                .query(String.class)
                .list();
    }
}
