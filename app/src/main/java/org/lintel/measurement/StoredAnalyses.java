package org.lintel.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Analyses that were asked for, each of one selection, with what was made of it last. */
@Component
class StoredAnalyses {

  private static final String COLUMNS =
      """
      id, kind, choice, selection, waves, communities, job_id, asked_at, edition, answers, data_cut,
      result
      """;

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  StoredAnalyses(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /**
   * One analysis.
   *
   * @param job that makes it, or made it last; none before the first
   * @param made what was made of it last; none before the first
   */
  record Stored(
      UUID id,
      AnalysisKind kind,
      String choice,
      String digest,
      List<Spot> spots,
      Optional<UUID> job,
      OffsetDateTime askedAt,
      Optional<Result> made) {

    Stored {
      spots = List.copyOf(spots);
    }
  }

  /** What was made: JSON of the kind's record in that edition. */
  record Result(int edition, Stamp stamp, String json) {}

  /** The analysis of this selection; noted when nobody asked for it before. */
  Stored find(int organisation, AnalysisKind kind, String choice, List<Spot> spots) {
    String digest = Spot.digest(spots);
    return found(kind, choice, digest)
        .orElseGet(() -> {
          note(organisation, kind, choice, digest, spots);
          return found(kind, choice, digest).orElseThrow();
        });
  }

  /** The analysis of this selection, if somebody asked for it before. */
  Optional<Stored> found(AnalysisKind kind, String choice, String digest) {
    return database
        .sql(
            "SELECT "
                + COLUMNS
                + " FROM stored_analysis"
                + " WHERE kind = :kind AND choice = :choice AND selection = :selection")
        .param("kind", kind.name())
        .param("choice", choice)
        .param("selection", digest)
        .query(StoredAnalyses::stored)
        .optional();
  }

  /** The analysis with that id. */
  Optional<Stored> get(UUID id) {
    return database
        .sql("SELECT " + COLUMNS + " FROM stored_analysis WHERE id = :id")
        .param("id", id)
        .query(StoredAnalyses::stored)
        .optional();
  }

  /** Analyses that somebody looked at since that day. */
  List<Stored> seenSince(LocalDate day) {
    return database
        .sql("SELECT " + COLUMNS + " FROM stored_analysis WHERE seen_on >= :day ORDER BY id")
        .param("day", day)
        .query(StoredAnalyses::stored)
        .list();
  }

  private void note(
      int organisation, AnalysisKind kind, String choice, String digest, List<Spot> spots) {
    database
        .sql(
            """
            INSERT INTO stored_analysis (id, organisation_id, kind, choice, selection, waves,
              communities, asked_at, seen_on)
            VALUES (:id, :organisation, :kind, :choice, :selection, :waves, :communities, :now,
              :today)
            ON CONFLICT (organisation_id, kind, choice, selection) DO NOTHING
            """)
        .param("id", identifiers.next())
        .param("organisation", organisation)
        .param("kind", kind.name())
        .param("choice", choice)
        .param("selection", digest)
        .param("waves", Spot.waves(spots))
        .param("communities", Spot.communities(spots))
        .param("now", now())
        .param("today", now().toLocalDate())
        .update();
  }

  /** Keeps others from asking for it until the transaction ends; gives it as it is now. */
  Stored claim(Stored stored) {
    return database
        .sql("SELECT " + COLUMNS + " FROM stored_analysis WHERE id = :id FOR UPDATE")
        .param("id", stored.id())
        .query(StoredAnalyses::stored)
        .single();
  }

  void asked(Stored stored, UUID job) {
    database
        .sql("UPDATE stored_analysis SET job_id = :job, asked_at = :now WHERE id = :id")
        .param("job", job)
        .param("now", now())
        .param("id", stored.id())
        .update();
  }

  /** Somebody looks at it today: it is kept up to date for a while. */
  void seen(Stored stored) {
    database
        .sql("UPDATE stored_analysis SET seen_on = :today WHERE id = :id AND seen_on < :today")
        .param("today", now().toLocalDate())
        .param("id", stored.id())
        .update();
  }

  void made(Stored stored, Stamp stamp, String json) {
    database
        .sql(
            """
            UPDATE stored_analysis
            SET edition = :edition, answers = :answers, data_cut = :dataCut, made_at = :now,
              result = :result::jsonb
            WHERE id = :id
            """)
        .param("edition", stored.kind().edition())
        .param("answers", stamp.answers())
        .param("dataCut", stamp.dataCut().atOffset(ZoneOffset.UTC))
        .param("now", now())
        .param("result", json)
        .param("id", stored.id())
        .update();
  }

  /** By what the answers of these spots are known now; empty without any. */
  Optional<Stamp> stamp(List<Spot> spots) {
    return database
        .sql(
            """
            SELECT sum(r.answers) AS answers, max(r.changed_at) AS data_cut
            FROM rollup r
            JOIN unnest(:waves::int[], :communities::int[]) AS s (wave_id, community_id)
              ON s.wave_id = r.wave_id AND s.community_id = r.community_id
            HAVING count(*) > 0
            """)
        .param("waves", Spot.waves(spots))
        .param("communities", Spot.communities(spots))
        .query((row, number) -> stampOf(row))
        .optional();
  }

  /** Forgets every analysis that the wave is part of. */
  void forget(int wave) {
    database
        .sql("DELETE FROM stored_analysis WHERE :wave = ANY (waves)")
        .param("wave", wave)
        .update();
  }

  /** Forgets what nobody looked at since that day. */
  void forgetUnseen(LocalDate day) {
    database.sql("DELETE FROM stored_analysis WHERE seen_on < :day").param("day", day).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        row.getObject("id", UUID.class),
        AnalysisKind.valueOf(row.getString("kind")),
        row.getString("choice"),
        row.getString("selection"),
        spots(row),
        Optional.ofNullable(row.getObject("job_id", UUID.class)),
        row.getObject("asked_at", OffsetDateTime.class),
        made(row, row.getString("result")));
  }

  private static Optional<Result> made(ResultSet row, @Nullable String json) throws SQLException {
    return json == null
        ? Optional.empty()
        : Optional.of(new Result(row.getInt("edition"), stampOf(row), json));
  }

  private static Stamp stampOf(ResultSet row) throws SQLException {
    return new Stamp(
        row.getLong("answers"), row.getObject("data_cut", OffsetDateTime.class).toInstant());
  }

  private static List<Spot> spots(ResultSet row) throws SQLException {
    var waves = Arrays.asList((Integer[]) row.getArray("waves").getArray());
    var communities = Arrays.asList((Integer[]) row.getArray("communities").getArray());
    var spots = new ArrayList<Spot>();
    for (int i = 0; i < waves.size(); i++) {
      spots.add(new Spot(waves.get(i), communities.get(i)));
    }
    return spots;
  }
}
