package org.commonplace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against a product of its own, in which people sign in with an OpenID provider: the one thing that settings
 * decide at the start and that would change every other test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "commonplace.url=",
            "commonplace.oidc.client-id=commonplace",
            "commonplace.oidc.client-secret=the client's secret",
            "commonplace.oidc.name=Hospital account",
            "commonplace.oidc.groups=lib-staff=Library, ward-7=Ward nurses",
            "commonplace.oidc.provision=true"
        })
@ContextConfiguration(initializers = FreshHome.class)
public @interface OpenIdProduct {}
