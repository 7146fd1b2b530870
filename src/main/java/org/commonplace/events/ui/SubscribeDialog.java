package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import org.commonplace.events.ical.FeedLinks;
import org.commonplace.events.ical.PersonalFeed;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.CopyButton;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;

/** Has events go into the reader's own calendar program and stay up to date there, with a button or plain steps for each program. */
final class SubscribeDialog extends Dialog {

    private static final List<String> PROGRAMS =
            List.of("office", "outlook", "google", "apple", "phone", "thunderbird");

    private final transient Subscriptions.Offer offer;
    private final Div body = new Div();

    SubscribeDialog(Subscriptions.Offer offer) {
        this.offer = offer;
        setHeaderTitle(getTranslation("events.subscribe.title", offer.name()));
        setWidth("560px");
        setMaxWidth("100%");
        body.addClassName("subscribe");
        add(body);
        Button close = new Button(getTranslation("shared.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        if (offer.isPublic()) {
            show(offer.links(), false);
        } else {
            askForAddress();
        }
    }

    private void askForAddress() {
        TextField name = new TextField(getTranslation("events.subscribe.name"));
        name.setValue(offer.name());
        name.setWidthFull();
        name.setManualValidation(true);
        Button make = new Button(getTranslation("events.subscribe.make"), click -> {
            try {
                show(offer.issue(name.getValue()), true);
            } catch (Invalid refused) {
                Invalid.Problem problem = refused.problems().getFirst();
                name.setErrorMessage(
                        getTranslation(problem.message(), problem.arguments().toArray()));
                name.setInvalid(true);
            }
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        body.removeAll();
        body.add(new Paragraph(getTranslation("events.subscribe.own")), name, make);
        List<PersonalFeed> present = offer.present();
        if (!present.isEmpty()) {
            body.add(presentOnes(present));
        }
    }

    private Section presentOnes(List<PersonalFeed> present) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        for (PersonalFeed feed : present) {
            Span told = new Span(used(feed));
            told.addClassName("muted");
            list.add(new ListItem(
                    new Span(feed.name() + " "),
                    told,
                    Buttons.iconOnly(Icon.X, getTranslation("events.subscribe.end", feed.name()), click -> {
                        offer.end(feed.id());
                        askForAddress();
                    })));
        }
        return new Section(new H3(getTranslation("events.subscribe.present")), list);
    }

    private String used(PersonalFeed feed) {
        Instant last = feed.lastUsedAt();
        if (last == null) {
            return getTranslation("events.subscribe.unused");
        }
        String client = feed.lastClient().isEmpty() ? getTranslation("events.subscribe.program") : feed.lastClient();
        return getTranslation("events.subscribe.used", Moment.full(last).words(), client);
    }

    private void show(FeedLinks links, boolean secret) {
        body.removeAll();
        body.add(new Paragraph(getTranslation("events.subscribe.words")));
        Div ways = new Div(
                way("events.add.office", links.office(), true),
                way("events.add.outlook", links.outlook(), true),
                way("events.add.google", links.google(), true),
                way("events.subscribe.apple", links.apple(), false));
        ways.addClassName("subscribe-ways");
        TextField address = new TextField(getTranslation("events.subscribe.address"));
        address.setValue(links.copy());
        address.setReadOnly(true);
        address.setWidthFull();
        if (secret) {
            address.setHelperText(getTranslation("events.subscribe.secret"));
        }
        body.add(ways, address, new CopyButton(getTranslation("events.subscribe.copy"), links.copy()), steps());
    }

    private Anchor way(String words, String address, boolean elsewhere) {
        Anchor link = new Anchor();
        // One of these begins with webcal, and all of them were made here.
        link.setUnsafeHref(address);
        link.add(Icon.CALENDAR_PLUS.create(), new Span(getTranslation(words)));
        link.addClassName("button-link");
        link.getElement().setAttribute("router-ignore", true);
        if (elsewhere) {
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
        }
        return link;
    }

    /** The same by hand, for programs that know no link, and where one is not let through. */
    private Div steps() {
        Div all = new Div(new H3(getTranslation("events.subscribe.steps")));
        for (String program : PROGRAMS) {
            OrderedList steps = new OrderedList();
            for (String step :
                    getTranslation("events.subscribe.steps." + program).split("\\|")) {
                steps.add(new ListItem(step.strip()));
            }
            NativeDetails one =
                    new NativeDetails(getTranslation("events.subscribe.steps." + program + ".title"), steps);
            all.add(one);
        }
        return all;
    }
}
