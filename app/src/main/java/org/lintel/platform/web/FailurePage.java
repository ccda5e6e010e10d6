package org.lintel.platform.web;

/**
 * A page that says why something could not be shown.
 *
 * @param kind part of the message keys {@code failure.KIND.title} and {@code failure.KIND.help}
 * @param reference what to tell whoever looks into a defect; empty for everything else
 */
public record FailurePage(String kind, String reference) {}
