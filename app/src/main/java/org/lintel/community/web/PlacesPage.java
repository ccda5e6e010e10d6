package org.lintel.community.web;

import java.util.List;
import org.lintel.community.Place;

/**
 * The tree of places that the viewer may edit.
 *
 * @param mayImport whether the viewer may import owners into them
 */
public record PlacesPage(List<Place> places, boolean mayImport) {

  public PlacesPage {
    places = List.copyOf(places);
  }

  /** Whether there are communities, and nobody in them. */
  public boolean awaitsOwners() {
    return mayImport
        && hasCommunity()
        && places.stream().allMatch(place -> place.households() == 0);
  }

  public boolean hasCommunity() {
    return places.stream().anyMatch(place -> !place.code().isEmpty());
  }
}
