package org.commonplace.attachments;

import java.io.IOException;
import java.io.InputStream;
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

    /**
     * Content that is safely on disk, and what it says.
     *
     * @param wording everything that could identify somebody, its name too
     * @param text the text in it
     */
    record Arrived(FileStore.Stored stored, Wording wording, String text) {}

    /**
     * Takes in a file, unless it would be stopped; then nothing of it is kept.
     *
     * @throws IdentifiableText when it may identify a patient and no reason would do, or none was given
     */
    Arrived receive(String name, InputStream content, Consent consent) throws IOException {
        DocumentText.Text[] seen = {DocumentText.Text.NOTHING};
        FileStore.Stored stored = files.receive(content, (file, type) -> {
            seen[0] = texts.of(file, type);
            requireReasonOrNothing(saying(name, seen[0]), consent);
        });
        return new Arrived(stored, saying(name, seen[0]), seen[0].body());
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

    private static Wording saying(String name, DocumentText.Text text) {
        return Wording.of("name", name).and("file", text.body()).and("notes", text.notes());
    }
}
