package org.commonplace.notifications;

import org.commonplace.people.Caller;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SpaceDetails;

/** A page in a private space, someone who writes it and someone who reads it. */
public record AboutAPage(SpaceDetails space, Caller author, Caller reader, PageDetails page) {}
