package org.commonplace.markup.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * Shows an article; its formulas, diagrams and code are enriched by libraries that load when it holds any.
 *
 * <p>The HTML goes to the browser and is not kept in the session, so a body is made anew for each page shown.
 */
@Tag("article-text")
@JsModule("./wiki/article-text.js")
@NpmPackage(value = "katex", version = "0.19.1")
@NpmPackage(value = "mermaid", version = "12.3.0")
@NpmPackage(value = "highlight.js", version = "11.12.0")
public final class ArticleBody extends HtmlComponent {

    /** Shows HTML that has been sanitised. */
    public ArticleBody(String safeHtml) {
        addClassName("prose");
        getElement().setProperty("enlarge", getTranslation("wiki.diagram.enlarge"));
        getElement().setProperty("close", getTranslation("wiki.diagram.close"));
        getElement().callJsFunction("show", safeHtml);
    }
}
