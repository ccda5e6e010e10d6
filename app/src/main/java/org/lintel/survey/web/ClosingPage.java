package org.lintel.survey.web;

/**
 * What closing a wave now means.
 *
 * @param begun households that saved a page and did not submit
 * @param isEarly whether the planned end is still to come, so that it can be reopened until then
 */
public record ClosingPage(
    WaveHead head,
    String answered,
    String asked,
    String rate,
    int begun,
    boolean isEarly,
    String planned) {}
