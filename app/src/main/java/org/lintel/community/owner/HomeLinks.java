package org.lintel.community.owner;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.community.Household;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Tidying;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.MadeTokens;
import org.lintel.platform.directory.Tokens;
import org.lintel.platform.setting.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal links: whoever holds one is signed in as the member it was made for. For owners without
 * e-mail or phone at hand, on paper or in a message; staff make and withdraw them, each act is
 * written down.
 */
@Component
public class HomeLinks implements Tidying {

  static final String KIND = "home-link";

  private final JdbcClient database;
  private final MadeTokens made;
  private final Directory directory;
  private final PublicAddress address;
  private final Rest rest;

  HomeLinks(
      JdbcClient database, MadeTokens made, Directory directory, PublicAddress address, Rest rest) {
    this.database = database;
    this.made = made;
    this.directory = directory;
    this.address = address;
    this.rest = rest;
  }

  /** Ids, time and the audit log. */
  @Component
  record Rest(Identifiers identifiers, OwnerSettings settings, AuditTrail audit, Clock clock) {}

  /** A link that can be used. */
  public record Listed(UUID id, UUID madeBy, Instant madeAt, Instant expiresAt) {}

  /** Makes a link for a member; the whole address to hand over. */
  @Transactional
  public String make(Viewer viewer, Household household, UUID member) {
    Household.Member found = current(household, member);
    UUID id = rest.identifiers().next();
    Instant now = rest.clock().instant();
    database
        .sql(
            """
            INSERT INTO home_link
              (community_id, id, organisation_id, household_id, member_id, made_by, made_at,
              expires_at)
            VALUES (:community, :id, :organisation, :household, :member, :viewer, :now, :end)
            """)
        .param("community", household.community().id())
        .param("id", id)
        .param("organisation", viewer.organisation())
        .param("household", household.id())
        .param("member", found.id())
        .param("viewer", viewer.id())
        .param("now", Timestamp.from(now))
        .param("end", Timestamp.from(now.plus(rest.settings().homeLink())))
        .update();
    directory.add(KIND, made.hash(KIND, id), viewer.organisation(), id);
    rest.audit().append(viewer.id(), "home-link-made", household.id().toString(), Map.of());
    return address.of("/o/h/" + made.of(KIND, id));
  }

  /** Whether phones can open the address at all. */
  public boolean hasAddress() {
    return address.isSet();
  }

  /** Links of a member that can be used, the latest first. */
  public List<Listed> of(Household household, UUID member) {
    Household.Member found = current(household, member);
    return database
        .sql(
            """
            SELECT id, made_by, made_at, expires_at
            FROM home_link
            WHERE community_id = :community AND member_id = :member AND expires_at > :now
            ORDER BY made_at DESC, id DESC
            """)
        .param("community", household.community().id())
        .param("member", found.id())
        .param("now", Timestamp.from(rest.clock().instant()))
        .query((row, number) ->
            new Listed(
                row.getObject("id", UUID.class),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant()))
        .list();
  }

  /** Withdraws a link; whoever came in by it is signed out. */
  @Transactional
  public void withdraw(Viewer viewer, Household household, UUID member, UUID link) {
    int removed =
        database
            .sql(
                """
                DELETE FROM home_link
                WHERE community_id = :community AND id = :id AND household_id = :household
                  AND member_id = :member
                """)
            .param("community", household.community().id())
            .param("id", link)
            .param("household", household.id())
            .param("member", member)
            .update();
    if (removed == 0) {
      throw new NotFound("home link " + link);
    }
    directory.remove(KIND, viewer.organisation(), link);
    rest.audit().append(viewer.id(), "home-link-withdrawn", household.id().toString(), Map.of());
  }

  /** A link as somebody came with it. */
  record Opened(UUID id, int community, UUID member) {}

  /** Does something with the link of a token, within its organisation, while it can be used. */
  <T> Optional<T> with(String token, Function<Opened, Optional<T>> work) {
    if (!MadeTokens.hasForm(token)) {
      return Optional.empty();
    }
    return directory
        .find(KIND, Tokens.hash(token))
        .flatMap(entry ->
            OrganisationScope.<Optional<T>, RuntimeException>call(
                entry.organisation(), () -> open(entry.subject()).flatMap(work)));
  }

  private Optional<Opened> open(UUID id) {
    return database
        .sql(
            """
            SELECT id, community_id, member_id
            FROM home_link
            WHERE id = :id AND expires_at > :now
            """)
        .param("id", id)
        .param("now", Timestamp.from(rest.clock().instant()))
        .query((row, number) ->
            new Opened(
                row.getObject("id", UUID.class),
                row.getInt("community_id"),
                row.getObject("member_id", UUID.class)))
        .optional();
  }

  /** Forgets every link of a person in the community. */
  void removeOf(int community, UUID person) {
    remove(
        """
        SELECT l.id
        FROM home_link l
        JOIN household_role r ON r.community_id = l.community_id AND r.id = l.member_id
        WHERE l.community_id = :community AND r.person_id = :person
        """,
        Map.of("community", community, "person", person));
  }

  /** A link stays as long as a session that it opened. */
  @Override
  public void tidy() {
    Instant before = rest.clock().instant().minus(rest.settings().sessionLongest());
    remove(
        "SELECT id FROM home_link WHERE expires_at < :before",
        Map.of("before", Timestamp.from(before)));
  }

  private void remove(String sql, Map<String, Object> parameters) {
    List<UUID> links =
        database
            .sql(sql)
            .params(parameters)
            .query((row, number) -> row.getObject("id", UUID.class))
            .list();
    for (UUID link : links) {
      directory.remove(KIND, OrganisationScope.required(), link);
      database.sql("DELETE FROM home_link WHERE id = :id").param("id", link).update();
    }
  }

  private static Household.Member current(Household household, UUID member) {
    return household.member(member).orElseThrow(() -> new NotFound("member " + member));
  }
}
