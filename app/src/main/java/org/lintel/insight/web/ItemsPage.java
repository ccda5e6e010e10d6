package org.lintel.insight.web;

/**
 * The items behind the dimensions.
 *
 * @param back the cockpit with the same filter
 */
public record ItemsPage(
    boolean isCut,
    String subtitle,
    String rate,
    CockpitPage.Choices choices,
    ChartBox items,
    String aimWords,
    String back) {}
