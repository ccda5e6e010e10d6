package org.lintel.casework;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places of the catalogue where nobody lives: cases there can be shown to everybody. Which ones the
 * company adds or leaves out is its decision; homes are never among them.
 */
@Component
public class CommonPlaces {

  /** As shipped. */
  static final List<String> USUAL =
      List.of("entrance", "lift", "grounds", "garage", "gate", "roof", "office");

  /** Homes, and what may be one. */
  private static final Set<String> NEVER = Set.of("home", "elsewhere");

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  CommonPlaces(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether a company can choose it at all. */
  public static boolean canBe(String place) {
    return !NEVER.contains(place);
  }

  /** Codes of those of the current organisation. */
  public List<String> current() {
    return database
        .sql("SELECT places FROM open311_places WHERE organisation_id = :organisation")
        .param("organisation", OrganisationScope.required())
        .query((row, _) -> codes(row.getArray("places")))
        .optional()
        .orElse(USUAL);
  }

  private static List<String> codes(Array places) throws SQLException {
    return Arrays.asList((String[]) places.getArray());
  }

  /** Whether cases of that place can be shown to everybody at all. */
  public boolean contains(String place) {
    return current().contains(place);
  }

  /** Holds from now on, also for cases that are there. */
  @Transactional
  public void choose(Viewer viewer, List<String> places) {
    List<String> chosen = places.stream().filter(CommonPlaces::canBe).distinct().sorted().toList();
    database
        .sql(
            """
            INSERT INTO open311_places (organisation_id, places, chosen_at)
            VALUES (:organisation, :places, :now)
            ON CONFLICT (organisation_id) DO UPDATE
            SET places = excluded.places, chosen_at = excluded.chosen_at
            """)
        .param("organisation", OrganisationScope.required())
        .param("places", chosen.toArray(String[]::new))
        .param("now", Times.of(clock.instant()))
        .update();
    audit.append(
        viewer.id(),
        "open311-places-chosen",
        String.valueOf(viewer.organisation()),
        Map.of("places", String.valueOf(chosen.size())));
  }
}
