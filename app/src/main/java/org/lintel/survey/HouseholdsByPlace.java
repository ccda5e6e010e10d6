package org.lintel.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today's households of one community, found by what people write of their home. */
final class HouseholdsByPlace {

  private final Map<String, Found> byWords = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Set<String> buildings = new HashSet<>();

  /** A household with what participation is counted by. */
  record Found(UUID household, UUID building, String unitKind, String tenureStage) {}

  static HouseholdsByPlace of(JdbcClient database, int community) {
    var households = new HouseholdsByPlace();
    database
        .sql(
            """
            SELECT household_id, building_id, building_name, entrance_name, unit_label, unit_kind,
              tenure_stage
            FROM eligible_household
            WHERE community_id = :community
            """)
        .param("community", community)
        .query(row -> {
          var found =
              new Found(
                  row.getObject("household_id", UUID.class),
                  row.getObject("building_id", UUID.class),
                  row.getString("unit_kind"),
                  row.getString("tenure_stage"));
          String building = row.getString("building_name");
          String unit = row.getString("unit_label");
          households.buildings.add(PlaceWords.joined(building));
          households.add(PlaceWords.joined(building, row.getString("entrance_name"), unit), found);
          households.add(PlaceWords.joined(building, unit), found);
          households.add(PlaceWords.joined(unit), found);
        });
    return households;
  }

  /** Whether a building with households is called so. */
  boolean hasBuilding(String name) {
    return buildings.contains(PlaceWords.joined(name));
  }

  /** The household, unless none or several fit. */
  Optional<Found> find(String words) {
    return ambiguous.contains(words) ? Optional.empty() : Optional.ofNullable(byWords.get(words));
  }

  private void add(String words, Found found) {
    Found before = byWords.putIfAbsent(words, found);
    if (before != null && !before.equals(found)) {
      ambiguous.add(words);
    }
  }
}
