package org.lintel.expectation.web;

/**
 * One promise in a list of staff.
 *
 * @param to home and name, or that it was made to all owners
 * @param where what it was made at; {@code whereHref} is its page and may be empty
 * @param due when it is or was due
 * @param note how late it is, or what became of it
 * @param isOpen whether something can still become of it
 */
public record PromiseLine(
    String href,
    String words,
    String community,
    String to,
    String where,
    String whereHref,
    String responsible,
    String due,
    String standing,
    String standingKind,
    String note,
    boolean isOpen) {}
