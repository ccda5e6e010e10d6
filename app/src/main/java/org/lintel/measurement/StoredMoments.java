package org.lintel.measurement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.lintel.statistics.moments.IntegerMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exact sums of products of answers, kept for each wave, community and version. */
@Component
class StoredMoments {

  private final JdbcClient database;
  private final Clock clock;

  StoredMoments(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The answers of one wave, community and version. */
  record Kept(Spot spot, int version, Stamp stamp, IntegerMoments moments) {}

  /** Those of the spots whose rollups have other answers than were read last. */
  List<Spot> outdated(List<Spot> spots) {
    return database
        .sql(
            """
            WITH counted AS (
              SELECT r.wave_id, r.community_id, r.version_id, sum(r.answers) AS answers,
                max(r.changed_at) AS data_cut
              FROM rollup r
              JOIN unnest(:waves::int[], :communities::int[]) AS s (wave_id, community_id)
                ON s.wave_id = r.wave_id AND s.community_id = r.community_id
              GROUP BY r.wave_id, r.community_id, r.version_id)
            SELECT DISTINCT c.wave_id, c.community_id
            FROM counted c
            LEFT JOIN stored_moments m
              ON m.community_id = c.community_id AND m.wave_id = c.wave_id
                AND m.version_id = c.version_id AND m.edition = :edition
                AND m.answers = c.answers AND m.data_cut = c.data_cut
            WHERE m.wave_id IS NULL
            ORDER BY c.wave_id, c.community_id
            """)
        .param("waves", Spot.waves(spots))
        .param("communities", Spot.communities(spots))
        .param("edition", Variables.EDITION)
        .query((row, number) -> new Spot(row.getInt("wave_id"), row.getInt("community_id")))
        .list();
  }

  /** What is kept of the spots, in one order. */
  List<Kept> of(List<Spot> spots) {
    return database
        .sql(
            """
            SELECT m.wave_id, m.community_id, m.version_id, m.answers, m.data_cut, m.counts,
              m.sums, m.products
            FROM stored_moments m
            JOIN unnest(:waves::int[], :communities::int[]) AS s (wave_id, community_id)
              ON s.wave_id = m.wave_id AND s.community_id = m.community_id
            WHERE m.edition = :edition
            ORDER BY m.wave_id, m.community_id, m.version_id
            """)
        .param("waves", Spot.waves(spots))
        .param("communities", Spot.communities(spots))
        .param("edition", Variables.EDITION)
        .query((row, number) -> kept(row))
        .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    long[] sums = numbers(row, "sums");
    return new Kept(
        new Spot(row.getInt("wave_id"), row.getInt("community_id")),
        row.getInt("version_id"),
        new Stamp(
            row.getLong("answers"), row.getObject("data_cut", OffsetDateTime.class).toInstant()),
        IntegerMoments.of(
            (int) Math.round(Math.sqrt(sums.length)),
            numbers(row, "counts"),
            sums,
            numbers(row, "products")));
  }

  private static long[] numbers(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    try {
      return Arrays.stream((Long[]) array.getArray()).mapToLong(Long::longValue).toArray();
    } finally {
      array.free();
    }
  }

  /** In place of what was kept of this wave and community. */
  void put(int organisation, Spot spot, List<Kept> kept) {
    database
        .sql("DELETE FROM stored_moments WHERE wave_id = :wave AND community_id = :community")
        .param("wave", spot.wave())
        .param("community", spot.community())
        .update();
    kept.forEach(each -> put(organisation, each));
  }

  private void put(int organisation, Kept kept) {
    database
        .sql(
            """
            INSERT INTO stored_moments (community_id, wave_id, version_id, organisation_id, edition,
              answers, data_cut, counts, sums, products, made_at)
            VALUES (:community, :wave, :version, :organisation, :edition, :answers, :dataCut,
              :counts, :sums, :products, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("community", kept.spot().community())
        .param("wave", kept.spot().wave())
        .param("version", kept.version())
        .param("organisation", organisation)
        .param("edition", Variables.EDITION)
        .param("answers", kept.stamp().answers())
        .param("dataCut", OffsetDateTime.ofInstant(kept.stamp().dataCut(), ZoneOffset.UTC))
        .param("counts", kept.moments().counts())
        .param("sums", kept.moments().sums())
        .param("products", kept.moments().products())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Forgets what was kept of a wave. */
  void forget(int wave) {
    database.sql("DELETE FROM stored_moments WHERE wave_id = :wave").param("wave", wave).update();
  }
}
