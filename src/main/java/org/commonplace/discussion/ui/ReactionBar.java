package org.commonplace.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonplace.discussion.Comment;
import org.commonplace.discussion.Comment.Reacted;
import org.commonplace.discussion.Reaction;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Icon;

/** How people reacted to a comment; whoever may comment adds their own and takes it back. */
final class ReactionBar extends Div {

    private final transient DiscussionSection section;
    private final long comment;

    ReactionBar(DiscussionSection section, Comment comment, Map<Long, PersonCard> people) {
        this.section = section;
        this.comment = comment.id();
        addClassName("reactions");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("discussion.reactions"));
        for (Reaction reaction : Reaction.values()) {
            Optional<Reacted> given = comment.reactions().stream()
                    .filter(one -> one.reaction() == reaction)
                    .findFirst();
            if (section.rights().comments()) {
                add(button(reaction, given, people));
            } else {
                given.ifPresent(one -> add(shown(one, people)));
            }
        }
        setVisible(getComponentCount() > 0);
    }

    private NativeButton button(Reaction reaction, Optional<Reacted> given, Map<Long, PersonCard> people) {
        NativeButton button = new NativeButton();
        button.addClassName("reaction");
        button.add(icon(reaction).create());
        boolean own = given.filter(Reacted::own).isPresent();
        button.getElement().setAttribute("aria-pressed", Boolean.toString(own));
        given.ifPresent(one -> button.add(new Span(Integer.toString(one.count()))));
        String words = given.map(one -> words(one, people)).orElseGet(() -> name(reaction));
        button.setAriaLabel(words);
        button.setTitle(words);
        button.addClickListener(click -> {
            section.desk().reactions().react(section.desk().reader(), comment, reaction, !own);
            section.show();
        });
        return button;
    }

    private Span shown(Reacted one, Map<Long, PersonCard> people) {
        Span words = new Span(words(one, people));
        words.addClassName("unseen");
        Span count = new Span(Integer.toString(one.count()));
        count.getElement().setAttribute("aria-hidden", "true");
        Span shown = new Span(icon(one.reaction()).create(), count, words);
        shown.addClassName("reaction");
        shown.setTitle(words(one, people));
        return shown;
    }

    /** Such as “Agree: Priya Nair, Tom Reyes”, or the number where names are not told. */
    private String words(Reacted one, Map<Long, PersonCard> people) {
        String names = one.people().stream()
                .map(people::get)
                .map(person -> ConversationCard.name(person, getTranslation("discussion.someone")))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? getTranslation("discussion.reaction.count", name(one.reaction()), one.count())
                : getTranslation("discussion.reaction.names", name(one.reaction()), names);
    }

    private String name(Reaction reaction) {
        return getTranslation("discussion.reaction." + reaction.name().toLowerCase(Locale.ROOT));
    }

    private static Icon icon(Reaction reaction) {
        return switch (reaction) {
            case AGREE -> Icon.THUMB_UP;
            case THANKS -> Icon.HEART;
            case IDEA -> Icon.BULB;
            case SEEN -> Icon.EYE;
        };
    }
}
