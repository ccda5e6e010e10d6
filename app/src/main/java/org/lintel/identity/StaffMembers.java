package org.lintel.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staff of the current organisation. */
@Component
public class StaffMembers {

  private final JdbcClient database;
  private final StaffEmails emails;
  private final Memberships memberships;
  private final Identifiers identifiers;
  private final Clock clock;

  StaffMembers(
      JdbcClient database,
      StaffEmails emails,
      Memberships memberships,
      Identifiers identifiers,
      Clock clock) {
    this.database = database;
    this.emails = emails;
    this.memberships = memberships;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  private record Row(UUID id, String name, Email email, StaffState state, String language) {}

  /** Adds somebody; empty when the e-mail belongs to somebody already, here or elsewhere. */
  Optional<UUID> add(String name, Email email, StaffState state, String language) {
    UUID id = identifiers.next();
    int organisation = OrganisationScope.required();
    if (!emails.claim(email, organisation, id)) {
      return Optional.empty();
    }
    database
        .sql(
            """
            INSERT INTO staff (id, organisation_id, name, email, email_hash, language, state, created_at)
            VALUES (:id, :organisation, :name, :email, :hash, :language, :state, :now)
            """)
        .param("id", id)
        .param("organisation", organisation)
        .param("name", name)
        .param("email", emails.encrypt(email))
        .param("hash", emails.hash(email))
        .param("language", language)
        .param("state", state.name())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return Optional.of(id);
  }

  /** One member of staff; who belongs to another organisation does not exist. */
  public StaffMember get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("staff " + id));
  }

  Optional<StaffMember> find(UUID id) {
    return database
        .sql(
            """
            SELECT id, name, email, state, language
            FROM staff
            WHERE id = :id
            """)
        .param("id", id)
        .query(this::row)
        .optional()
        .map(row -> member(row, memberships.of(List.of(id))));
  }

  /** By name, those who may sign in first; {@code words} is a part of the name. */
  public Paged<StaffMember> list(String words, Paging paging) {
    String pattern = "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    List<Row> rows =
        database
            .sql(
                """
                SELECT id, name, email, state, language
                FROM staff
                WHERE name ILIKE :pattern
                ORDER BY state = 'INACTIVE', name, id
                LIMIT :size OFFSET :offset
                """)
            .param("pattern", pattern)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(this::row)
            .list();
    long total =
        database
            .sql("SELECT count(*) FROM staff WHERE name ILIKE :pattern")
            .param("pattern", pattern)
            .query(Long.class)
            .single();
    var held = memberships.of(rows.stream().map(Row::id).toList());
    return new Paged<>(rows.stream().map(row -> member(row, held)).toList(), paging, total);
  }

  /** Names for ids, for lists of who did what; ids that are unknown are left out. */
  public Map<UUID, String> names(List<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    record Named(UUID id, String name) {}
    return database
        .sql("SELECT id, name FROM staff WHERE id IN (:ids)")
        .param("ids", ids)
        .query((row, number) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Named::id, Named::name));
  }

  /** Staff by their e-mail, also those who left; addresses that nobody has are left out. */
  public Map<Email, UUID> withEmails(Collection<Email> addresses) {
    record Found(String hash, UUID id) {}
    Map<String, Email> byHash =
        addresses.stream()
            .distinct()
            .collect(Collectors.toMap(each -> hex(emails.hash(each)), each -> each));
    return database
        .sql(
            """
            SELECT encode(email_hash, 'hex') AS hash, id
            FROM staff
            WHERE email_hash = ANY (:hashes::bytea[])
            """)
        .param("hashes", addresses.stream().map(emails::hash).toArray(byte[][]::new))
        .query((row, _) -> new Found(row.getString("hash"), row.getObject("id", UUID.class)))
        .list()
        .stream()
        .collect(
            Collectors.toMap(found -> Objects.requireNonNull(byHash.get(found.hash())), Found::id));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Those of them who may sign in. */
  public List<UUID> active(Collection<UUID> ids) {
    return database
        .sql("SELECT id FROM staff WHERE id = ANY (:ids::uuid[]) AND state = 'ACTIVE'")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Every name of the organisation's staff, also of those who left: to be found in texts. */
  public List<String> allNames() {
    return database
        .sql("SELECT DISTINCT name FROM staff ORDER BY name")
        .query((row, number) -> row.getString("name"))
        .list();
  }

  /** Changes what a person may change about herself or an administrator about her. */
  void rename(UUID id, String name) {
    update("UPDATE staff SET name = :value WHERE id = :id", id, name);
  }

  /** The language of pages and mails for somebody. */
  public void speak(UUID id, String language) {
    update("UPDATE staff SET language = :value WHERE id = :id", id, language);
  }

  void move(UUID id, StaffState state) {
    update("UPDATE staff SET state = :value WHERE id = :id", id, state.name());
  }

  private void update(String sql, UUID id, String value) {
    if (database.sql(sql).param("id", id).param("value", value).update() == 0) {
      throw new NotFound("staff " + id);
    }
  }

  private static StaffMember member(Row row, Map<UUID, List<Membership>> held) {
    return new StaffMember(
        row.id(),
        row.name(),
        row.email(),
        row.state(),
        row.language(),
        held.getOrDefault(row.id(), List.of()));
  }

  private Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("name"),
        emails.decrypt(row.getBytes("email")),
        StaffState.valueOf(row.getString("state")),
        row.getString("language"));
  }
}
