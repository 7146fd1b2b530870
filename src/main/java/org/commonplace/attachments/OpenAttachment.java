package org.commonplace.attachments;

import org.springframework.core.io.Resource;

/** A file someone was let through to, and its content, of which any part can be read. */
public record OpenAttachment(Attachment attachment, Resource content) {}
