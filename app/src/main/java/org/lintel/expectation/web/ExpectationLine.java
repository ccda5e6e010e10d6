package org.lintel.expectation.web;

/**
 * One entry of the register.
 *
 * @param whose home and name, or that it is of all owners; {@code whoseHref} is the ledger
 * @param until last day, or when it was taken back; empty when nothing ends it
 * @param holds whether it holds today
 * @param withdraw where it is taken back; empty when that is not for this viewer
 */
public record ExpectationLine(
    String words,
    String community,
    String whose,
    String whoseHref,
    String strength,
    boolean isMust,
    String source,
    String since,
    String until,
    boolean holds,
    String withdraw) {}
