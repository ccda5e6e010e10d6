package org.lintel.community.web;

import org.lintel.community.Household;
import org.lintel.platform.web.Refusals;

/** Two households side by side before they become one. */
public record MergePage(Household kept, Household gone, Refusals refusals) {}
