package org.commonplace.discussion;

import org.commonplace.privacy.Consent;
import org.commonplace.shared.ContentRef;

/**
 * Something to tell whoever looks after content.
 *
 * @param words what is wrong, in the reader's words; may be empty
 * @param address the network address it comes from, by which visitors are told apart when they tell too much
 * @param consent what the writer says of passages that may identify a patient
 */
public record NewReport(ContentRef subject, Fault fault, String words, String address, Consent consent) {}
