package org.lintel.survey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The waves of the organisation, always cut to what a viewer may see. */
@Component
public class Waves {

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final AuditTrail audit;
  private final Clock clock;

  Waves(JdbcClient database, Identifiers identifiers, AuditTrail audit, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps a wave that asks nobody yet. The communities must be within the viewer's scope. */
  @Transactional
  public Wave draft(Viewer viewer, NewWave wave) {
    UUID uuid = identifiers.next();
    int id =
        database
            .sql(
                """
                INSERT INTO wave (uuid, organisation_id, version_id, name, mode, state,
                  opens_at, closes_at, drafted_at, drafted_by)
                VALUES (:uuid, :organisation, :version, :name, :mode, 'DRAFT',
                  :opensAt, :closesAt, :now, :viewer)
                RETURNING id
                """)
            .param("uuid", uuid)
            .param("organisation", viewer.organisation())
            .param("version", wave.version())
            .param("name", wave.name())
            .param("mode", wave.mode().name())
            .param("opensAt", Times.of(wave.opensAt()))
            .param("closesAt", Times.of(wave.closesAt()))
            .param("now", Times.of(clock.instant()))
            .param("viewer", viewer.id())
            .query(Integer.class)
            .single();
    choose(viewer, id, wave.communities());
    audit.append(viewer.id(), "wave-drafted", uuid.toString(), Map.of());
    return get(id);
  }

  /** Writes a draft anew; false when it is none any more. */
  boolean redraft(Viewer viewer, Wave wave, NewWave now) {
    int changed =
        database
            .sql(
                """
                UPDATE wave
                SET version_id = :version, name = :name, mode = :mode,
                  opens_at = :opensAt, closes_at = :closesAt
                WHERE id = :id AND state = 'DRAFT'
                """)
            .param("id", wave.id())
            .param("version", now.version())
            .param("name", now.name())
            .param("mode", now.mode().name())
            .param("opensAt", Times.of(now.opensAt()))
            .param("closesAt", Times.of(now.closesAt()))
            .update();
    if (changed == 1) {
      database
          .sql("DELETE FROM wave_community WHERE wave_id = :wave")
          .param("wave", wave.id())
          .update();
      choose(viewer, wave.id(), now.communities());
    }
    return changed == 1;
  }

  /** Keys of the communities that a wave asks. */
  public List<Integer> communities(Wave wave) {
    return database
        .sql("SELECT community_id FROM wave_community WHERE wave_id = :wave ORDER BY community_id")
        .param("wave", wave.id())
        .query((row, number) -> row.getInt("community_id"))
        .list();
  }

  private void choose(Viewer viewer, int wave, List<Integer> communities) {
    database
        .sql(
            """
            INSERT INTO wave_community (wave_id, community_id, organisation_id)
            SELECT :wave, chosen.id, :organisation
            FROM unnest(:communities::int[]) AS chosen (id)
            """)
        .param("wave", wave)
        .param("organisation", viewer.organisation())
        .param("communities", communities.toArray(Integer[]::new))
        .update();
  }

  /** Waves that ask at least one community under the viewer's nodes, newest first. */
  public List<Wave> visibleTo(Viewer viewer, Permit permit) {
    return database
        .sql(
            """
            SELECT %s
            FROM wave w
            WHERE EXISTS (
              SELECT 1
              FROM wave_community c
              JOIN community_place p ON p.community_id = c.community_id
              WHERE c.wave_id = w.id AND p.path && :nodes::uuid[])
            ORDER BY w.opens_at DESC, w.id DESC
            """
                .formatted(WaveRows.COLUMNS))
        .param("nodes", nodes(viewer, permit))
        .query(WaveRows::wave)
        .list();
  }

  /**
   * The wave with that id, if it asks a community under the viewer's nodes.
   *
   * @throws NotFound otherwise
   */
  public Wave find(Viewer viewer, Permit permit, UUID uuid) {
    return database
        .sql(
            """
            SELECT %s
            FROM wave w
            WHERE w.uuid = :uuid AND EXISTS (
              SELECT 1
              FROM wave_community c
              JOIN community_place p ON p.community_id = c.community_id
              WHERE c.wave_id = w.id AND p.path && :nodes::uuid[])
            """
                .formatted(WaveRows.COLUMNS))
        .param("uuid", uuid)
        .param("nodes", nodes(viewer, permit))
        .query(WaveRows::wave)
        .optional()
        .orElseThrow(() -> new NotFound("wave " + uuid));
  }

  /** Whether every community of the wave lies under the viewer's nodes: needed to change it. */
  public boolean isWhollyWithin(Viewer viewer, Permit permit, Wave wave) {
    return database
        .sql(
            """
            SELECT bool_and(p.path && :nodes::uuid[])
            FROM wave_community c
            JOIN community_place p ON p.community_id = c.community_id
            WHERE c.wave_id = :wave
            """)
        .param("wave", wave.id())
        .param("nodes", nodes(viewer, permit))
        .query(Boolean.class)
        .single();
  }

  /** The wave behind a key that was read from the organisation's own rows. */
  public Wave get(int id) {
    return database
        .sql("SELECT %s FROM wave w WHERE w.id = :id".formatted(WaveRows.COLUMNS))
        .param("id", id)
        .query(WaveRows::wave)
        .optional()
        .orElseThrow(() -> new NotFound("wave " + id));
  }

  /** Closes an open wave. Whatever is being stored at this moment is stored first. */
  @Transactional
  public boolean close(Wave wave, UUID by) {
    return database
            .sql(
                """
                UPDATE wave
                SET state = 'CLOSED', closed_at = :now, closed_by = :by
                WHERE id = :id AND state = 'OPEN'
                """)
            .param("id", wave.id())
            .param("by", by)
            .param("now", Times.of(clock.instant()))
            .update()
        == 1;
  }

  private static UUID[] nodes(Viewer viewer, Permit permit) {
    return viewer.nodes(permit).toArray(UUID[]::new);
  }
}
