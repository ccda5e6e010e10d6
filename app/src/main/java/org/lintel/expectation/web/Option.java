package org.lintel.expectation.web;

/** One thing to choose from. */
public record Option(String value, String label) {}
