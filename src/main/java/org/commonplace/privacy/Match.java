package org.commonplace.privacy;

/** Where a rule applies in a text, in UTF-16 units. */
record Match(Rule rule, int offset, int length) {}
