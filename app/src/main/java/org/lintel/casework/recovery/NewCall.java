package org.lintel.casework.recovery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A call as somebody writes it down.
 *
 * @param id made with the form, so that the same form sent twice is one call
 * @param words what was said, in one line; may be empty where nobody was reached
 * @param nextTry when nobody was reached: the day of the next try
 */
public record NewCall(UUID id, CallOutcome outcome, String words, Optional<LocalDate> nextTry) {}
