package org.lintel.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signed-in browsers. They live in the database, so that any node knows them and a restart keeps
 * them. When a session was last seen is written at most once a minute.
 */
@Component
public class Sessions {

  private static final String KIND = "session";
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final JdbcClient database;
  private final Directory directory;
  private final Identifiers identifiers;
  private final IdentitySettings settings;
  private final Clock clock;

  Sessions(
      JdbcClient database,
      Directory directory,
      Identifiers identifiers,
      IdentitySettings settings,
      Clock clock) {
    this.database = database;
    this.directory = directory;
    this.identifiers = identifiers;
    this.settings = settings;
    this.clock = clock;
  }

  /** A session that was recognised by its token. */
  public record Recognised(UUID session, Viewer viewer) {}

  /** One line of the list of somebody's sessions. */
  public record Listed(UUID id, String device, Instant startedAt, Instant lastSeenAt) {}

  private record Found(
      UUID staff, String name, String language, Instant seen, Instant end, List<Membership> held) {}

  /** Begins a session of the current organisation; the token goes into the cookie only. */
  String start(UUID staff, String device) {
    String token = Tokens.fresh();
    UUID id = identifiers.next();
    int organisation = OrganisationScope.required();
    removeExpired(organisation);
    database
        .sql(
            """
            INSERT INTO staff_session (id, organisation_id, staff_id, device, started_at, last_seen_at, expires_at)
            VALUES (:id, :organisation, :staff, :device, :now, :now, :end)
            """)
        .param("id", id)
        .param("organisation", organisation)
        .param("staff", staff)
        .param("device", device)
        .param("now", Timestamp.from(clock.instant()))
        .param("end", Timestamp.from(clock.instant().plus(settings.sessionLongest())))
        .update();
    directory.add(KIND, Tokens.hash(token), organisation, id);
    return token;
  }

  /** The session of a token, unless it is unknown, has ended or its owner may no longer sign in. */
  public Optional<Recognised> recognise(String token) {
    return directory
        .find(KIND, Tokens.hash(token))
        .flatMap(entry ->
            OrganisationScope.call(
                entry.organisation(), () -> recognise(entry.organisation(), entry.subject())));
  }

  private Optional<Recognised> recognise(int organisation, UUID session) {
    Instant now = clock.instant();
    var found = find(session).filter(known -> isAlive(known, now));
    found
        .filter(known -> known.seen().isBefore(now.minus(SEEN_EVERY)))
        .ifPresent(known -> touch(session, now));
    return found.map(known -> new Recognised(session, viewer(organisation, known)));
  }

  private boolean isAlive(Found found, Instant now) {
    return found.end().isAfter(now) && found.seen().plus(settings.sessionIdle()).isAfter(now);
  }

  private static Viewer viewer(int organisation, Found found) {
    return new StaffViewer(
        found.staff(), organisation, found.name(), found.language(), found.held());
  }

  private Optional<Found> find(UUID session) {
    return database
        .sql(
            """
            SELECT p.id, p.name, p.language, s.last_seen_at, s.expires_at,
                   array_remove(array_agg(m.id || ' ' || m.role || ' ' || m.node_id), NULL) AS held
            FROM staff_session s
            JOIN staff p ON p.id = s.staff_id
            LEFT JOIN membership m ON m.staff_id = p.id
            WHERE s.id = :session
              AND p.state = 'ACTIVE'
            GROUP BY p.id, s.id
            """)
        .param("session", session)
        .query(Sessions::found)
        .optional();
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("language"),
        row.getTimestamp("last_seen_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        memberships(row.getArray("held")));
  }

  private static List<Membership> memberships(Array held) throws SQLException {
    return Arrays.stream((String[]) held.getArray())
        .map(line -> line.split(" "))
        .map(part ->
            new Membership(
                UUID.fromString(part[0]), Role.valueOf(part[1]), UUID.fromString(part[2])))
        .toList();
  }

  private void touch(UUID session, Instant now) {
    database
        .sql(
            """
            UPDATE staff_session
            SET last_seen_at = :now
            WHERE id = :session
            """)
        .param("now", Timestamp.from(now))
        .param("session", session)
        .update();
  }

  /** Sessions of one member of staff, the one used last first. */
  public List<Listed> of(UUID staff) {
    return database
        .sql(
            """
            SELECT id, device, started_at, last_seen_at
            FROM staff_session
            WHERE staff_id = :staff
              AND expires_at > :now
              AND last_seen_at > :idle
            ORDER BY last_seen_at DESC, id DESC
            """)
        .param("staff", staff)
        .param("now", Timestamp.from(clock.instant()))
        .param("idle", Timestamp.from(clock.instant().minus(settings.sessionIdle())))
        .query((row, number) ->
            new Listed(
                row.getObject("id", UUID.class),
                row.getString("device"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant()))
        .list();
  }

  /** Ends one session of a member of staff; false when there is no such session. */
  public boolean end(UUID staff, UUID session) {
    directory.remove(KIND, OrganisationScope.required(), session);
    return database
            .sql(
                """
                DELETE FROM staff_session
                WHERE id = :session
                  AND staff_id = :staff
                """)
            .param("session", session)
            .param("staff", staff)
            .update()
        == 1;
  }

  /** Ends all sessions of a member of staff but, where given, the one that asks for it. */
  void endAll(UUID staff, Optional<UUID> except) {
    for (Listed session : of(staff)) {
      if (except.isEmpty() || !except.get().equals(session.id())) {
        end(staff, session.id());
      }
    }
  }

  private void removeExpired(int organisation) {
    database
        .sql(
            """
            WITH ended AS (
              DELETE FROM staff_session
              WHERE expires_at < :now OR last_seen_at < :idle
              RETURNING id
            )
            DELETE FROM directory
            WHERE kind = 'session'
              AND organisation_id = :organisation
              AND subject IN (SELECT id FROM ended)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("idle", Timestamp.from(clock.instant().minus(settings.sessionIdle())))
        .param("organisation", organisation)
        .update();
  }
}
