package org.lintel.channel.web;

import java.util.List;
import org.lintel.channel.HouseholdContacts;

/** How often a household was written to, on its page. */
public record ContactsOfHousehold(
    HouseholdContacts.Count month, HouseholdContacts.Count quarter, List<Line> latest) {

  public ContactsOfHousehold {
    latest = List.copyOf(latest);
  }

  /**
   * One letter.
   *
   * @param about message keys of what it may be about, the closest first
   * @param tag how its state looks
   */
  public record Line(List<String> about, String medium, String state, String tag, String at) {

    public Line {
      about = List.copyOf(about);
    }
  }
}
