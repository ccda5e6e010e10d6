package org.lintel.casework.recovery;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.identity.Permission;
import org.lintel.identity.Role;
import org.lintel.identity.StaffOfPlaces;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A gesture for one household. Within the budget of the community it is agreed to at once; beyond
 * it, or when it costs more than one may, somebody else decides, who did not ask for it.
 */
@Component
public class GivingAGesture {

  public static final int LONGEST_REASON = 200;

  private final JdbcClient database;
  private final Gestures catalogue;
  private final GivenGestures given;
  private final EndingTracks ending;
  private final RecoveryLedger ledger;
  private final TellingOfGestures telling;

  GivingAGesture(
      JdbcClient database,
      Gestures catalogue,
      GivenGestures given,
      EndingTracks ending,
      RecoveryLedger ledger,
      TellingOfGestures telling) {
    this.database = database;
    this.catalogue = catalogue;
    this.given = given;
    this.ending = ending;
    this.ledger = ledger;
    this.telling = telling;
  }

  /** Who hears of it, and what stands in the audit log. */
  @Component
  static class TellingOfGestures {

    private final AuditTrail audit;
    private final CallersOfAHousehold callers;
    private final StaffOfPlaces staff;
    private final TellingOfRecoveries telling;
    private final Clock clock;

    TellingOfGestures(
        AuditTrail audit,
        CallersOfAHousehold callers,
        StaffOfPlaces staff,
        TellingOfRecoveries telling,
        Clock clock) {
      this.audit = audit;
      this.callers = callers;
      this.staff = staff;
      this.telling = telling;
      this.clock = clock;
    }

    Instant now() {
      return clock.instant();
    }

    void note(Viewer viewer, String act, Recovery found, int fen) {
      audit.append(viewer.id(), act, found.id().toString(), Map.of("fen", String.valueOf(fen)));
    }

    /** The managers of the community and head office, without the one who asks. */
    void asked(Viewer viewer, Recovery found, UUID gesture) {
      List<UUID> path = callers.path(found);
      List<UUID> reading =
          staff.holding(Permission.EXPORT, path).stream().map(StaffOfPlaces.Colleague::id).toList();
      List<UUID> whom =
          Stream.of(Role.COMMUNITY_MANAGER, Role.QUALITY_MANAGER)
              .flatMap(role -> staff.having(role, path).stream())
              .map(StaffOfPlaces.Colleague::id)
              .filter(id -> !id.equals(viewer.id()))
              .filter(id -> !found.isRestricted() || reading.contains(id))
              .distinct()
              .toList();
      telling.asked(found, whom, gesture);
    }

    void decided(Recovery found, UUID whom, UUID gesture) {
      telling.decided(found, whom, gesture);
    }
  }

  /**
   * Asks for one; the same form sent twice asks once.
   *
   * @param id made with the form
   */
  @Transactional
  public Refusals ask(Viewer viewer, Recovery seen, UUID id, UUID which) {
    Recovery found = ending.held(seen);
    Optional<Gesture> gesture = catalogue.find(which).filter(Gesture::isOffered);
    if (gesture.isEmpty() || found.isClosed()) {
      return Refusals.none()
          .add(
              "gesture",
              found.isClosed() ? "casework.callback.refused.closed" : "casework.choice.missing");
    }
    catalogue.ensure();
    give(viewer, found, id, gesture.get());
    return Refusals.none();
  }

  private void give(Viewer viewer, Recovery found, UUID id, Gesture wanted) {
    YearMonth month = YearMonth.from(telling.now().atZone(found.place().zone()));
    holdTheBudget(found.place().communityId());
    boolean isWithin = given.isWithin(found.place().communityId(), month, wanted.costFen());
    if (isInserted(viewer, found, id, wanted, month, isWithin)) {
      ledger.append(
          RecoveryLedger.Key.of(found),
          isWithin ? RecoveryLedger.Kind.GESTURE_APPROVED : RecoveryLedger.Kind.GESTURE_ASKED,
          "",
          Optional.of(viewer.id()),
          "");
      telling.note(viewer, isWithin ? "gesture-given" : "gesture-asked", found, wanted.costFen());
      if (!isWithin) {
        telling.asked(viewer, found, id);
      }
    }
  }

  /** Two that are asked for at once must not both fit into what is left for one. */
  private void holdTheBudget(int community) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtext('gesture_budget'), :community)")
        .param("community", community)
        .query((row, number) -> number)
        .list();
  }

  private boolean isInserted(
      Viewer viewer, Recovery found, UUID id, Gesture wanted, YearMonth month, boolean isWithin) {
    var now = Times.of(telling.now());
    return database
            .sql(
                """
                INSERT INTO recovery_gesture (community_id, id, organisation_id, recovery_id,
                  gesture_id, cost_fen, month, state, asked_at, asked_by, decided_at)
                VALUES (:community, :id, :organisation, :recovery, :gesture, :cost, :month, :state,
                  :now, :by, CASE WHEN :state = 'APPROVED' THEN :now::timestamptz END)
                ON CONFLICT (community_id, id) DO NOTHING
                """)
            .param("community", found.place().communityId())
            .param("id", id)
            .param("organisation", viewer.organisation())
            .param("recovery", found.id())
            .param("gesture", wanted.id())
            .param("cost", wanted.costFen())
            .param("month", month.atDay(1))
            .param(
                "state",
                isWithin ? GivenGestures.State.APPROVED.name() : GivenGestures.State.ASKED.name())
            .param("now", now)
            .param("by", viewer.id())
            .update()
        == 1;
  }

  /**
   * The one with that id.
   *
   * @throws NotFound when there is none at the recovery
   */
  public GivenGestures.Given find(Recovery found, UUID id) {
    return given.of(found).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("gesture " + id));
  }

  /** Agrees, or refuses with a reason; never by the one who asked. */
  @Transactional
  public Refusals decide(
      Viewer viewer, Recovery found, UUID id, boolean isApproved, String reason) {
    if (!given.mayDecide(viewer, found)) {
      throw new NotFound("gestures to decide of " + found.id());
    }
    GivenGestures.Given asked = find(found, id);
    var refusals = Refusals.none();
    if (asked.askedBy().equals(viewer.id())) {
      refusals.add("", "casework.gesture.refused.own");
    } else if (asked.state() != GivenGestures.State.ASKED) {
      refusals.add("", "casework.gesture.refused.decided");
    } else if (!isApproved && reason.isEmpty()) {
      refusals.add("reason-" + id, "casework.gesture.refused.reason");
    } else {
      decide(viewer, found, asked, isApproved, reason);
    }
    return refusals;
  }

  private void decide(
      Viewer viewer, Recovery found, GivenGestures.Given asked, boolean isApproved, String reason) {
    int decided =
        database
            .sql(
                """
                UPDATE recovery_gesture
                SET state = :state, decided_at = :now, decided_by = :by, reason = :reason
                WHERE community_id = :community AND id = :id AND state = 'ASKED'
                """)
            .param(
                "state",
                isApproved
                    ? GivenGestures.State.APPROVED.name()
                    : GivenGestures.State.REFUSED.name())
            .param("now", Times.of(telling.now()))
            .param("by", viewer.id())
            .param("reason", reason)
            .param("community", found.place().communityId())
            .param("id", asked.id())
            .update();
    if (decided == 1) {
      ledger.append(
          RecoveryLedger.Key.of(found),
          isApproved ? RecoveryLedger.Kind.GESTURE_APPROVED : RecoveryLedger.Kind.GESTURE_REFUSED,
          "",
          Optional.of(viewer.id()),
          reason);
      telling.note(
          viewer, isApproved ? "gesture-approved" : "gesture-refused", found, asked.costFen());
      telling.decided(found, asked.askedBy(), asked.id());
    }
  }
}
