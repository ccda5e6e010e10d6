package org.lintel.community.web;

import java.util.List;
import org.lintel.community.Place;

/** The tree of places that the viewer may edit. */
public record PlacesPage(List<Place> places) {

  public PlacesPage {
    places = List.copyOf(places);
  }

  public boolean hasCommunity() {
    return places.stream().anyMatch(place -> !place.code().isEmpty());
  }
}
