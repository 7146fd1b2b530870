package org.commonplace.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.commonplace.CommonplaceTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that drives Chromium against the whole running product. Its methods take a {@link Browser}; one Chromium serves all tests
 * of a run. Where there is no Chromium, or the product was built without its frontend, the tests are skipped with a word.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@CommonplaceTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
