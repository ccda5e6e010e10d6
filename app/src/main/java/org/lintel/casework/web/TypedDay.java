package org.lintel.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.web.Refusals;

/** A day as somebody typed it, or none. */
record TypedDay(String typed) {

  /** May be empty; false when it was refused. */
  boolean need(Refusals refusals, String field) {
    if (!typed.isBlank() && day() == null) {
      refusals.add(field, "casework.plan.no-date", typed);
      return false;
    }
    return true;
  }

  /** Null where none was typed. */
  @Nullable LocalDate day() {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
