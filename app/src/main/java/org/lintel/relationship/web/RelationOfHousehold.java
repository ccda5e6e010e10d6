package org.lintel.relationship.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Absences;
import org.lintel.channel.ContactedLately;
import org.lintel.community.Communities;
import org.lintel.community.Household;
import org.lintel.community.HouseholdPart;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.Teams;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Part;
import org.lintel.relationship.AccountManagerNames;
import org.lintel.relationship.ContactLog;
import org.lintel.relationship.ContactPlans;
import org.lintel.relationship.HandoverNotes;
import org.lintel.relationship.ManagedPeriod;
import org.lintel.relationship.ManagedPeriods;
import org.springframework.stereotype.Component;

/** Puts the account manager, what is to follow and the note onto the page of a household. */
@Component
class RelationOfHousehold implements HouseholdPart {

  private static final int FIRST = 10;

  private final ManagedPeriods periods;
  private final ContactLog contacts;
  private final ContactPlans plans;
  private final HandoverNotes notes;
  private final PeopleAround people;

  RelationOfHousehold(
      ManagedPeriods periods,
      ContactLog contacts,
      ContactPlans plans,
      HandoverNotes notes,
      PeopleAround people) {
    this.periods = periods;
    this.contacts = contacts;
    this.plans = plans;
    this.notes = notes;
    this.people = people;
  }

  @Override
  public int order() {
    return FIRST;
  }

  @Override
  public Optional<Part> of(Viewer viewer, Household household) {
    return Optional.of(new Part("relationship/_household", relation(viewer, household)));
  }

  private HouseholdRelation relation(Viewer viewer, Household household) {
    int community = household.community().id();
    ZoneId zone = household.community().zone();
    boolean knows = household.knowsPeople();
    Instant now = people.clock.instant();
    Optional<ManagedPeriod> today = periods.today(community, household.id());
    var open = knows ? contacts.open(community, household.id()) : List.<ContactLog.FollowUp>of();
    HandoverNotes.Note note =
        knows ? notes.current(community, household.id()) : HandoverNotes.Note.none();
    var ids = new HashSet<UUID>();
    today.ifPresent(period -> ids.add(period.staff()));
    open.forEach(each -> ids.add(each.staff()));
    ids.add(note.by());
    Map<UUID, String> names = people.staff.names(new ArrayList<>(ids));
    LocalDate day = LocalDate.ofInstant(now, zone);
    return new HouseholdRelation(
        "/owners/" + household.id(),
        today
            .map(period -> people.manager(period, names, zone, viewer.language(), now))
            .orElse(HouseholdRelation.Manager.NONE),
        household.isCurrent() && people.mayAssign(viewer, community),
        household.isCurrent() && knows,
        people.lately.of(community, household.id(), zone),
        contacts(household, today, now, zone),
        open.stream()
            .map(each ->
                new HouseholdRelation.FollowUp(
                    each.on().toString(),
                    each.words(),
                    names.getOrDefault(each.staff(), ""),
                    "/owners/" + household.id() + "/contact-log/" + each.contact() + "/settling",
                    each.on().isBefore(day)))
            .toList(),
        note.isEmpty()
            ? HouseholdRelation.Note.NONE
            : new HouseholdRelation.Note(
                note.words(),
                names.getOrDefault(note.by(), ""),
                LocalDate.ofInstant(note.at(), zone).toString()));
  }

  private HouseholdRelation.Contacts contacts(
      Household household, Optional<ManagedPeriod> today, Instant now, ZoneId zone) {
    int community = household.community().id();
    Optional<Instant> last = contacts.lastReached(community, household.id());
    Optional<Instant> known = last.or(() -> today.map(ManagedPeriod::since));
    Optional<Instant> next =
        household.isCurrent()
            ? known.flatMap(since -> plans.dueAt(community, last, since))
            : Optional.empty();
    return new HouseholdRelation.Contacts(
        last.map(at -> LocalDate.ofInstant(at, zone).toString()).orElse(""),
        next.map(at -> LocalDate.ofInstant(at, zone).toString()).orElse(""),
        next.filter(at -> at.isBefore(now)).isPresent());
  }

  /** Who the people are that stand here, and how often they were contacted. */
  @Component
  static class PeopleAround {

    private final StaffMembers staff;
    private final Teams teams;
    private final Absences absences;
    private final AccountManagerNames shown;
    private final Communities communities;
    private final ContactedLately lately;
    private final Clock clock;

    PeopleAround(
        StaffMembers staff,
        Teams teams,
        Absences absences,
        AccountManagerNames shown,
        Communities communities,
        ContactedLately lately,
        Clock clock) {
      this.staff = staff;
      this.teams = teams;
      this.absences = absences;
      this.shown = shown;
      this.communities = communities;
      this.lately = lately;
      this.clock = clock;
    }

    boolean mayAssign(Viewer viewer, int community) {
      return communities.visibleTo(viewer, Permission.ASSIGN_ACCOUNT_MANAGERS).stream()
          .anyMatch(each -> each.id() == community);
    }

    private HouseholdRelation.Manager manager(
        ManagedPeriod period, Map<UUID, String> names, ZoneId zone, String language, Instant now) {
      UUID id = period.staff();
      boolean isAway = absences.isAway(id, now);
      Optional<UUID> cover = isAway ? absences.coverOf(id, now) : Optional.empty();
      return new HouseholdRelation.Manager(
          names.getOrDefault(id, id.toString()),
          shown.shown(id, language),
          LocalDate.ofInstant(period.since(), zone).toString(),
          !teams.active(List.of(id)).contains(id),
          isAway,
          cover
              .flatMap(other -> Optional.ofNullable(staff.names(List.of(other)).get(other)))
              .orElse(""),
          period.isToIntroduce()
              ? period.introduceBy().map(at -> LocalDate.ofInstant(at, zone).toString()).orElse("")
              : "");
    }
  }
}
