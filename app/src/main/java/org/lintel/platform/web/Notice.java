package org.lintel.platform.web;

/** One sentence about what just happened, already in the viewer's language. */
public record Notice(String sentence) {}
