package org.lintel.demonstration.web;

/** The demonstration is gone, and how to get it back or to begin in earnest. */
public record RemovedPage() {}
