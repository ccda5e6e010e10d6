package org.lintel.community.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.roster.PlaceChoices;
import org.springframework.util.MultiValueMap;

/** Reads what was chosen for names of communities and buildings. */
final class SentPlaces {

  private SentPlaces() {}

  static PlaceChoices of(MultiValueMap<String, String> sent) {
    var communities = new ArrayList<PlaceChoices.OfCommunity>();
    List<String> named = all(sent, "placeName");
    List<String> chosen = all(sent, "placeCommunity");
    for (int i = 0; i < Math.min(named.size(), chosen.size()); i++) {
      communities.add(new PlaceChoices.OfCommunity(named.get(i), id(chosen.get(i))));
    }
    return new PlaceChoices(communities, buildings(sent));
  }

  private static List<PlaceChoices.OfBuilding> buildings(MultiValueMap<String, String> sent) {
    var buildings = new ArrayList<PlaceChoices.OfBuilding>();
    List<String> within = all(sent, "buildingCommunity");
    List<String> named = all(sent, "buildingName");
    List<String> chosen = all(sent, "building");
    int most = Math.min(within.size(), Math.min(named.size(), chosen.size()));
    for (int i = 0; i < most; i++) {
      String name = named.get(i);
      Optional<UUID> building = id(chosen.get(i));
      id(within.get(i))
          .map(community -> new PlaceChoices.OfBuilding(community, name, building))
          .ifPresent(buildings::add);
    }
    return buildings;
  }

  private static List<String> all(MultiValueMap<String, String> sent, String name) {
    return sent.getOrDefault(name, List.of());
  }

  private static Optional<UUID> id(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
