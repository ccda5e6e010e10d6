package org.lintel.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.StaffLink.Kind;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links. Only the hash of a token is kept, so a link is shown once and never again. */
@Component
class StaffLinks {

  private final JdbcClient database;
  private final Directory directory;
  private final Identifiers identifiers;
  private final Clock clock;

  StaffLinks(JdbcClient database, Directory directory, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Makes a link of the current organisation; earlier ones of the same kind end. */
  StaffLink make(UUID staff, Kind kind, UUID madeBy, Duration validity) {
    revoke(staff, kind);
    String token = Tokens.fresh();
    UUID id = identifiers.next();
    Instant end = clock.instant().plus(validity);
    int organisation = OrganisationScope.required();
    database
        .sql(
            """
            INSERT INTO staff_link (id, organisation_id, staff_id, kind, made_by, made_at, expires_at)
            VALUES (:id, :organisation, :staff, :kind, :madeBy, :now, :end)
            """)
        .param("id", id)
        .param("organisation", organisation)
        .param("staff", staff)
        .param("kind", kind.name())
        .param("madeBy", madeBy)
        .param("now", Timestamp.from(clock.instant()))
        .param("end", Timestamp.from(end))
        .update();
    directory.add(kind.directory(), Tokens.hash(token), organisation, id);
    return new StaffLink(id, organisation, staff, kind, end, kind.path(token));
  }

  /** The link of a token, while it can still be used. Sets no organisation. */
  Optional<StaffLink> find(Kind kind, String token) {
    return directory
        .find(kind.directory(), Tokens.hash(token))
        .flatMap(entry ->
            OrganisationScope.call(
                entry.organisation(), () -> find(kind, entry, kind.path(token))));
  }

  private Optional<StaffLink> find(Kind kind, Directory.Entry entry, String path) {
    return database
        .sql(
            """
            SELECT l.staff_id, l.expires_at
            FROM staff_link l
            JOIN staff p ON p.id = l.staff_id
            WHERE l.id = :id
              AND l.kind = :kind
              AND l.used_at IS NULL
              AND l.expires_at > :now
              AND p.state <> 'INACTIVE'
            """)
        .param("id", entry.subject())
        .param("kind", kind.name())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, number) ->
            new StaffLink(
                entry.subject(),
                entry.organisation(),
                row.getObject("staff_id", UUID.class),
                kind,
                row.getTimestamp("expires_at").toInstant(),
                path))
        .optional();
  }

  /** Uses the link up; false when somebody else was faster. */
  boolean use(StaffLink link) {
    return database
            .sql(
                """
                UPDATE staff_link
                SET used_at = :now
                WHERE id = :id
                  AND used_at IS NULL
                  AND expires_at > :now
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("id", link.id())
            .update()
        == 1;
  }

  void revoke(UUID staff, Kind kind) {
    database
        .sql(
            """
            WITH gone AS (
              DELETE FROM staff_link
              WHERE staff_id = :staff
                AND kind = :kind
              RETURNING id
            )
            DELETE FROM directory
            WHERE kind = :directory
              AND organisation_id = :organisation
              AND subject IN (SELECT id FROM gone)
            """)
        .param("staff", staff)
        .param("kind", kind.name())
        .param("directory", kind.directory())
        .param("organisation", OrganisationScope.required())
        .update();
  }
}
