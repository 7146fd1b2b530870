package org.commonplace.attachments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which of a content's files somebody sees: its editors all that are there, its readers those of the moment that they see the content
 * as of. A file that was removed is gone for everybody; one that another took the place of is still there for those readers.
 */
@Component
class ReadersView {

    private final AttachmentRows rows;

    /** Both asked late, as they are made of features that know of files. */
    private final ObjectProvider<AccessPolicy> policy;

    private final ObjectProvider<SeenAsOf> kinds;

    ReadersView(AttachmentRows rows, ObjectProvider<AccessPolicy> policy, ObjectProvider<SeenAsOf> kinds) {
        this.rows = rows;
        this.policy = policy;
        this.kinds = kinds;
    }

    /** The files that the caller sees of the owner, by name. */
    List<Attachment> list(Caller caller, ContentRef owner) {
        return edits(caller, owner) ? rows.list(owner) : forReaders(owner);
    }

    /** The files that those see who may only read the owner, by name. */
    List<Attachment> forReaders(ContentRef owner) {
        return asOf(owner).map(moment -> rows.list(owner, moment)).orElseGet(() -> rows.list(owner));
    }

    /** The file of this id as this caller would see it; whether they may see its owner is asked elsewhere. */
    Optional<Attachment> find(Caller caller, long id) {
        Optional<Attachment> kept = rows.findKept(id);
        return kept.flatMap(file -> edits(caller, file.owner())
                ? rows.find(id)
                : asOf(file.owner()).map(moment -> rows.find(id, moment)).orElseGet(() -> rows.find(id)));
    }

    /** The file of this id, as those see it who may only read its owner. */
    Optional<Attachment> findForReaders(long id) {
        return rows.findKept(id)
                .flatMap(file ->
                        asOf(file.owner()).map(moment -> rows.find(id, moment)).orElseGet(() -> rows.find(id)));
    }

    /** Whether what was there until this moment belongs to what the owner's readers see. */
    boolean includes(ContentRef owner, Instant until) {
        return asOf(owner).map(until::isAfter).orElse(true);
    }

    private boolean edits(Caller caller, ContentRef owner) {
        return policy.getObject().may(caller, Role.EDIT, owner);
    }

    private Optional<Instant> asOf(ContentRef owner) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(owner.kind()))
                .findFirst()
                .flatMap(kind -> kind.readersSee(owner.id()));
    }
}
