package org.lintel.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lintel.community.Community;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts of a community in which somebody lives: its buildings and their entrances. */
@Component
public class SitesOfCommunity {

  private final JdbcClient database;

  SitesOfCommunity(JdbcClient database) {
    this.database = database;
  }

  private record Site(UUID building, String buildingName, UUID entrance, String entranceName) {}

  /** Each building, followed by its entrances where it has more than one. */
  public List<IncidentPlace> of(Community community) {
    List<Site> sites =
        database
            .sql(
                """
                SELECT building_id, building_name, entrance_id, entrance_name
                FROM household_site
                WHERE community_id = :community
                GROUP BY building_id, building_name, building_sort, entrance_id, entrance_name,
                  entrance_sort
                ORDER BY building_sort, building_id, entrance_sort, entrance_id
                """)
            .param("community", community.id())
            .query((row, number) ->
                new Site(
                    row.getObject("building_id", UUID.class),
                    row.getString("building_name"),
                    row.getObject("entrance_id", UUID.class),
                    row.getString("entrance_name")))
            .list();
    var places = new ArrayList<IncidentPlace>();
    for (Site site : sites) {
      if (places.stream().noneMatch(place -> place.place().equals(site.building()))) {
        places.add(building(community, site));
      }
      boolean isOnly =
          sites.stream().filter(other -> other.building().equals(site.building())).count() == 1;
      if (!isOnly) {
        places.add(entrance(community, site));
      }
    }
    return places;
  }

  private static IncidentPlace building(Community community, Site site) {
    return new IncidentPlace(
        community.id(),
        site.building(),
        IncidentPlace.Kind.BUILDING,
        community.name() + " " + site.buildingName());
  }

  private static IncidentPlace entrance(Community community, Site site) {
    return new IncidentPlace(
        community.id(),
        site.entrance(),
        IncidentPlace.Kind.ENTRANCE,
        community.name() + " " + site.buildingName() + " " + site.entranceName());
  }

  /** The whole community. */
  public static IncidentPlace whole(Community community) {
    return new IncidentPlace(
        community.id(), community.uuid(), IncidentPlace.Kind.COMMUNITY, community.name());
  }
}
