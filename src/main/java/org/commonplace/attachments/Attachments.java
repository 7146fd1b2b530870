package org.commonplace.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** The files that belong to content. Whoever may see the content may see its files; whoever may edit it, change them. */
@Service
public class Attachments {

    /** The {@link ContentRef#kind()} of a file. */
    public static final String KIND = AttachmentAccess.KIND;

    private static final int MAX_SAME_NAME = 1000;

    private final AttachmentRows rows;
    private final ReadersView view;
    private final FileStore files;
    private final FileGate gate;
    private final FileTexts texts;
    private final AccessPolicy access;
    private final FileChange change;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            AttachmentRows rows,
            ReadersView view,
            FileStore files,
            FileGate gate,
            FileTexts texts,
            AccessPolicy access,
            FileChange change,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.view = view;
        this.files = files;
        this.gate = gate;
        this.texts = texts;
        this.access = access;
        this.change = change;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a file. A name that is taken by other content gets a number; the same content under the same name stays one
     * file. The stream is read to its end and left open.
     *
     * @throws Invalid when it is larger than {@code commonplace.attachments.max-size}; nothing is kept then
     * @throws NotFound when the caller may not see the owner
     * @throws NotAllowed when the caller may not edit the owner
     * @throws IdentifiableText when its name, text or notes may identify a patient; nothing is kept then
     * @throws IOException when the stream breaks off or the disk is full; nothing is kept then
     */
    public Attachment add(Caller caller, ContentRef owner, String name, InputStream content, Consent consent)
            throws IOException {
        access.require(caller, Role.EDIT, owner);
        String clean = FileName.clean(name);
        FileGate.Arrived arrived = gate.receive(clean, content, consent);
        FileStore.Stored stored = arrived.stored();
        return inTransaction(caller, owner, () -> {
            gate.pass(caller, owner, arrived, consent);
            Optional<Attachment> same = rows.find(owner, clean).filter(there -> hasContent(there, stored));
            return same.orElseGet(() -> insert(caller, owner, clean, arrived));
        });
    }

    /** The same without a reason. */
    public Attachment add(Caller caller, ContentRef owner, String name, InputStream content) throws IOException {
        return add(caller, owner, name, content, Consent.NONE);
    }

    /**
     * Puts a file in the place of the owner's file of the same name, if there is one; the former one goes to the trash.
     * Fails like {@link #add}.
     */
    public Attachment replace(Caller caller, ContentRef owner, String name, InputStream content) throws IOException {
        access.require(caller, Role.EDIT, owner);
        String clean = FileName.clean(name);
        FileGate.Arrived arrived = gate.receive(clean, content, Consent.NONE);
        FileStore.Stored stored = arrived.stored();
        return inTransaction(caller, owner, () -> {
            gate.pass(caller, owner, arrived, Consent.NONE);
            Optional<Attachment> former = rows.find(owner, clean);
            if (former.isPresent() && hasContent(former.get(), stored)) {
                return former.get();
            }
            former.ifPresent(there -> rows.remove(there.id(), caller.person(), clock.instant()));
            return insert(caller, owner, clean, arrived);
        });
    }

    /** The owner's files by name, as far as the caller sees them. */
    public List<Attachment> list(Caller caller, ContentRef owner) {
        access.require(caller, Role.VIEW, owner);
        return view.list(caller, owner);
    }

    /**
     * The addresses of the owner's files by name, ignoring case, for the owner's own text: that is rendered once for all
     * its readers, so nobody in particular asks. An address gives nothing away; what is behind it is checked when read.
     */
    public Map<String, String> addresses(ContentRef owner) {
        return addresses(rows.list(owner));
    }

    /** As {@link #addresses(ContentRef)}, of the files that those see who may only read the owner. */
    public Map<String, String> addressesForReaders(ContentRef owner) {
        return addresses(view.forReaders(owner));
    }

    private static Map<String, String> addresses(List<Attachment> files) {
        Map<String, String> addresses = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        files.forEach(file -> addresses.put(file.name(), file.url()));
        return addresses;
    }

    /** The name under which a file is kept that came with this name or path, unless another of that name was there. */
    public static String nameOf(String path) {
        return FileName.clean(path);
    }

    /** The file of this id; fails with {@link NotFound} also when the caller may not see its owner. */
    public Attachment find(Caller caller, long id) {
        return require(caller, Role.VIEW, id);
    }

    /** The file of this id and its content; fails with {@link NotFound} also when the caller may not see its owner. */
    public OpenAttachment open(Caller caller, long id) {
        Attachment attachment = require(caller, Role.VIEW, id);
        Path content = files.path(attachment.sha256());
        return new OpenAttachment(attachment, new FileSystemResource(content));
    }

    /** How large a file may be at this moment. */
    public DataSize maxSize() {
        return files.maxSize();
    }

    /** Whether anyone at all may see it. */
    boolean isPublic(Attachment attachment) {
        return access.may(Caller.ANONYMOUS, Role.VIEW, attachment.owner());
    }

    /**
     * Moves a file to the trash.
     *
     * @throws NotFound when the caller may not see its owner
     * @throws NotAllowed when the caller may not edit its owner
     */
    public void remove(Caller caller, long id) {
        Attachment attachment = require(caller, Role.EDIT, id);
        change.make(() -> {
            boolean there = rows.remove(id, caller.person(), clock.instant());
            if (there) {
                audit(caller, "attachment.removed", id, attachment.name());
                events.publishEvent(new AttachmentsChanged(attachment.owner()));
            }
            return there;
        });
    }

    /**
     * Brings a file back from the trash. A name that other content has taken meanwhile gets a number. One that was not part of what
     * the owner's readers see counts as added now. A file that was brought back already stays as it is.
     *
     * @param owner whose file it is
     * @throws NotFound when there is no such file, not even in the trash, or the caller may not see its owner
     * @throws NotAllowed when the caller may not edit its owner
     */
    public Attachment restore(Caller caller, ContentRef owner, long id) {
        Attachment kept = rows.findKept(id)
                .filter(file -> file.owner().equals(owner))
                .orElseThrow(() -> new NotFound(reference(id)));
        requireOwner(caller, Role.EDIT, kept);
        return inTransaction(
                caller,
                owner,
                () -> rows.lockRemoved(id)
                        .map(removed -> restore(caller, kept, removed))
                        .or(() -> rows.find(id))
                        .orElseThrow(() -> new NotFound(reference(id))));
    }

    private Attachment restore(Caller caller, Attachment kept, Instant removed) {
        boolean stillShown = view.findForReaders(kept.id()).isPresent();
        Instant added = view.includes(kept.owner(), removed) ? kept.addedAt() : clock.instant();
        for (int n = 1; n <= MAX_SAME_NAME; n++) {
            Optional<Long> back = restore(caller, kept, FileName.numbered(kept.name(), n), added, stillShown);
            if (back.isPresent()) {
                audit(caller, "attachment.restored", back.get(), kept.name());
                events.publishEvent(new AttachmentsChanged(kept.owner()));
                return rows.find(back.get()).orElseThrow();
            }
        }
        throw new Invalid("file", "attachments.too-many-of-a-name", kept.name());
    }

    /** Where readers of an earlier text see it under its name, although another took its place, it stays for them. */
    private Optional<Long> restore(Caller caller, Attachment kept, String free, Instant added, boolean stillShown) {
        if (stillShown) {
            return rows.insert(kept.owner(), free, kept.sha256(), caller.person(), clock.instant());
        }
        return rows.restore(kept.id(), free, added) ? Optional.of(kept.id()) : Optional.empty();
    }

    private Attachment require(Caller caller, Role needed, long id) {
        Attachment attachment = view.find(caller, id).orElseThrow(() -> new NotFound(reference(id)));
        requireOwner(caller, needed, attachment);
        return attachment;
    }

    private void requireOwner(Caller caller, Role needed, Attachment attachment) {
        long id = attachment.id();
        try {
            access.require(caller, needed, attachment.owner());
        } catch (NotFound | NotAllowed refused) {
            // Ids can be guessed: someone signed in who tries them leaves a trace.
            if (caller.isSignedIn()) {
                audit(caller, "attachment.refused", id, "needs " + needed);
            }
            throw refused;
        }
    }

    private void audit(Caller caller, String action, long id, String detail) {
        events.publishEvent(new Audited(caller.person(), action, reference(id), detail));
    }

    private static ContentRef reference(long id) {
        return new ContentRef(AttachmentAccess.KIND, id);
    }

    /** Access is asked for once more: a large upload takes long enough for it to have been taken away. */
    private Attachment inTransaction(Caller caller, ContentRef owner, Supplier<Attachment> work) {
        return change.make(() -> {
            access.require(caller, Role.EDIT, owner);
            return work.get();
        });
    }

    private static boolean hasContent(Attachment attachment, FileStore.Stored stored) {
        return attachment.sha256().equals(stored.sha256());
    }

    private Attachment insert(Caller caller, ContentRef owner, String name, FileGate.Arrived arrived) {
        FileStore.Stored stored = arrived.stored();
        Instant now = clock.instant();
        rows.keep(stored, now);
        texts.keep(stored.sha256(), arrived.text());
        for (int n = 1; n <= MAX_SAME_NAME; n++) {
            String free = FileName.numbered(name, n);
            Optional<Long> id = rows.insert(owner, free, stored.sha256(), caller.person(), now);
            if (id.isPresent()) {
                audit(caller, "attachment.added", id.get(), free);
                events.publishEvent(new AttachmentsChanged(owner));
                return rows.find(id.get()).orElseThrow();
            }
        }
        throw new Invalid("file", "attachments.too-many-of-a-name", name);
    }
}
