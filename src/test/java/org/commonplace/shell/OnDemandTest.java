package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.internal.AnnotationReader;
import com.vaadin.flow.router.internal.DependencyTrigger;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.shared.ui.OnDemand;
import org.junit.jupiter.api.Test;

/** A component works on whichever view it is shown, since its scripts come with the frame or with the component itself. */
class OnDemandTest {

    @Test
    void whatTheProductShowsBringsItsScriptsAlong() {
        Set<Class<?>> brought = Stream.concat(frame(), triggers()).collect(Collectors.toSet());

        assertThat(withScripts())
                .isNotEmpty()
                .allSatisfy(used -> assertThat(brought)
                        .as("what brings the scripts of %s", used)
                        .anyMatch(each -> each.isAssignableFrom(used)));
    }

    @Test
    void whatAFileIsFetchedForIsInIt() {
        for (Class<?> file : OnDemand.class.getDeclaredClasses()) {
            assertThat(uses(file))
                    .containsExactlyInAnyOrder(
                            file.getAnnotation(DependencyTrigger.class).value());
        }
    }

    private static Stream<Class<?>> frame() {
        return Arrays.stream(uses(MainLayout.class));
    }

    private static Stream<Class<?>> triggers() {
        return Arrays.stream(OnDemand.class.getDeclaredClasses())
                .flatMap(file -> Arrays.stream(
                        file.getAnnotation(DependencyTrigger.class).value()));
    }

    private static Class<?>[] uses(Class<?> type) {
        return Arrays.stream(type.getAnnotationsByType(Uses.class))
                .map(Uses::value)
                .toArray(Class<?>[]::new);
    }

    /** The components of libraries that some class of the product names and that do nothing without a script. */
    private static Set<Class<?>> withScripts() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.commonplace").stream()
                        .filter(type -> !type.getName().startsWith(OnDemand.class.getName()))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(type -> type.getPackageName().startsWith("com.vaadin.flow.component"))
                        .map(JavaClass::reflect)
                        .filter(type -> Component.class.isAssignableFrom(type) && type != UI.class)
                        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                        .filter(type -> !AnnotationReader.getJsModuleAnnotations(type.asSubclass(Component.class))
                                .isEmpty())
                        .collect(Collectors.toSet());
    }
}
