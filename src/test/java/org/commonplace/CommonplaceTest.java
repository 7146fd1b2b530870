package org.commonplace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole running product on a random port, with a real database in a home of its own. All such
 * tests of a run share one product and one database: each makes its own people and spaces under keys of its own,
 * and adds no properties, profiles or mocked beans, since any of those would start a second product. They also run
 * on another MariaDB, named by {@code SPRING_DATASOURCE_URL}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshHome.class)
public @interface CommonplaceTest {}
