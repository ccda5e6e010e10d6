package org.lintel.expectation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be written into the register.
 *
 * @param submission id of the form, so that a form sent twice is one entry
 * @param household empty for what the owners of a community expect together
 */
public record NewExpectation(
    UUID submission,
    int community,
    Optional<UUID> household,
    Optional<UUID> member,
    String words,
    Expectation.Strength strength,
    Expectation.Source source,
    LocalDate since,
    Optional<LocalDate> until) {

  /** Most characters of what is expected. */
  public static final int LONGEST_WORDS = 500;
}
