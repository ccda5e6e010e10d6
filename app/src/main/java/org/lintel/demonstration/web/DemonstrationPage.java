package org.lintel.demonstration.web;

import org.lintel.platform.web.Refusals;

/** What the demonstration is and how to remove it. */
public record DemonstrationPage(Refusals refusals) {}
