package org.lintel.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a colleague can be given by rule.
 *
 * @param takesCases whether rules give her anything at all
 * @param capacity cases in hand at once; empty without a limit
 * @param skills categories of the service catalogue that she can handle
 * @param lastGiven when a rule last gave her a case
 */
public record StaffDuty(
    UUID staff,
    boolean takesCases,
    Optional<Integer> capacity,
    Set<String> skills,
    List<Area> areas,
    Optional<Instant> lastGiven) {

  public static final int MOST_CAPACITY = 200;

  public StaffDuty {
    skills = Set.copyOf(skills);
    areas = List.copyOf(areas);
  }

  /** A community, or one building of it. */
  public record Area(int community, Optional<UUID> building) {}

  /** Somebody of whom nothing was said yet. */
  static StaffDuty none(UUID staff) {
    return new StaffDuty(staff, false, Optional.empty(), Set.of(), List.of(), Optional.empty());
  }

  boolean canHandle(String category) {
    return skills.contains(category);
  }

  /** Whether she works there; what is nobody's home lies in no building. */
  boolean worksIn(int community, Optional<UUID> building) {
    return areas.stream()
        .filter(area -> area.community() == community)
        .anyMatch(area -> area.building().isEmpty() || area.building().equals(building));
  }

  boolean hasRoom(int inHand) {
    return capacity.filter(most -> inHand >= most).isEmpty();
  }
}
