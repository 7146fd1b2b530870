package org.commonplace.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.Finding;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.Wording;
import org.commonplace.shared.ContentRef;
import org.springframework.stereotype.Component;

/** Takes files in and asks the identifiability gate about their names, texts and notes before they are kept. */
@Component
class FileGate {

    private final FileStore files;
    private final DocumentText texts;
    private final IdentifiabilityGate gate;

    FileGate(FileStore files, DocumentText texts, IdentifiabilityGate gate) {
        this.files = files;
        this.texts = texts;
        this.gate = gate;
    }

    /** Content that is safely on disk, and what it says. */
    record Arrived(FileStore.Stored stored, Wording wording) {}

    /**
     * Takes in a file, unless it would be stopped; then nothing of it is kept.
     *
     * @throws IdentifiableText when it may identify a patient and no reason would do, or none was given
     */
    Arrived receive(String name, InputStream content, Consent consent) throws IOException {
        Wording[] seen = {Wording.NOTHING};
        FileStore.Stored stored = files.receive(content, (file, type) -> {
            seen[0] = saying(name, file, type);
            requireReasonOrNothing(seen[0], consent);
        });
        return new Arrived(stored, seen[0]);
    }

    /** Lets a file pass that was taken in; call it in the transaction that names it. */
    void pass(Caller caller, ContentRef owner, Arrived arrived, Consent consent) {
        gate.require(caller, owner, arrived.wording(), consent);
    }

    private void requireReasonOrNothing(Wording wording, Consent consent) {
        List<Finding> stopped = gate.stopped(wording, Wording.NOTHING);
        boolean noReason = consent.reason() == null || consent.reason().isBlank();
        if (!stopped.isEmpty() && (noReason || !new IdentifiableText(stopped).isOverridable())) {
            throw new IdentifiableText(stopped);
        }
    }

    private Wording saying(String name, Path file, String type) {
        DocumentText.Text text = texts.of(file, type);
        return Wording.of("name", name).and("file", text.body()).and("notes", text.notes());
    }
}
