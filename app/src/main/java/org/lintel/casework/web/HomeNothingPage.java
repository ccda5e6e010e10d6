package org.lintel.casework.web;

/** There is no such case, or it is not shared with her. */
public record HomeNothingPage() {}
