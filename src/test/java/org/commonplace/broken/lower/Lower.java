package org.commonplace.broken.lower;

/** Lies in a package that says nothing about null. */
public class Lower {}
