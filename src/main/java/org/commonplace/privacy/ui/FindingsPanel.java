package org.commonplace.privacy.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.Finding;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.Source;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.jspecify.annotations.Nullable;

/**
 * Says why a text was not published: each passage, what it looks like and what can be done, and where a reason is enough,
 * a place to give one. It takes the focus when it appears.
 */
public final class FindingsPanel extends Section {

    private static final int SHOWN = 20;
    private static final int LONGEST_REASON = 500;

    private final TextArea reason = new TextArea(getTranslation("privacy.panel.reason"));

    /**
     * @param show leads to a passage in the text that was to be published
     * @param verb what the button says that publishes with a reason
     * @param publish does it again with the writer's reason; may fail with {@link Invalid}
     */
    public FindingsPanel(IdentifiableText stopped, Consumer<Finding> show, String verb, Consumer<Consent> publish) {
        arrange(stopped, show, verb, publish);
        H2 heading = new H2(
                Icon.ALERT_TRIANGLE.create(), new Span(getTranslation("privacy.panel." + kind(stopped) + ".title")));
        heading.getElement().setAttribute("tabindex", "-1");
        addComponentAsFirst(heading);
        addComponentAtIndex(1, told("privacy.panel." + kind(stopped) + ".words"));
        addAttachListener(attached -> heading.getElement().executeJs("this.focus()"));
    }

    /** What a dialog shows below its heading, which is {@link #title}: there is no text to lead to. */
    FindingsPanel(IdentifiableText stopped, String verb, Consumer<Consent> again) {
        arrange(stopped, null, verb, again);
        addClassName("findings-told");
        addComponentAsFirst(told("privacy.dialog." + kind(stopped) + ".words"));
    }

    private void arrange(
            IdentifiableText stopped, @Nullable Consumer<Finding> show, String verb, Consumer<Consent> publish) {
        addClassNames("findings", stopped.isOverridable() ? "findings-asked" : "findings-blocked");
        add(passages(stopped, show));
        if (stopped.isOverridable()) {
            add(asking(verb, publish));
        }
    }

    /** The heading of a dialog that tells of this. */
    static String title(IdentifiableText stopped) {
        return UI.getCurrentOrThrow().getTranslation("privacy.dialog." + kind(stopped) + ".title");
    }

    private Paragraph told(String words) {
        Paragraph told = new Paragraph(getTranslation(words));
        told.getElement().setAttribute("role", "alert");
        return told;
    }

    /** Says what is wrong with the reason that was given. */
    public void refuse(Invalid refused) {
        Invalid.Problem first = refused.problems().getFirst();
        reason.setErrorMessage(getTranslation(first.message(), first.arguments().toArray()));
        reason.setInvalid(true);
        reason.focus();
    }

    /** Whether it is the reason that was refused. */
    public static boolean isAboutReason(Invalid refused) {
        return refused.problems().getFirst().field().equals("override.reason");
    }

    private static String kind(IdentifiableText stopped) {
        return stopped.isOverridable() ? "asked" : "blocked";
    }

    private Div passages(IdentifiableText stopped, @Nullable Consumer<Finding> show) {
        OrderedList list = new OrderedList();
        stopped.findings().stream().limit(SHOWN).forEach(finding -> list.add(passage(finding, show)));
        Div all = new Div(list);
        int more = stopped.findings().size() - SHOWN;
        if (more > 0) {
            all.add(new Paragraph(getTranslation("privacy.panel.more", more)));
        }
        return all;
    }

    private ListItem passage(Finding finding, @Nullable Consumer<Finding> show) {
        Span rule = new Span(getTranslation(finding.rule().message()));
        rule.addClassName("finding-rule");
        Span mark = new Span(finding.passage());
        mark.addClassName("finding-passage");
        Paragraph quote = finding.passage().isEmpty()
                ? new Paragraph()
                : new Paragraph(new Span(finding.before()), mark, new Span(finding.after()));
        quote.addClassName("finding-quote");
        Paragraph advice = new Paragraph(getTranslation(finding.rule().advice()));
        advice.addClassName("muted");
        Div words = new Div(new Div(rule, where(finding)), quote, advice);
        ListItem item = new ListItem(words);
        if (show != null) {
            Button lead = Buttons.plain(Icon.EYE, getTranslation("privacy.panel.show"), click -> show.accept(finding));
            lead.setAriaLabel(getTranslation("privacy.panel.show.of", finding.passage()));
            lead.addThemeVariants(ButtonVariant.SMALL);
            item.add(lead);
        }
        return item;
    }

    private Span where(Finding finding) {
        Span where = new Span();
        where.addClassNames("muted", "finding-where");
        Source source = finding.source();
        if (source == null) {
            where.setText(getTranslation("privacy.field." + place(finding.field())));
        } else {
            Anchor link = new Anchor(source.address(), source.title());
            link.setTarget(AnchorTarget.BLANK);
            where.add(new Text(getTranslation("privacy.field.of") + " "), link);
        }
        return where;
    }

    private static String place(String field) {
        return switch (field) {
            case "title", "body", "labels", "comment", "name", "purpose", "file", "notes" -> field;
            default -> field.startsWith("page ") ? "page" : "other";
        };
    }

    private Div asking(String verb, Consumer<Consent> publish) {
        reason.setHelperText(getTranslation("privacy.panel.reason.help"));
        reason.setWidthFull();
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        Button go = Buttons.plain(Icon.CHECK, verb, click -> {
            reason.setInvalid(false);
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation("privacy.panel.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
            } else {
                publish.accept(Consent.because(reason.getValue()));
            }
        });
        Div asking = new Div(reason, go);
        asking.addClassName("findings-reason");
        return asking;
    }
}
