package org.commonplace.wiki;

/** What a feature above the wiki knows of readers who find something wrong; call {@link Articles#renew} when it changes. */
public interface PageDoubts {

    /** Whether a reader says that something in the page is wrong, and nobody has settled that yet. */
    boolean isDoubted(long page);
}
