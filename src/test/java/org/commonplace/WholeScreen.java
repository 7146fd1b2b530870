package org.commonplace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that a part of the screen holds for the browser, shown or not. */
public final class WholeScreen {

    private final List<Element> elements = new ArrayList<>();

    private WholeScreen(Element root) {
        collect(root);
    }

    public static WholeScreen of(Component part) {
        return new WholeScreen(part.getElement());
    }

    /** Texts and the values of attributes and properties of every element. */
    public List<String> values() {
        return elements.stream().flatMap(WholeScreen::values).toList();
    }

    /** What is handed to the browser as HTML. */
    public List<String> html() {
        return elements.stream()
                .filter(element -> !element.isTextNode())
                .flatMap(element ->
                        Stream.of("innerHTML", "outerHTML", "preview").map(element::getProperty))
                .filter(html -> html != null && !html.isEmpty())
                .toList();
    }

    /** Attributes and properties as {@code name=value}. */
    public List<String> settings() {
        return elements.stream()
                .filter(element -> !element.isTextNode())
                .flatMap(element -> Stream.concat(
                        element.getAttributeNames().map(name -> name + "=" + element.getAttribute(name)),
                        element.getPropertyNames().map(name -> name + "=" + element.getProperty(name))))
                .toList();
    }

    private void collect(Element element) {
        elements.add(element);
        if (!element.isTextNode()) {
            element.getChildren().forEach(this::collect);
            element.getNode()
                    .getFeatureIfInitialized(VirtualChildrenList.class)
                    .ifPresent(virtual -> virtual.forEachChild(node -> collect(Element.get(node))));
        }
    }

    private static Stream<String> values(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element.getText());
        }
        return Stream.concat(
                element.getAttributeNames().map(element::getAttribute),
                element.getPropertyNames().map(name -> String.valueOf(element.getPropertyRaw(name))));
    }
}
