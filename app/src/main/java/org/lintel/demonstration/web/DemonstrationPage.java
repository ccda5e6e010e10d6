package org.lintel.demonstration.web;

/** What the demonstration is and how to remove it. */
public record DemonstrationPage() {}
