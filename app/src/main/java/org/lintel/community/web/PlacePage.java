package org.lintel.community.web;

import java.util.List;
import java.util.Optional;
import org.lintel.community.Building;
import org.lintel.community.OtherNames.OtherName;
import org.lintel.community.Place;
import org.lintel.community.PlaceForm;
import org.lintel.community.PlaceKind;
import org.lintel.platform.web.Refusals;

/**
 * One place with its form; a new one has no place yet.
 *
 * @param parents places it may stand under
 * @param others what files call the community and its buildings
 * @param zones time zones to choose from
 */
public record PlacePage(
    Optional<Place> place,
    PlaceForm form,
    List<Place> parents,
    List<Building> buildings,
    List<OtherName> others,
    List<String> zones,
    String building,
    Refusals refusals) {

  public PlacePage {
    parents = List.copyOf(parents);
    buildings = List.copyOf(buildings);
    others = List.copyOf(others);
    zones = List.copyOf(zones);
  }

  /** A community that nobody was entered for yet: the next step is a roster. */
  public boolean isWithoutOwners() {
    return place.filter(found -> isCommunity() && found.households() == 0).isPresent();
  }

  /** Nothing is known to stand on it, so that it may be removed rather than archived. */
  public boolean isBare() {
    return place.filter(found -> found.buildings() == 0 && found.households() == 0).isPresent();
  }

  public boolean isNew() {
    return place.isEmpty();
  }

  public boolean isRoot() {
    return form.kind() == PlaceKind.GROUP;
  }

  public boolean isCommunity() {
    return form.kind() == PlaceKind.COMMUNITY;
  }

  public boolean isArchived() {
    return place.map(Place::isArchived).orElse(false);
  }

  /** Where the form is sent. */
  public String address() {
    return place.map(found -> "/places/" + found.id()).orElse("/places");
  }
}
