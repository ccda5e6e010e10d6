package org.lintel.casework.web;

import org.lintel.casework.OwnCaseWords;
import org.lintel.platform.Paged;

/** Everything that a household reported and she may see. */
public record OwnCasesPage(String place, String home, Paged<OwnCaseWords.Line> cases) {}
