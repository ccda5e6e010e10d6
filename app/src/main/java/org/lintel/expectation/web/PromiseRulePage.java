package org.lintel.expectation.web;

import org.lintel.platform.web.Refusals;

/** The days as they stand, or as they were typed. */
public record PromiseRulePage(String days, Refusals refusals) {}
