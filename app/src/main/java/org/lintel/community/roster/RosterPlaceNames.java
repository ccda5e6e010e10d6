package org.lintel.community.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Building;
import org.lintel.community.Buildings;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.OtherNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the names of communities and buildings in rosters stand for where nobody can know it: chosen
 * once for an import, and kept for the next file with the same headings.
 */
@Component
public class RosterPlaceNames {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;
  private final Communities communities;
  private final Buildings buildings;
  private final OtherNames others;

  RosterPlaceNames(
      JdbcClient database, Communities communities, Buildings buildings, OtherNames others) {
    this.database = database;
    this.communities = communities;
    this.buildings = buildings;
    this.others = others;
  }

  /** What the last check met, and what was chosen before, within these communities. */
  public AskedPlaces asked(RosterImport roster, List<Community> communities) {
    PlaceChoices chosen = choices(roster.id());
    UnknownPlaces met = unknown(roster.id());
    var names = new ArrayList<AskedPlaces.OfCommunity>();
    chosen
        .communities()
        .forEach(
            choice -> names.add(new AskedPlaces.OfCommunity(choice.name(), 0, choice.community())));
    met.communities().stream()
        .filter(name -> chosen.communities().stream().noneMatch(choice -> choice.isOf(name.name())))
        .map(name -> new AskedPlaces.OfCommunity(name.name(), name.rows(), Optional.empty()))
        .forEach(names::add);
    return new AskedPlaces(
        names, buildings(chosen, met, communities), Objects.requireNonNullElse(met.added(), 0));
  }

  private List<AskedPlaces.OfBuilding> buildings(
      PlaceChoices chosen, UnknownPlaces met, List<Community> communities) {
    var names = new ArrayList<AskedPlaces.OfBuilding>();
    for (Community community : communities) {
      var choices =
          chosen.buildings().stream()
              .filter(choice -> choice.community().equals(community.uuid()))
              .toList();
      var unknown =
          met.buildings().stream()
              .filter(name -> name.community().equals(community.uuid()))
              .toList();
      if (choices.isEmpty() && unknown.isEmpty()) {
        continue;
      }
      List<Building> known = inUse(community);
      choices.forEach(choice ->
          names.add(
              new AskedPlaces.OfBuilding(community, choice.name(), 0, choice.building(), known)));
      unknown.stream()
          .filter(name ->
              choices.stream().noneMatch(choice -> choice.isOf(community.uuid(), name.name())))
          .map(name ->
              new AskedPlaces.OfBuilding(
                  community, name.name(), name.units(), Optional.empty(), known))
          .forEach(names::add);
    }
    return names;
  }

  private List<Building> inUse(Community community) {
    return buildings.of(community).stream().filter(building -> !building.isArchived()).toList();
  }

  /**
   * Keeps the choices for this import, for the next file with the same headings, and as names that
   * every file may use.
   */
  @Transactional
  void choose(RosterImport roster, PlaceChoices chosen) {
    keepNames(roster, chosen);
    String json = JSON.writeValueAsString(chosen.over(choices(roster.id())));
    database
        .sql("UPDATE roster_import SET place_choices = :choices::jsonb WHERE id = :id")
        .param("choices", json)
        .param("id", roster.id())
        .update();
    database
        .sql(
            """
            UPDATE roster_mapping
            SET place_choices = :choices::jsonb
            WHERE fingerprint = :fingerprint
            """)
        .param("choices", json)
        .param("fingerprint", RosterHeadings.fingerprint(roster.headings()))
        .update();
  }

  private void keepNames(RosterImport roster, PlaceChoices chosen) {
    var open = new HashMap<UUID, Integer>();
    roster.communities().stream()
        .map(communities::get)
        .forEach(community -> open.put(community.uuid(), community.id()));
    for (PlaceChoices.OfCommunity choice : chosen.communities()) {
      roster.communities().forEach(community -> others.forget(community, choice.name(), false));
      choice
          .community()
          .map(open::get)
          .ifPresent(
              community -> others.keep(OtherNames.OtherName.ofCommunity(community, choice.name())));
    }
    for (PlaceChoices.OfBuilding choice : chosen.buildings()) {
      Integer community = open.get(choice.community());
      if (community != null) {
        others.forget(community, choice.name(), true);
        choice
            .building()
            .ifPresent(building ->
                others.keep(OtherNames.OtherName.ofBuilding(community, building, choice.name())));
      }
    }
  }

  /** Writes down what a check met, in the place of what the one before did. */
  void met(UUID roster, UnknownPlaces unknown) {
    database
        .sql("UPDATE roster_import SET unknown_places = :unknown::jsonb WHERE id = :id")
        .param("unknown", JSON.writeValueAsString(unknown))
        .param("id", roster)
        .update();
  }

  /**
   * The buildings that were chosen, now or ever, and still are in use, by {@link
   * RosterPlan#building}.
   */
  Map<String, String> chosenBuildings(PlaceChoices choices, List<Community> communities) {
    var chosen = new HashMap<String, String>();
    others.within(communities.stream().map(Community::id).toList()).stream()
        .filter(name -> name.building().isPresent())
        .forEach(name ->
            chosen.put(RosterPlan.building(name.community(), name.name()), name.buildingName()));
    for (Community community : communities) {
      var own =
          choices.buildings().stream()
              .filter(choice -> choice.community().equals(community.uuid()))
              .toList();
      for (Building building : own.isEmpty() ? List.<Building>of() : inUse(community)) {
        own.stream()
            .filter(choice -> choice.building().equals(Optional.of(building.id())))
            .forEach(choice ->
                chosen.put(RosterPlan.building(community.id(), choice.name()), building.name()));
      }
    }
    return chosen;
  }

  PlaceChoices choices(UUID roster) {
    return database
        .sql("SELECT place_choices FROM roster_import WHERE id = :id")
        .param("id", roster)
        .query((row, number) -> JSON.readValue(row.getString("place_choices"), PlaceChoices.class))
        .single();
  }

  private UnknownPlaces unknown(UUID roster) {
    return database
        .sql("SELECT unknown_places FROM roster_import WHERE id = :id")
        .param("id", roster)
        .query(
            (row, number) -> JSON.readValue(row.getString("unknown_places"), UnknownPlaces.class))
        .single();
  }
}
