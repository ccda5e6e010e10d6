package org.lintel.community;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What files call communities and buildings that are called otherwise here. Whoever imports one is
 * asked once; files of every kind and shape know it from then on.
 */
@Component
public class OtherNames {

  /** Longer words are no name; they stay a choice for one file. */
  private static final int LONGEST = 200;

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  OtherNames(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param building what it stands for; empty where that is the community itself
   * @param buildingName its name here; empty likewise
   * @param name as the file wrote it
   */
  public record OtherName(
      int community, Optional<UUID> building, String buildingName, String name) {

    /** The name of a community that is called so in a file. */
    public static OtherName ofCommunity(int community, String name) {
      return new OtherName(community, Optional.empty(), "", name);
    }

    public static OtherName ofBuilding(int community, UUID building, String name) {
      return new OtherName(community, Optional.of(building), "", name);
    }

    private String key() {
      return OtherNames.key(name, building.isPresent());
    }
  }

  /** Those of these communities; buildings that are no longer in use are left out. */
  public List<OtherName> within(Collection<Integer> communities) {
    return database
        .sql(
            """
            SELECT o.community_id, o.building_id, coalesce(b.name, '') AS building, o.name
            FROM place_other_name o
            LEFT JOIN building b ON b.community_id = o.community_id AND b.id = o.building_id
            WHERE o.community_id = ANY (:communities::int[]) AND b.archived_at IS NULL
            ORDER BY b.sort_key NULLS FIRST, o.name
            """)
        .param("communities", communities.toArray(Integer[]::new))
        .query((row, number) ->
            new OtherName(
                row.getInt("community_id"),
                Optional.ofNullable(row.getObject("building_id", UUID.class)),
                row.getString("building"),
                row.getString("name")))
        .list();
  }

  /**
   * Communities by other names of theirs; a name that would be two of them says nothing.
   *
   * @param folding how the reader of a file compares names; the keys are what it makes of them
   */
  public Map<String, Integer> communities(
      Collection<Integer> within, UnaryOperator<String> folding) {
    var known = new HashMap<String, Set<Integer>>();
    for (OtherName name : within(within)) {
      if (name.building().isEmpty()) {
        known
            .computeIfAbsent(folding.apply(name.name()), _ -> new HashSet<>())
            .add(name.community());
      }
    }
    var clear = new HashMap<String, Integer>();
    known.forEach((name, communities) -> {
      if (communities.size() == 1) {
        clear.put(name, communities.iterator().next());
      }
    });
    return clear;
  }

  /** Keeps a choice in the place of what the name stood for before. */
  @Transactional
  public void keep(OtherName chosen) {
    if (chosen.name().isBlank() || chosen.name().length() > LONGEST) {
      return;
    }
    forget(chosen.community(), chosen.name(), chosen.building().isPresent());
    database
        .sql(
            """
            INSERT INTO place_other_name
              (community_id, name_key, organisation_id, building_id, name, chosen_at)
            SELECT :community, :key, :organisation, :building, :name, :now
            WHERE :building::uuid IS NULL OR EXISTS (
              SELECT FROM building WHERE community_id = :community AND id = :building::uuid)
            ON CONFLICT DO NOTHING
            """)
        .param("community", chosen.community())
        .param("key", chosen.key())
        .param("organisation", OrganisationScope.required())
        .param("building", orNull(chosen.building()))
        .param("name", chosen.name().strip())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What nobody wants to mean that any more. */
  public boolean forget(int community, String name, boolean isBuilding) {
    return database
            .sql(
                """
                DELETE FROM place_other_name
                WHERE community_id = :community AND name_key = :key
                  AND (building_id IS NOT NULL) = :building
                """)
            .param("community", community)
            .param("key", key(name, isBuilding))
            .param("building", isBuilding)
            .update()
        > 0;
  }

  /** Takes one out by hand. */
  @Transactional
  public boolean remove(Viewer viewer, Community community, String name, boolean isBuilding) {
    boolean isRemoved = forget(community.id(), name, isBuilding);
    if (isRemoved) {
      audit.append(viewer.id(), "place-other-name-removed", community.uuid().toString(), Map.of());
    }
    return isRemoved;
  }

  private static String key(String name, boolean isBuilding) {
    return isBuilding
        ? PlaceName.building(name).key()
        : PlainText.narrow(name).toLowerCase(Locale.ROOT);
  }

  private static @Nullable UUID orNull(Optional<UUID> id) {
    return id.orElse(null);
  }
}
