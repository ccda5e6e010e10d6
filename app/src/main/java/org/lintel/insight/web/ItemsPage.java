package org.lintel.insight.web;

/**
 * The items behind the dimensions.
 *
 * @param back the cockpit with the same filter
 * @param how the way to how gaps are computed
 */
public record ItemsPage(
    boolean isCut,
    String subtitle,
    String rate,
    CockpitPage.Choices choices,
    ChartBox items,
    String aimWords,
    String back,
    String how) {}
