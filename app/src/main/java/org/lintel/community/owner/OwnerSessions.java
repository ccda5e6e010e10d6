package org.lintel.community.owner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Tidying;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signed-in browsers of owners. A session belongs to one home and one kind of browser, and ends
 * when she leaves the household, when the phone or e-mail it was opened with is taken from her, or
 * when the link it was opened with is withdrawn.
 */
@Component
public class OwnerSessions implements Tidying {

  static final String KIND = "owner-session";
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final JdbcClient database;
  private final Directory directory;
  private final Identifiers identifiers;
  private final OwnerSettings settings;
  private final Clock clock;

  OwnerSessions(
      JdbcClient database,
      Directory directory,
      Identifiers identifiers,
      OwnerSettings settings,
      Clock clock) {
    this.database = database;
    this.directory = directory;
    this.identifiers = identifiers;
    this.settings = settings;
    this.clock = clock;
  }

  /** What showed who she is. */
  sealed interface Proof {

    /** A code that went to a phone or e-mail, as the keyed hash it is found by. */
    @SuppressWarnings("ArrayRecordComponent") // passes through to the database, never compared
    record Contact(byte[] hash) implements Proof {}

    record Link(UUID id) implements Proof {}
  }

  /** A session that was recognised by its token; the language is empty when she chose none. */
  public record Recognised(SignedInOwner owner, String language) {}

  private record Found(SignedInOwner owner, String language, Instant seen) {}

  /** Begins a session of the current organisation; the token goes into the cookie only. */
  String start(Home home, Proof proof, boolean isOneOfSeveral, String device) {
    String token = Tokens.fresh();
    UUID id = identifiers.next();
    int organisation = OrganisationScope.required();
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("id", id);
    parameters.put("organisation", organisation);
    parameters.put("community", home.community());
    parameters.put("member", home.member());
    parameters.put("contact", proof instanceof Proof.Contact(byte[] hash) ? hash : null);
    parameters.put("link", proof instanceof Proof.Link(UUID link) ? link : null);
    parameters.put("several", isOneOfSeveral);
    parameters.put("device", device);
    parameters.put("now", Timestamp.from(clock.instant()));
    parameters.put("end", Timestamp.from(clock.instant().plus(settings.sessionLongest())));
    database
        .sql(
            """
            INSERT INTO owner_session
              (id, organisation_id, community_id, member_id, contact_hash, link_id,
              is_one_of_several, device, started_at, last_seen_at, expires_at)
            VALUES
              (:id, :organisation, :community, :member, :contact, :link,
              :several, :device, :now, :now, :end)
            """)
        .params(parameters)
        .update();
    directory.add(KIND, Tokens.hash(token), organisation, id);
    return token;
  }

  /** The session of a token, unless it is unknown, has ended or came from another browser. */
  public Optional<Recognised> recognise(String token, String device) {
    return directory
        .find(KIND, Tokens.hash(token))
        .flatMap(entry ->
            OrganisationScope.<Optional<Recognised>, RuntimeException>call(
                entry.organisation(), () -> recognise(entry.subject(), device)));
  }

  private Optional<Recognised> recognise(UUID session, String device) {
    Instant now = clock.instant();
    var found = find(session, device, now);
    found
        .filter(known -> known.seen().isBefore(now.minus(SEEN_EVERY)))
        .ifPresent(_ -> touch(session, now));
    return found.map(known -> new Recognised(known.owner(), known.language()));
  }

  private Optional<Found> find(UUID session, String device, Instant now) {
    return database
        .sql(
            """
            SELECT s.id, s.organisation_id, s.community_id, m.household_id, s.member_id,
              m.person_id, s.is_one_of_several, s.last_seen_at, coalesce(w.language, '') AS language
            FROM owner_session s
            JOIN household_member m
              ON m.community_id = s.community_id AND m.member_id = s.member_id
            LEFT JOIN owner_wish w
              ON w.community_id = s.community_id AND w.person_id = m.person_id
            WHERE s.id = :session AND s.device = :device
              AND s.expires_at > :now AND s.last_seen_at > :idle
              AND (s.contact_hash IS NULL OR EXISTS (
                SELECT 1
                FROM person_contact k
                WHERE k.community_id = m.community_id AND k.person_id = m.person_id
                  AND k.hash = s.contact_hash))
              AND (s.link_id IS NULL OR EXISTS (
                SELECT 1
                FROM home_link l
                WHERE l.community_id = s.community_id AND l.id = s.link_id))
            """)
        .param("session", session)
        .param("device", device)
        .param("now", Timestamp.from(now))
        .param("idle", Timestamp.from(now.minus(settings.sessionIdle())))
        .query(OwnerSessions::found)
        .optional();
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        new SignedInOwner(
            row.getObject("id", UUID.class),
            row.getInt("organisation_id"),
            row.getInt("community_id"),
            row.getObject("household_id", UUID.class),
            row.getObject("member_id", UUID.class),
            row.getObject("person_id", UUID.class),
            row.getBoolean("is_one_of_several")),
        row.getString("language"),
        row.getTimestamp("last_seen_at").toInstant());
  }

  private void touch(UUID session, Instant now) {
    database
        .sql("UPDATE owner_session SET last_seen_at = :now WHERE id = :session")
        .param("now", Timestamp.from(now))
        .param("session", session)
        .update();
  }

  /** The phone or e-mail that she signed in with; empty for who came with a link. */
  Optional<byte[]> contact(SignedInOwner owner) {
    return database
        .sql(
            "SELECT contact_hash FROM owner_session WHERE id = :session AND contact_hash IS NOT NULL")
        .param("session", owner.session())
        .query((row, number) -> row.getBytes("contact_hash"))
        .optional();
  }

  /** How many browsers she is signed in with at this home. */
  public int count(SignedInOwner owner) {
    return open(owner).size();
  }

  @Transactional
  public void end(SignedInOwner owner) {
    remove(List.of(owner.session()));
  }

  /** Ends every session of hers at this home. */
  @Transactional
  public void endAll(SignedInOwner owner) {
    remove(open(owner));
  }

  private List<UUID> open(SignedInOwner owner) {
    return sessions(
        "SELECT id FROM owner_session WHERE community_id = :community AND member_id = :member",
        Map.of("community", owner.community(), "member", owner.member()));
  }

  /** Ends every session that the person has anywhere in the community. */
  void endOf(int community, UUID person) {
    remove(
        sessions(
            """
            SELECT s.id
            FROM owner_session s
            JOIN household_role r ON r.community_id = s.community_id AND r.id = s.member_id
            WHERE s.community_id = :community AND r.person_id = :person
            """,
            Map.of("community", community, "person", person)));
  }

  @Override
  public void tidy() {
    remove(
        sessions(
            "SELECT id FROM owner_session WHERE expires_at < :now OR last_seen_at < :idle",
            Map.of(
                "now",
                Timestamp.from(clock.instant()),
                "idle",
                Timestamp.from(clock.instant().minus(settings.sessionIdle())))));
  }

  private List<UUID> sessions(String sql, Map<String, Object> parameters) {
    return database
        .sql(sql)
        .params(parameters)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  private void remove(List<UUID> sessions) {
    for (UUID session : sessions) {
      directory.remove(KIND, OrganisationScope.required(), session);
      database.sql("DELETE FROM owner_session WHERE id = :id").param("id", session).update();
    }
  }
}
