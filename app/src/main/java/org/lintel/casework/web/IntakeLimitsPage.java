package org.lintel.casework.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/** The limits as they stand, or as they were typed. */
public record IntakeLimitsPage(List<Line> lines, Refusals refusals) {

  public IntakeLimitsPage {
    lines = List.copyOf(lines);
  }

  /** One limit; the name of the field ends its message keys. */
  public record Line(String field, String value) {}
}
