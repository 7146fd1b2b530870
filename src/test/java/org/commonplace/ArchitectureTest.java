package org.commonplace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.commonplace.people.Caller;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;

/** The rules of the module map; each is also shown to fail on classes that break it. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.commonplace");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.commonplace.broken");

    private static final String[] SCREENS = {
        "org.commonplace",
        "..ui..",
        "org.commonplace.shell..",
        "org.commonplace.people.security..",
        "org.commonplace.reading.paint.."
    };

    private static final ArchRule VAADIN_STAYS_ON_SCREENS = noClasses()
            .that()
            .resideOutsideOfPackages(SCREENS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    private static final ArchRule SCREENS_ASK_SERVICES = noClasses()
            .that()
            .resideInAnyPackage("..ui..", "org.commonplace.shell..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcOperations.class);

    private static final ArchRule SERVICES_ASK_ACCESS = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and(takeACaller())
            .should(new AskAccess());

    private static final ArchRule PACKAGES_SPEAK_OF_NULL = classes().should(lieInNullMarkedPackages());

    @Test
    void everyModuleSaysWhatItDependsOn() {
        assertThat(silentModules(ApplicationModules.of(Commonplace.class))).isEmpty();
        assertThat(silentModules(brokenModules())).contains("lower", "ui").doesNotContain("upper");
    }

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(Commonplace.class).verify();
        assertThatThrownBy(() -> brokenModules().verify())
                .hasMessageContaining("upper")
                .hasMessageContaining("lower");
    }

    @Test
    void vaadinStaysOnScreens() {
        VAADIN_STAYS_ON_SCREENS.check(PRODUCT);
        assertThatThrownBy(() -> VAADIN_STAYS_ON_SCREENS.check(BROKEN)).hasMessageContaining("Upper");
    }

    @Test
    void screensAskServicesAndNeverWhatIsStored() {
        SCREENS_ASK_SERVICES.allowEmptyShould(true).check(PRODUCT);
        for (String broken : List.of("BrokenView", "EntityManagerView", "JdbcClientView", "JdbcTemplateView")) {
            assertThatThrownBy(() -> SCREENS_ASK_SERVICES.check(BROKEN)).hasMessageContaining(broken);
        }
    }

    @Test
    void whateverIsDoneForACallerAsksWhatTheCallerMay() {
        SERVICES_ASK_ACCESS.check(PRODUCT);
        assertThatThrownBy(() -> SERVICES_ASK_ACCESS.check(BROKEN))
                .hasMessageContaining("TrustingService.read")
                .hasMessageNotContaining("TrustingService.readAfterAsking");
    }

    @Test
    void everyPackageSpeaksOfNull() {
        PACKAGES_SPEAK_OF_NULL.check(PRODUCT);
        assertThatThrownBy(() -> PACKAGES_SPEAK_OF_NULL.check(BROKEN)).hasMessageContaining("broken.lower");
    }

    private static DescribedPredicate<JavaMethod> takeACaller() {
        return DescribedPredicate.describe(
                "take a caller",
                method -> method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Caller.class)));
    }

    private static ApplicationModules brokenModules() {
        return ApplicationModules.of("org.commonplace.broken", new ImportOption.OnlyIncludeTests());
    }

    private static List<String> silentModules(ApplicationModules modules) {
        return modules.stream()
                .filter(module -> module.getBasePackage()
                        .getAnnotation(ApplicationModule.class)
                        .filter(declared ->
                                !List.of(declared.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN))
                        .isEmpty())
                .map(module -> module.getIdentifier().toString())
                .toList();
    }

    private static ArchCondition<JavaClass> lieInNullMarkedPackages() {
        return new ArchCondition<>("lie in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
