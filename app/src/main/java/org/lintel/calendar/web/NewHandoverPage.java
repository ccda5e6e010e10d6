package org.lintel.calendar.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lintel.calendar.HandingOverDuties.Hanging;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.platform.web.Refusals;

/**
 * What hangs on a colleague and who can take it.
 *
 * @param chosen ids of the takers that were chosen
 */
public record NewHandoverPage(
    UUID staff,
    String name,
    List<Hanging> things,
    List<Colleague> takers,
    Set<UUID> chosen,
    String note,
    Refusals refusals) {

  public NewHandoverPage {
    things = List.copyOf(things);
    takers = List.copyOf(takers);
    chosen = Set.copyOf(chosen);
  }

  public boolean isNothing() {
    return things.stream().allMatch(thing -> thing.count() == 0);
  }
}
