package org.lintel.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to owners, kept before anything is sent. Each address of a community gets one letter for
 * each round of an occasion, however often and from wherever it is put here.
 */
@Component
public class Outbox {

  /**
   * Who is asked, with the address of each and what speaks against writing to it now. Members of
   * one household who share an address count once, the first in the caller's order.
   */
  private static final String ADDRESSED =
      """
      WITH asked AS (
        SELECT *
        FROM unnest(:communities::int[], :households::uuid[], :members::uuid[],
            :enclosures::uuid[])
          WITH ORDINALITY AS a (community_id, household_id, member_id, enclosure, place)),
      addressed AS (
        SELECT a.*, e.person_id, e.address_hash,
          EXISTS (
            SELECT 1 FROM mail_opt_out o WHERE o.address_hash = e.address_hash) AS is_opted_out,
          EXISTS (
            SELECT 1
            FROM letter l
            WHERE l.community_id = a.community_id AND l.kind = :kind AND l.occasion_id = :occasion
              AND l.round = :round AND l.address_hash = e.address_hash) AS is_written,
          :round = 0 OR EXISTS (
            SELECT 1
            FROM letter l
            WHERE l.community_id = a.community_id AND l.kind = :kind AND l.occasion_id = :occasion
              AND l.round = :round - 1 AND l.address_hash = e.address_hash
              AND l.state = 'SENT' AND l.settled_at <= :before) AS is_due
        FROM asked a
        LEFT JOIN member_email e ON e.community_id = a.community_id
          AND e.household_id = a.household_id AND e.member_id = a.member_id)
      """;

  private final JdbcClient database;
  private final OptOutTokens tokens;
  private final Clock clock;

  Outbox(JdbcClient database, OptOutTokens tokens, Clock clock) {
    this.database = database;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Counts what {@link #put} would do; changes nothing.
   *
   * @param before a reminder goes only where the letter before it was sent by then
   */
  public Reach reach(Occasion occasion, List<Recipient> recipients, Instant before) {
    return asking(
            ADDRESSED
                + """
                SELECT count(*) AS households,
                  count(*) FILTER (WHERE h.has_address) AS with_address,
                  count(*) FILTER (WHERE h.has_address AND h.has_opted_out) AS opted_out,
                  count(*) FILTER (WHERE h.is_written) AS written,
                  count(*) FILTER (WHERE h.is_later) AS later,
                  (SELECT count(*) FROM (
                    SELECT DISTINCT community_id, address_hash
                    FROM addressed
                    WHERE address_hash IS NOT NULL AND is_due
                      AND NOT is_opted_out AND NOT is_written) x) AS addresses
                FROM (
                  SELECT bool_or(address_hash IS NOT NULL) AS has_address,
                    bool_and(is_opted_out OR address_hash IS NULL) AS has_opted_out,
                    bool_or(is_written) AS is_written,
                    bool_or(address_hash IS NOT NULL AND NOT is_opted_out)
                      AND NOT bool_or(is_written) AND NOT bool_or(is_due) AS is_later
                  FROM addressed
                  GROUP BY community_id, household_id) h
                """,
            occasion,
            recipients,
            before)
        .query((row, number) ->
            new Reach(
                row.getInt("households"),
                row.getInt("with_address"),
                row.getInt("opted_out"),
                row.getInt("written"),
                row.getInt("later"),
                row.getInt("addresses")))
        .single();
  }

  /** Puts a letter for each address that has none yet; returns how many are new. */
  @Transactional
  public int put(Occasion occasion, List<Recipient> recipients, Instant before) {
    List<UUID> written =
        asking(
                ADDRESSED
                    + """
                    INSERT INTO letter (community_id, id, organisation_id, kind, occasion_id, round,
                      household_id, member_id, person_id, address_hash, enclosures, state, due_at)
                    SELECT f.community_id, uuidv7(), :organisation, :kind, :occasion, :round,
                      (array_agg(f.household_id ORDER BY f.place))[1],
                      (array_agg(f.member_id ORDER BY f.place))[1],
                      (array_agg(f.person_id ORDER BY f.place))[1],
                      f.address_hash, array_agg(f.enclosure ORDER BY f.place), 'WAITING', :now
                    FROM (
                      SELECT DISTINCT ON (community_id, address_hash, household_id) *
                      FROM addressed
                      WHERE address_hash IS NOT NULL AND is_due
                        AND NOT is_opted_out AND NOT is_written
                      ORDER BY community_id, address_hash, household_id, place) f
                    GROUP BY f.community_id, f.address_hash
                    ON CONFLICT (community_id, kind, occasion_id, round, address_hash) DO NOTHING
                    RETURNING id
                    """,
                occasion,
                recipients,
                before)
            .param("organisation", OrganisationScope.required())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query((row, number) -> row.getObject("id", UUID.class))
            .list();
    tokens.issue(written);
    return written.size();
  }

  /** Takes back what was not tried yet; returns how many letters. They can be put again. */
  @Transactional
  public int withdraw(Occasion occasion) {
    List<UUID> gone =
        about(
                """
                DELETE FROM letter
                WHERE kind = :kind AND occasion_id = :occasion AND round = :round
                  AND state = 'WAITING' AND attempts = 0
                RETURNING id
                """,
                occasion)
            .query((row, number) -> row.getObject("id", UUID.class))
            .list();
    tokens.withdraw(gone);
    return gone.size();
  }

  /** How many letters of a round are in which state. */
  public Map<LetterState, Integer> counts(Occasion occasion) {
    var counts = new EnumMap<LetterState, Integer>(LetterState.class);
    about(
            """
            SELECT state, count(*) AS letters
            FROM letter
            WHERE kind = :kind AND occasion_id = :occasion AND round = :round
            GROUP BY state
            """,
            occasion)
        .query(row -> {
          counts.put(LetterState.valueOf(row.getString("state")), row.getInt("letters"));
        });
    return counts;
  }

  /**
   * Households whose letters the contact budget puts off.
   *
   * @param waiting until it has room, but in time
   * @param late until after the end, so that they will never go
   * @param lost those for whom it was the end already
   */
  public record PutOff(int waiting, int late, int lost) {

    public boolean isAny() {
      return waiting + late + lost > 0;
    }
  }

  /** How many households of a round the budget keeps waiting, and whether their turn comes. */
  public PutOff putOff(Occasion occasion, Instant end) {
    return about(
            """
            SELECT count(DISTINCT household_id)
                FILTER (WHERE state = 'WAITING' AND reason = :budget AND due_at < :end) AS waiting,
              count(DISTINCT household_id)
                FILTER (WHERE state = 'WAITING' AND reason = :budget AND due_at >= :end) AS late,
              count(DISTINCT household_id)
                FILTER (WHERE state = 'DROPPED' AND reason = :never) AS lost
            FROM letter
            WHERE kind = :kind AND occasion_id = :occasion AND round = :round
            """,
            occasion)
        .param("budget", ContactBudget.USED_UP)
        .param("never", ContactBudget.NEVER_FREE)
        .param("end", end.atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new PutOff(row.getInt("waiting"), row.getInt("late"), row.getInt("lost")))
        .single();
  }

  private JdbcClient.StatementSpec about(String sql, Occasion occasion) {
    return database
        .sql(sql)
        .param("kind", occasion.kind())
        .param("occasion", occasion.id())
        .param("round", occasion.round());
  }

  private JdbcClient.StatementSpec asking(
      String sql, Occasion occasion, List<Recipient> recipients, Instant before) {
    return about(sql, occasion)
        .param("communities", recipients.stream().map(Recipient::community).toArray(Integer[]::new))
        .param("households", recipients.stream().map(Recipient::household).toArray(UUID[]::new))
        .param("members", recipients.stream().map(Recipient::member).toArray(UUID[]::new))
        .param("enclosures", recipients.stream().map(Recipient::enclosure).toArray(UUID[]::new))
        .param("before", before.atOffset(ZoneOffset.UTC));
  }
}
