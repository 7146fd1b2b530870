package org.commonplace.wiki;

/** A space was made, or its name, purpose, visibility or roles changed; told to other features. */
public record SpaceChanged(long space) {}
