package org.lintel.casework.web;

/**
 * An incident in a few words.
 *
 * @param when from when until when
 * @param words what residents are told now
 * @param script what staff say on the telephone
 * @param next when the next word comes; empty when none was promised
 */
public record IncidentShown(
    String id,
    String href,
    String title,
    String when,
    String words,
    String script,
    String next,
    boolean isOver) {}
