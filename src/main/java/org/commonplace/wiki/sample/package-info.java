/** The spaces and pages of the sample library, kept as Markdown files and added through the wiki's own services. */
@NullMarked
package org.commonplace.wiki.sample;

import org.jspecify.annotations.NullMarked;
