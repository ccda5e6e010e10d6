package org.lintel.casework.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A temporary table of the running transaction that takes the rows of a file, so that no more than
 * a few thousand of them are in memory.
 */
final class PastStage {

  private static final int ROWS_AT_ONCE = 2_000;

  private final JdbcClient database;
  private final List<PastRow> waiting = new ArrayList<>();

  PastStage(JdbcClient database) {
    this.database = database;
    database
        .sql(
            """
            CREATE TEMPORARY TABLE past_row (
              row_number integer, community_id integer, external_number text,
              received_at timestamptz, received_on date, due_at timestamptz, closed_at timestamptz,
              outcome text, status_words text, channel_words text, category_words text,
              category_key text, words text, resolution text, channel text, kind text,
              severity text, is_safety boolean, place_code text, home_code text,
              category_code text, problem_code text, place_words text, place_key text,
              building_key text, entrance_key text, unit_key text,
              fate text NOT NULL DEFAULT 'NEW', case_id uuid, household_id uuid,
              first_row integer, received_before timestamptz)
            ON COMMIT DROP
            """)
        .update();
  }

  void add(PastRow row) {
    waiting.add(row);
    if (waiting.size() >= ROWS_AT_ONCE) {
      flush();
    }
  }

  /** Sends what waits and lets the planner know the size of it all. */
  void finish() {
    flush();
    database.sql("CREATE INDEX ON past_row (community_id, external_number)").update();
    database.sql("ANALYZE past_row").update();
  }

  private void flush() {
    database
        .sql(
            """
            INSERT INTO past_row (row_number, community_id, external_number, received_at,
              received_on, due_at, closed_at, outcome, status_words, channel_words, category_words,
              category_key, words, resolution, channel, kind, severity, is_safety, place_code,
              home_code, category_code, problem_code, place_words, place_key, building_key,
              entrance_key, unit_key)
            SELECT *
            FROM unnest(:rows::int[], :communities::int[], :numbers::text[], :received::timestamptz[],
              :days::date[], :due::timestamptz[], :closed::timestamptz[], :outcomes::text[],
              :statuses::text[], :ways::text[], :categories::text[], :keys::text[], :words::text[],
              :resolutions::text[], :channels::text[], :kinds::text[], :severities::text[],
              :safety::boolean[], :places::text[], :homes::text[], :codes::text[],
              :problems::text[], :spots::text[], :spotKeys::text[], :buildings::text[],
              :entrances::text[], :units::text[])
            """)
        .param("rows", integers(PastRow::number))
        .param("communities", integers(PastRow::community))
        .param("numbers", texts(PastRow::externalNumber))
        .param("received", texts(row -> row.receivedAt().toString()))
        .param("days", texts(row -> row.receivedOn().toString()))
        .param("due", times(PastRow::dueAt))
        .param("closed", times(PastRow::closedAt))
        .param("outcomes", optional(row -> row.outcome().map(Enum::name)))
        .param("statuses", texts(row -> row.texts().status()))
        .param("ways", texts(row -> row.texts().channel()))
        .param("categories", texts(row -> row.texts().category()))
        .param("keys", texts(row -> WordKey.of(row.texts().category())))
        .param("words", texts(row -> row.texts().words()))
        .param("resolutions", texts(row -> row.texts().resolution()))
        .param("channels", texts(PastRow::channel))
        .param("kinds", texts(row -> row.matter().kind().name()))
        .param("severities", texts(row -> row.matter().severity().name()))
        .param(
            "safety", waiting.stream().map(row -> row.matter().isSafety()).toArray(Boolean[]::new))
        .param("places", texts(row -> row.matter().classifier().place()))
        .param("homes", texts(row -> row.matter().home()))
        .param("codes", texts(row -> row.matter().classifier().category()))
        .param("problems", texts(row -> row.matter().classifier().problem()))
        .param("spots", texts(row -> row.where().words()))
        .param("spotKeys", texts(row -> row.where().key()))
        .param("buildings", texts(row -> row.where().building()))
        .param("entrances", texts(row -> row.where().entrance()))
        .param("units", texts(row -> row.where().unit()))
        .update();
    waiting.clear();
  }

  private Integer[] integers(Function<PastRow, Integer> what) {
    return waiting.stream().map(what).toArray(Integer[]::new);
  }

  private String[] texts(Function<PastRow, String> what) {
    return waiting.stream().map(what).toArray(String[]::new);
  }

  private String[] times(Function<PastRow, Optional<Instant>> what) {
    return optional(row -> what.apply(row).map(Instant::toString));
  }

  /** What is missing is null in the array. */
  @SuppressWarnings("NullAway") // an array for the driver, which takes null for NULL
  private String[] optional(Function<PastRow, Optional<String>> what) {
    return waiting.stream().map(row -> what.apply(row).orElse(null)).toArray(String[]::new);
  }
}
