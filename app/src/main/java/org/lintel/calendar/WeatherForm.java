package org.lintel.calendar;

/**
 * Severe weather as it was typed.
 *
 * @param community its id in addresses; empty: all
 */
public record WeatherForm(
    String community, String kind, String level, String from, String until, String reason) {}
