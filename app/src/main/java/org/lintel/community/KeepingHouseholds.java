package org.lintel.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entering and correcting households by hand, moving out, and changing the owner. */
@Component
public class KeepingHouseholds {

  private final JdbcClient database;
  private final Members members;
  private final Units units;
  private final HouseholdLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeepingHouseholds(
      JdbcClient database,
      Members members,
      Units units,
      HouseholdLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.members = members;
    this.units = units;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A household ended by hand. Same transaction.
   *
   * @param successor who lives there now; empty when the unit stands empty
   */
  public record HouseholdEnded(int community, UUID household, Optional<UUID> successor) {}

  /** What came of entering a household. */
  public sealed interface Entered {
    /** It is there. */
    record Done(UUID household) implements Entered {}

    /** Nothing was entered. */
    record Refused(Refusals refusals) implements Entered {}
  }

  @Transactional
  public Entered add(Viewer viewer, Community community, HouseholdForm form, MemberForm member) {
    var refusals = Refusals.none();
    form.checkPlace(refusals);
    form.checkFacts(refusals);
    members.check(refusals, member);
    if (!refusals.isEmpty()) {
      return new Entered.Refused(refusals);
    }
    UUID unit = units.findOrAdd(viewer, community, form);
    if (units.isLivedIn(community, unit)) {
      return new Entered.Refused(
          refusals.add("room", "community.household.refused.lived-in", form.room()));
    }
    UUID id = insert(viewer, community, unit, form, form.movedInValue());
    members.insert(viewer, community.id(), id, member, true);
    log.write(viewer, community.id(), id, "added");
    return new Entered.Done(id);
  }

  private UUID insert(
      Viewer viewer,
      Community community,
      UUID unit,
      HouseholdForm form,
      Optional<LocalDate> since) {
    UUID id = units.next();
    database
        .sql(
            """
            INSERT INTO household
                (community_id, id, organisation_id, unit_id, since, moved_in_on, stated_stage, note,
                created_at, changed_at)
            VALUES (:community, :id, :organisation, :unit, :since, :movedIn, :stage, :note, :now,
                :now)
            """)
        .param("community", community.id())
        .param("id", id)
        .param("organisation", viewer.organisation())
        .param("unit", unit)
        .param("since", since.orElse(null))
        .param("movedIn", form.movedInValue().orElse(null))
        .param("stage", stage(form))
        .param("note", form.note())
        .param("now", now())
        .update();
    return id;
  }

  private static @Nullable String stage(HouseholdForm form) {
    return form.stage() == TenureStage.UNKNOWN ? null : form.stage().name();
  }

  @Transactional
  public Refusals change(Viewer viewer, Household household, HouseholdForm form) {
    var refusals = Refusals.none();
    form.checkFacts(refusals);
    if (refusals.isEmpty()) {
      int community = household.community().id();
      units.change(community, household.unit(), form);
      database
          .sql(
              """
              UPDATE household
              SET moved_in_on = :movedIn, stated_stage = :stage, note = :note, changed_at = :now
              WHERE community_id = :community AND id = :id
              """)
          .param("movedIn", form.movedInValue().orElse(null))
          .param("stage", stage(form))
          .param("note", form.note())
          .param("now", now())
          .param("community", community)
          .param("id", household.id())
          .update();
      log.write(viewer, community, household.id(), "changed");
    }
    return refusals;
  }

  /** Everybody leaves on that day; the unit stands empty. */
  @Transactional
  public Refusals moveOut(Viewer viewer, Household household, String day) {
    Refusals refusals = checked(household, day);
    if (refusals.isEmpty()) {
      end(household, "MOVED_OUT", HouseholdForm.date(day).orElseThrow());
      tell(household, Optional.empty());
      log.write(viewer, household.community().id(), household.id(), "moved-out");
    }
    return refusals;
  }

  /** The household ends on that day and another begins in the same unit. */
  @Transactional
  public Entered changeOwner(Viewer viewer, Household household, String day, MemberForm owner) {
    Refusals refusals = checked(household, day);
    members.check(refusals, owner);
    if (!refusals.isEmpty()) {
      return new Entered.Refused(refusals);
    }
    LocalDate date = HouseholdForm.date(day).orElseThrow();
    end(household, "OWNER_CHANGED", date);
    var form =
        new HouseholdForm(
            "", "", "", household.kind(), "", "", TenureStage.UNKNOWN, date.toString(), "");
    UUID id = insert(viewer, household.community(), household.unit(), form, Optional.of(date));
    members.insert(viewer, household.community().id(), id, owner, true);
    tell(household, Optional.of(id));
    log.write(viewer, household.community().id(), household.id(), "owner-changed");
    log.write(viewer, household.community().id(), id, "added");
    return new Entered.Done(id);
  }

  private void tell(Household ended, Optional<UUID> successor) {
    events.publishEvent(new HouseholdEnded(ended.community().id(), ended.id(), successor));
  }

  private Refusals checked(Household household, String day) {
    var refusals = Refusals.none();
    if (!household.isCurrent()) {
      return refusals.add("", "community.household.refused.ended");
    }
    var date = HouseholdForm.date(day);
    if (day.isBlank()) {
      return refusals.add("day", "community.household.refused.day-missing");
    }
    if (date.isEmpty()) {
      return refusals.add("day", "community.household.refused.date", day);
    }
    LocalDate today = LocalDate.now(clock.withZone(household.community().zone()));
    return date.get().isAfter(today)
        ? refusals.add("day", "community.household.refused.future", day, today)
        : refusals;
  }

  private void end(Household household, String how, LocalDate day) {
    for (String sql :
        new String[] {
          """
          UPDATE household
          SET until = greatest(since, :day::date), ended = :how, changed_at = :now
          WHERE community_id = :community AND id = :id AND until IS NULL
          """,
          """
          UPDATE household_role
          SET until = greatest(since, :day::date), is_decision_maker = false
          WHERE community_id = :community AND household_id = :id AND until IS NULL
          """
        }) {
      database
          .sql(sql)
          .param("day", day)
          .param("how", how)
          .param("now", now())
          .param("community", household.community().id())
          .param("id", household.id())
          .update();
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
