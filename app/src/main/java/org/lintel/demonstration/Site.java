package org.lintel.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lintel.service.Catalogue;

/** A community of the demonstration and who is there. */
record Site(
    DemonstrationViewer company,
    Crew crew,
    List<Resident> residents,
    Map<String, Homes.Home> homes,
    Catalogue catalogue) {

  /** The household that much happens to, by its number in its community. */
  private static final String OF_THE_STORY = "tinglan";

  private static final int STORY = 13;

  Site {
    residents = List.copyOf(residents);
    homes = Map.copyOf(homes);
  }

  /** What has become of a resident. */
  Homes.Home home(Resident resident) {
    return Objects.requireNonNull(homes.get(Homes.address(resident)));
  }

  /**
   * Somebody who lives there; in one community it is often the same household, so that its page
   * tells a long story.
   */
  Resident somebody(Seed seed, int number) {
    return number % 4 == 2 ? story().orElseGet(() -> seed.oneOf(residents)) : seed.oneOf(residents);
  }

  /** That household, where it lives here. */
  private Optional<Resident> story() {
    return storyOf(crew.place(), residents);
  }

  static Optional<Resident> storyOf(Place place, List<Resident> residents) {
    return place.code().equals(OF_THE_STORY) ? Optional.of(residents.get(STORY)) : Optional.empty();
  }

  DemonstrationViewer manager() {
    return new DemonstrationViewer(crew.manager(), company.organisation(), company.root());
  }
}
