package org.commonplace.attachments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.ui.FindingsDialog;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The files of something: what there is, and for editors adding and removing. */
public final class AttachmentsPanel extends Div {

    private final Attachments attachments;
    private final CurrentCaller caller;
    private final ContentRef owner;
    private final boolean edits;
    private final DataSize largest;
    private final long trashDays;
    private final UnorderedList files = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("wiki.files.none"));
    private @Nullable Consumer<String> insertion;
    private @Nullable Purge purging;
    private volatile Consent consent = Consent.NONE;
    private boolean stopped;

    /** Takes a file away for good, once that has been asked for in its way. */
    public interface Purge {

        /** @param after runs once it is gone */
        void file(long id, String name, Runnable after);
    }

    /**
     * @param edits whether the visitor adds and removes files
     * @param trashDays how long what is removed can be brought back
     */
    public AttachmentsPanel(
            Attachments attachments, CurrentCaller caller, ContentRef owner, boolean edits, long trashDays) {
        this.attachments = attachments;
        this.caller = caller;
        this.owner = owner;
        this.edits = edits;
        this.largest = attachments.maxSize();
        this.trashDays = trashDays;
        addClassName("files");
        none.addClassName("muted");
        add(none, files);
        if (edits) {
            add(upload());
        }
        refresh();
    }

    /** Offers to put each file into a text, as Markdown. */
    public AttachmentsPanel insertingInto(Consumer<String> text) {
        insertion = text;
        refresh();
        return this;
    }

    /** Offers administrators to take each file away for good. */
    public AttachmentsPanel purgedBy(Purge purge) {
        purging = purge;
        refresh();
        return this;
    }

    /** Whether there is nothing in it for this visitor. */
    public boolean isEmpty() {
        return !edits && files.getComponentCount() == 0;
    }

    private void refresh() {
        List<Attachment> there = attachments.list(caller.get(), owner);
        none.setVisible(there.isEmpty());
        files.setVisible(!there.isEmpty());
        files.removeAll();
        there.forEach(file -> files.add(row(file)));
    }

    private ListItem row(Attachment file) {
        Anchor link = new Anchor(file.url(), file.name());
        link.setRouterIgnore(true);
        Div detail = new Div(
                new Span(getTranslation("wiki.files.detail", kind(file), size(file.size()))),
                Moment.date(file.addedAt()));
        detail.addClassName("muted");
        Div actions = new Div();
        actions.addClassName("files-actions");
        Consumer<String> text = insertion;
        if (text != null) {
            actions.add(small(getTranslation("wiki.files.insert"), file, () -> text.accept(markdown(file))));
        }
        if (edits) {
            actions.add(small(getTranslation("wiki.files.remove"), file, () -> askToRemove(file)));
        }
        Purge purge = purging;
        if (purge != null) {
            actions.add(small(
                    getTranslation("wiki.files.purge"), file, () -> purge.file(file.id(), file.name(), this::refresh)));
        }
        return new ListItem(link, detail, actions);
    }

    private static Component small(String verb, Attachment file, Runnable action) {
        Button button = new Button(verb, click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(verb + ": " + file.name());
        return button;
    }

    private void askToRemove(Attachment file) {
        Confirmation.askToRemove(
                getTranslation("wiki.files.remove.title", file.name()),
                getTranslation("wiki.files.remove.words", trashDays),
                getTranslation("wiki.files.remove"),
                () -> {
                    attachments.remove(caller.get(), file.id());
                    refresh();
                    Toasts.sayWithUndo(getTranslation("wiki.files.removed", file.name()), () -> restore(file));
                });
    }

    private void restore(Attachment file) {
        Attachment back = attachments.restore(caller.get(), owner, file.id());
        refresh();
        Toasts.say(getTranslation("wiki.files.restored", back.name()));
    }

    private Component upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(event -> receive(upload, event));
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, largest.toBytes()));
        upload.setUploadButton(Buttons.plain(Icon.UPLOAD, getTranslation("wiki.files.add"), click -> {}));
        upload.setDropLabel(new Span(getTranslation("wiki.files.drop", size(largest.toBytes()))));
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> Toasts.problem(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> {
            if (!stopped) {
                upload.clearFileList();
                consent = Consent.NONE;
            }
            stopped = false;
            refresh();
        });
        return upload;
    }

    /** Runs in the upload's own request, while the view may be used. */
    private void receive(Upload upload, UploadEvent event) throws IOException {
        try {
            attachments.add(caller.get(), owner, event.getFileName(), event.getInputStream(), consent);
        } catch (IdentifiableText identifying) {
            event.reject(getTranslation("wiki.files.identifying"));
            event.getUI().access(() -> tell(upload, identifying));
        } catch (Invalid refused) {
            Invalid.Problem problem = refused.problems().getFirst();
            refuse(event, getTranslation(problem.message(), problem.arguments().toArray()));
        } catch (NotFound | NotAllowed refused) {
            refuse(event, getTranslation("wiki.files.refused"));
        }
    }

    /** The browser still has the file, so that with a reason it is sent once more. */
    private void tell(Upload upload, IdentifiableText identifying) {
        stopped = true;
        FindingsDialog.open(identifying, getTranslation("wiki.files.reason"), given -> {
            consent = given;
            upload.getElement().executeJs("""
                    for (const file of this.files.filter((one) => one.error)) {
                      this.dispatchEvent(new CustomEvent("file-retry", { detail: { file } }));
                    }""");
        });
    }

    private static void refuse(UploadEvent event, String words) {
        UI ui = event.getUI();
        event.reject(words);
        ui.access(() -> Toasts.problem(words));
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("wiki.files.too-large", size(largest.toBytes())))
                .setTooManyFiles(getTranslation("wiki.files.too-many"))
                .setIncorrectFileType(getTranslation("wiki.files.refused")));
        words.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error().setForbidden(getTranslation("wiki.files.not-added"))));
        return words;
    }

    static String markdown(Attachment file) {
        String name = file.name();
        String target = name.chars().anyMatch(c -> " ()<>".indexOf(c) >= 0)
                ? "<" + name.replace("<", "%3C").replace(">", "%3E") + ">"
                : name;
        int dot = name.lastIndexOf('.');
        String words = (dot > 0 && file.isImage() ? name.substring(0, dot) : name).replaceAll("([\\[\\]])", "\\\\$1");
        return (file.isImage() ? "!" : "") + "[" + words + "](" + target + ")";
    }

    private String kind(Attachment file) {
        int dot = file.name().lastIndexOf('.');
        boolean plain = dot > 0 && file.name().length() - dot <= 6;
        return plain ? file.name().substring(dot + 1).toUpperCase(Locale.ROOT) : file.type();
    }

    private String size(long bytes) {
        long kilo = 1024;
        if (bytes < kilo) {
            return getTranslation("wiki.files.bytes", bytes);
        }
        return bytes < kilo * kilo
                ? getTranslation("wiki.files.kilobytes", Math.ceilDiv(bytes, kilo))
                : getTranslation("wiki.files.megabytes", bytes / (double) (kilo * kilo));
    }
}
