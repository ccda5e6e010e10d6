package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.community.Masking;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole outbox as those see it who look after it: every letter of their communities, what
 * became of it and why, and sending again what did not arrive.
 */
@Component
public class AllDeliveries {

  /** Letters to staff are of no community: those see them who look after the whole company. */
  private static final String SEEN =
      """
      FROM letter l
      LEFT JOIN community_place p ON p.community_id = l.community_id
      WHERE (p.path && :nodes::uuid[] OR (l.community_id = 0 AND :seesStaff))
        AND (:state::text IS NULL OR l.state = :state)
        AND (:channel::text IS NULL OR l.channel = :channel)
        AND (:kind::text IS NULL OR l.kind = :kind)
      """;

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  AllDeliveries(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is looked for; nothing for everything. */
  public record Filter(
      Optional<LetterState> state, Optional<Medium> medium, Optional<String> kind) {

    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * One letter.
   *
   * @param template of a notice; empty for other kinds
   * @param person masked; empty when the member left, and for staff
   * @param staff to whom it goes, if to a colleague
   * @param at when it was settled, else when its turn comes
   * @param receipt what the provider said later: {@code ARRIVED}, {@code NOT_ARRIVED}, or empty
   * @param reason words of the provider, or the last part of a message key
   */
  public record Delivery(
      UUID id,
      String kind,
      String template,
      Medium medium,
      Optional<UUID> household,
      String place,
      ZoneId zone,
      String person,
      Optional<UUID> staff,
      LetterState state,
      int attempts,
      Instant at,
      String receipt,
      String provider,
      String reason) {}

  /** Those that need somebody first, then the latest. */
  public Paged<Delivery> list(Viewer viewer, Filter filter, Paging paging) {
    List<Delivery> rows =
        database
            .sql(
                """
                SELECT x.*, coalesce(n.template, s.template, '') AS template,
                  coalesce(m.person_name, '') AS person
                FROM (
                  SELECT l.community_id, l.id, l.kind, l.channel, l.occasion_id, l.household_id,
                    l.member_id, l.staff_id, l.state, l.attempts, l.receipt, l.provider_id,
                    l.reason, coalesce(p.name, '') AS place,
                    coalesce(p.time_zone, 'Asia/Shanghai') AS zone,
                    coalesce(l.settled_at, l.due_at) AS at
                """
                    + SEEN
                    + """
                      ORDER BY l.state IN ('FAILED', 'UNCERTAIN') DESC,
                        coalesce(l.settled_at, l.due_at) DESC, l.id
                      LIMIT :size OFFSET :offset) x
                    LEFT JOIN notice n ON x.kind = 'notice' AND n.community_id = x.community_id
                      AND n.id = x.occasion_id
                    LEFT JOIN staff_notice s ON x.kind = 'notice' AND x.community_id = 0
                      AND s.id = x.occasion_id
                    LEFT JOIN household_member m ON m.community_id = x.community_id
                      AND m.member_id = x.member_id
                    ORDER BY x.state IN ('FAILED', 'UNCERTAIN') DESC, x.at DESC, x.id
                    """)
            .params(parameters(viewer, filter))
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(AllDeliveries::delivery)
            .list();
    long total =
        database
            .sql("SELECT count(*) " + SEEN)
            .params(parameters(viewer, filter))
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  /**
   * Puts failed and uncertain letters back in the queue: one, or all that the filter shows. Returns
   * how many.
   *
   * @throws NotFound when the viewer sees no such letter
   */
  @Transactional
  public int renew(Viewer viewer, Filter filter, Optional<UUID> letter) {
    var parameters = parameters(viewer, filter);
    parameters.put("letter", letter.orElse(null));
    parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
    int renewed =
        database
            .sql(
                """
                UPDATE letter r
                SET state = 'WAITING', attempts = 0, due_at = :now, settled_at = NULL, reason = ''
                WHERE (r.community_id, r.id) IN (
                  SELECT l.community_id, l.id
                """
                    + SEEN
                    + """
                      AND l.state IN ('FAILED', 'UNCERTAIN')
                      AND (:letter::uuid IS NULL OR l.id = :letter::uuid))
                    """)
            .params(parameters)
            .update();
    if (letter.isPresent() && renewed == 0) {
      throw new NotFound("letter " + letter.get());
    }
    if (renewed > 0) {
      audit.append(
          viewer.id(),
          "letters-renewed",
          letter.map(UUID::toString).orElse(String.valueOf(viewer.organisation())),
          Map.of("number", String.valueOf(renewed)));
    }
    return renewed;
  }

  static Map<String, @Nullable Object> parameters(Viewer viewer, Filter filter) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("nodes", viewer.nodes(Permission.READ_DELIVERIES).toArray(UUID[]::new));
    parameters.put("seesStaff", viewer.may(Permission.MANAGE_SETTINGS));
    parameters.put("state", filter.state().map(Enum::name).orElse(null));
    parameters.put("channel", filter.medium().map(Enum::name).orElse(null));
    parameters.put("kind", filter.kind().orElse(null));
    return parameters;
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("template"),
        Medium.valueOf(row.getString("channel")),
        Optional.ofNullable(row.getObject("household_id", UUID.class)),
        row.getString("place"),
        ZoneId.of(row.getString("zone")),
        Masking.masked(row.getString("person")),
        Optional.ofNullable(row.getObject("staff_id", UUID.class)),
        LetterState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("receipt"),
        row.getString("provider_id"),
        row.getString("reason"));
  }
}
