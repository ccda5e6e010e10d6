package org.lintel.casework.web;

import java.util.List;
import java.util.Set;
import org.lintel.platform.web.Refusals;

/**
 * What one colleague can be given.
 *
 * @param skills categories of the service catalogue
 * @param grounds where she can work
 */
public record StaffDutyPage(
    String name,
    String href,
    boolean takesCases,
    String capacity,
    List<Option> skills,
    Set<String> hasSkills,
    List<Ground> grounds,
    Refusals refusals) {

  public StaffDutyPage {
    skills = List.copyOf(skills);
    hasSkills = Set.copyOf(hasSkills);
    grounds = List.copyOf(grounds);
  }

  /** A community with those of its buildings that are offered. */
  public record Ground(Option community, boolean isWhole, List<Option> buildings, Set<String> has) {

    public Ground {
      buildings = List.copyOf(buildings);
      has = Set.copyOf(has);
    }
  }
}
