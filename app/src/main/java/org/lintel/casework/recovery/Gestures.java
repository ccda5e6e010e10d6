package org.lintel.casework.recovery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The company's catalogue of apologies and gestures. What is shipped stands there until somebody
 * writes in it; from then on it is the company's own.
 */
@Component
public class Gestures {

  /** An apology costs nothing; what the others cost is an example that every company changes. */
  private static final Map<String, Integer> SHIPPED = shipped();

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Identifiers identifiers;
  private final Clock clock;

  Gestures(JdbcClient database, AuditTrail audit, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  private static Map<String, Integer> shipped() {
    var shipped = new LinkedHashMap<String, Integer>();
    shipped.put("apology-in-person", 0);
    shipped.put("apology-letter", 0);
    shipped.put("fruit", 5_000);
    shipped.put("repair-free", 8_000);
    shipped.put("cleaning-free", 15_000);
    return shipped;
  }

  /** All of them, those that are offered first. */
  public List<Gesture> all() {
    List<Gesture> kept = kept();
    return kept.isEmpty() ? preset() : kept;
  }

  private List<Gesture> kept() {
    return database
        .sql(
            """
            SELECT id, preset, name, cost_fen, is_offered
            FROM gesture
            ORDER BY is_offered DESC, cost_fen, preset = '', preset, id
            """)
        .query((row, number) ->
            new Gesture(
                row.getObject("id", UUID.class),
                row.getString("preset"),
                row.getString("name"),
                row.getInt("cost_fen"),
                row.getBoolean("is_offered")))
        .list();
  }

  public Optional<Gesture> find(UUID id) {
    return all().stream().filter(gesture -> gesture.id().equals(id)).findFirst();
  }

  /** Under ids of their own in each company, so that a form names them before they are written. */
  private static List<Gesture> preset() {
    return SHIPPED.entrySet().stream()
        .map(each -> new Gesture(id(each.getKey()), each.getKey(), "", each.getValue(), true))
        .toList();
  }

  private static UUID id(String preset) {
    String name = "gesture:%d:%s".formatted(OrganisationScope.required(), preset);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes down what is shipped, before anything points to it or stands beside it. */
  void ensure() {
    if (kept().isEmpty()) {
      preset().forEach(gesture -> insert(gesture, AuditTrail.SYSTEM));
    }
  }

  @Transactional
  public void add(Viewer viewer, String name, int costFen) {
    ensure();
    var added = new Gesture(identifiers.next(), "", name, costFen, true);
    insert(added, viewer.id());
    note(viewer, "gesture-added", added);
  }

  private void insert(Gesture added, UUID by) {
    database
        .sql(
            """
            INSERT INTO gesture
              (id, organisation_id, preset, name, cost_fen, is_offered, changed_at, changed_by)
            VALUES (:id, :organisation, :preset, :name, :cost, true, :now, :by)
            ON CONFLICT DO NOTHING
            """)
        .param("id", added.id())
        .param("organisation", OrganisationScope.required())
        .param("preset", added.preset())
        .param("name", added.name())
        .param("cost", added.costFen())
        .param("now", Times.of(clock.instant()))
        .param("by", by)
        .update();
  }

  /** What was given keeps what it cost then. */
  @Transactional
  public void change(Viewer viewer, Gesture changed) {
    ensure();
    int rows =
        database
            .sql(
                """
                UPDATE gesture
                SET name = :name, cost_fen = :cost, is_offered = :offered, changed_at = :now,
                  changed_by = :by
                WHERE id = :id
                """)
            .param("name", changed.name())
            .param("cost", changed.costFen())
            .param("offered", changed.isOffered())
            .param("now", Times.of(clock.instant()))
            .param("by", viewer.id())
            .param("id", changed.id())
            .update();
    if (rows == 0) {
      throw new NotFound("gesture " + changed.id());
    }
    note(viewer, "gesture-changed", changed);
  }

  private void note(Viewer viewer, String act, Gesture gesture) {
    audit.append(
        viewer.id(),
        act,
        gesture.id().toString(),
        Map.of("fen", String.valueOf(gesture.costFen())));
  }
}
