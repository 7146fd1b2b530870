package org.commonplace.discussion.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.commonplace.discussion.Comment;
import org.commonplace.discussion.Comment.State;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;

/** One comment: who said it and when, the words, how others reacted, and what its reader can do with it. */
final class CommentLine extends Div {

    private final transient DiscussionSection section;
    private final transient Comment comment;
    private final transient @Nullable PersonCard author;
    private final Div body = new Div();

    CommentLine(DiscussionSection section, Comment comment, Map<Long, PersonCard> people) {
        this.section = section;
        this.comment = comment;
        this.author = comment.author() == null ? null : people.get(comment.author());
        addClassName("comment");
        body.addClassName("comment-body");
        switch (comment.state()) {
            case DELETED -> add(placeholder(getTranslation("discussion.deleted")));
            case HIDDEN -> hidden();
            case SAID -> add(head(), body);
        }
        if (!comment.html().isEmpty()) {
            read(people);
        }
    }

    private void hidden() {
        String words = comment.why().isEmpty()
                ? getTranslation("discussion.hidden")
                : getTranslation("discussion.hidden.why", comment.why());
        add(placeholder(words));
        if (!comment.html().isEmpty()) {
            body.addClassName("is-hidden");
            add(head(), body);
        }
    }

    private void read(Map<Long, PersonCard> people) {
        body.removeAll();
        Div text = new Div(new Html("<div class=\"comment-text\">" + comment.html() + "</div>"));
        body.add(text);
        Div foot = new Div();
        foot.addClassName("comment-foot");
        if (comment.state() == State.SAID) {
            foot.add(new ReactionBar(section, comment, people));
        }
        offer(foot);
        body.add(foot);
    }

    private void offer(Div foot) {
        boolean writes = section.rights().comments();
        if (comment.own() && comment.state() == State.SAID) {
            if (writes) {
                foot.add(ConversationCard.textButton(getTranslation("discussion.edit"), this::edit));
            }
            foot.add(ConversationCard.textButton(getTranslation("discussion.delete"), this::delete));
        }
        if (section.rights().curates()) {
            foot.add(
                    comment.state() == State.HIDDEN
                            ? ConversationCard.textButton(getTranslation("discussion.unhide"), this::showAgain)
                            : ConversationCard.textButton(
                                    getTranslation("discussion.hide"), () -> new HideDialog(section, comment).open()));
        }
    }

    private Div head() {
        String name = ConversationCard.name(author, getTranslation("discussion.someone"));
        Span who = new Span(name);
        who.addClassName("comment-author");
        Div head = new Div();
        if (author == null) {
            Span face = new Span(Icon.USER.create());
            face.addClassName("face");
            head.add(face);
        } else {
            head.add(new PersonFace(name));
        }
        head.add(who, section.desk().ago(comment.at()));
        if (comment.edited()) {
            head.add(new Span(getTranslation("discussion.edited")));
        }
        head.addClassName("comment-head");
        return head;
    }

    private static Paragraph placeholder(String words) {
        Paragraph placeholder = new Paragraph(words);
        placeholder.addClassNames("muted", "comment-gone");
        return placeholder;
    }

    private void edit() {
        CommentForm form = new CommentForm(
                section,
                "edit." + comment.id(),
                getTranslation("discussion.edit.label"),
                getTranslation("discussion.edit.save"));
        form.begin(comment.text());
        form.onSay((text, consent) -> {
            section.desk().comments().edit(section.desk().reader(), comment.id(), text, consent);
            section.show();
        });
        form.onCancel(section::show);
        body.removeAll();
        body.add(form);
        form.focus();
    }

    private void delete() {
        Confirmation.askToRemove(
                getTranslation("discussion.delete.title"),
                getTranslation("discussion.delete.words"),
                getTranslation("discussion.delete"),
                () -> {
                    section.desk().comments().delete(section.desk().reader(), comment.id());
                    section.show();
                    Toasts.say(getTranslation("discussion.delete.done"));
                });
    }

    private void showAgain() {
        section.desk().moderation().show(section.desk().reader(), comment.id());
        section.show();
    }
}
