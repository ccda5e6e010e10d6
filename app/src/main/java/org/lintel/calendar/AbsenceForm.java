package org.lintel.calendar;

import java.util.Optional;
import java.util.UUID;

/**
 * An absence as it was asked for.
 *
 * @param staff whose; empty for the viewer's own
 * @param from as it was typed, in the company's time
 * @param cover who stands in
 */
public record AbsenceForm(Optional<UUID> staff, String from, String until, Optional<UUID> cover) {

  public static final AbsenceForm EMPTY =
      new AbsenceForm(Optional.empty(), "", "", Optional.empty());
}
