package org.lintel.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys of the organisation for programs of others. Only their hashes are kept. */
@Component
public class ApiKeys {

  private static final String KIND = "api-key";
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int TAIL = 4;

  private static final String COLUMNS =
      "id, name, scope, node_id, last_four, made_by, made_at, last_used_at, ended_at";

  private final JdbcClient database;
  private final Directory directory;
  private final Identifiers identifiers;
  private final AuditTrail audit;
  private final Clock clock;

  ApiKeys(
      JdbcClient database,
      Directory directory,
      Identifiers identifiers,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.directory = directory;
    this.identifiers = identifiers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A key that was made.
   *
   * @param key what the program sends; nobody can read it again
   */
  public record Made(UUID id, String key) {

    @Override
    public String toString() {
      return "Made[" + id + "]";
    }
  }

  /** Keys of a scope, those that still open something first, the newest first. */
  public List<ApiKey> of(ApiKey.Scope scope) {
    return database
        .sql(
            "SELECT "
                + COLUMNS
                + """

                FROM api_key
                WHERE scope = :scope
                ORDER BY ended_at IS NOT NULL, made_at DESC, id
                """)
        .param("scope", scope.name())
        .query(ApiKeys::read)
        .list();
  }

  /** Whoever calls has checked that the name is not too long and the node within reach. */
  @Transactional
  public Made make(Viewer viewer, String name, ApiKey.Scope scope, UUID node) {
    String key = Tokens.fresh();
    UUID id = identifiers.next();
    database
        .sql(
            """
            INSERT INTO api_key
              (id, organisation_id, name, scope, node_id, last_four, made_by, made_at)
            VALUES (:id, :organisation, :name, :scope, :node, :tail, :by, :now)
            """)
        .param("id", id)
        .param("organisation", OrganisationScope.required())
        .param("name", name)
        .param("scope", scope.name())
        .param("node", node)
        .param("tail", key.substring(key.length() - TAIL))
        .param("by", viewer.id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    directory.add(KIND, Tokens.hash(key), OrganisationScope.required(), id);
    audit.append(viewer.id(), "api-key-made", id.toString(), Map.of("scope", scope.name()));
    return new Made(id, key);
  }

  /**
   * From now on it opens nothing; a key that ended before stays as it is.
   *
   * @throws NotFound when there is none
   */
  @Transactional
  public void end(Viewer viewer, UUID id) {
    if (find(id).isEmpty()) {
      throw new NotFound("api key " + id);
    }
    int ended =
        database
            .sql("UPDATE api_key SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
            .param("now", Timestamp.from(clock.instant()))
            .param("id", id)
            .update();
    if (ended == 1) {
      directory.remove(KIND, OrganisationScope.required(), id);
      audit.append(viewer.id(), "api-key-ended", id.toString(), Map.of());
    }
  }

  /** The key of the current organisation that a program sent, while it opens something. */
  public Optional<ApiKey> opening(String sent, ApiKey.Scope scope) {
    Optional<ApiKey> found =
        directory
            .find(KIND, Tokens.hash(sent))
            .filter(entry -> entry.organisation() == OrganisationScope.required())
            .flatMap(entry -> find(entry.subject()))
            .filter(key -> key.scope() == scope && key.endedAt().isEmpty());
    found.ifPresent(this::remember);
    return found;
  }

  private Optional<ApiKey> find(UUID id) {
    return database
        .sql("SELECT " + COLUMNS + " FROM api_key WHERE id = :id")
        .param("id", id)
        .query(ApiKeys::read)
        .optional();
  }

  private void remember(ApiKey key) {
    Instant now = clock.instant();
    if (key.lastUsed().map(at -> at.plus(REMEMBERED).isBefore(now)).orElse(true)) {
      database
          .sql("UPDATE api_key SET last_used_at = :now WHERE id = :id")
          .param("now", Timestamp.from(now))
          .param("id", key.id())
          .update();
    }
  }

  private static ApiKey read(ResultSet row, int number) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        ApiKey.Scope.valueOf(row.getString("scope")),
        row.getObject("node_id", UUID.class),
        row.getString("last_four"),
        row.getObject("made_by", UUID.class),
        row.getTimestamp("made_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
  }
}
