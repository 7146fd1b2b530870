package org.commonplace.attachments;

import org.commonplace.shared.ContentRef;

/** Files of this content were added, replaced or removed. */
public record AttachmentsChanged(ContentRef owner) {}
