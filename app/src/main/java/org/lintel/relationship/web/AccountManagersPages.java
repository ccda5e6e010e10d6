package org.lintel.relationship.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Absences;
import org.lintel.community.Community;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.AccountManagerNames;
import org.lintel.relationship.AssigningHouseholds;
import org.lintel.relationship.AssignmentAct;
import org.lintel.relationship.ManagedCommunity;
import org.lintel.relationship.PossibleManagers;
import org.springframework.stereotype.Component;

/** Makes the page of account managers. */
@Component
class AccountManagersPages {

  private static final int ACTS_SHOWN = 10;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ManagedCommunity managed;
  private final AssigningHouseholds assigning;
  private final PossibleManagers possible;
  private final Colleagues colleagues;

  AccountManagersPages(
      ManagedCommunity managed,
      AssigningHouseholds assigning,
      PossibleManagers possible,
      Colleagues colleagues) {
    this.managed = managed;
    this.assigning = assigning;
    this.possible = possible;
    this.colleagues = colleagues;
  }

  AccountManagersPage of(
      Viewer viewer,
      List<Community> communities,
      Community community,
      AccountManagersPage.Typed typed,
      Refusals refusals) {
    List<ManagedCommunity.Place> places = managed.places(community.id());
    return new AccountManagersPage(
        communities,
        community,
        new AccountManagersPage.Counts(
            places.stream().mapToInt(ManagedCommunity.Place::households).sum(),
            places.stream().mapToInt(ManagedCommunity.Place::free).sum()),
        colleagues.managers(managed.loads(community.id()), viewer.language()),
        choices(places),
        managed.free(community.id()).stream()
            .map(
                home -> new AccountManagersPage.Home("/owners/" + home.household(), home.address()))
            .toList(),
        possible.of(community.id()),
        colleagues.acts(assigning.acts(viewer, community, ACTS_SHOWN), community.zone()),
        typed,
        refusals);
  }

  /** Each building as a whole, then its entrances where it has several. */
  private static List<AccountManagersPage.Place> choices(List<ManagedCommunity.Place> places) {
    var byBuilding = new LinkedHashMap<UUID, List<ManagedCommunity.Place>>();
    places.forEach(
        place -> byBuilding.computeIfAbsent(place.building(), _ -> new ArrayList<>()).add(place));
    var choices = new ArrayList<AccountManagersPage.Place>();
    byBuilding.forEach((building, entrances) -> {
      choices.add(
          new AccountManagersPage.Place(
              building.toString(),
              entrances.getFirst().buildingName(),
              entrances.stream().mapToInt(ManagedCommunity.Place::households).sum(),
              entrances.stream().mapToInt(ManagedCommunity.Place::free).sum()));
      if (entrances.size() > 1) {
        entrances.forEach(entrance ->
            choices.add(
                new AccountManagersPage.Place(
                    building + "/" + entrance.entrance(),
                    entrance.name(),
                    entrance.households(),
                    entrance.free())));
      }
    });
    return choices;
  }

  /** Puts names to those who stand on the page. */
  @Component
  static class Colleagues {

    private final StaffMembers staff;
    private final AccountManagerNames shown;
    private final Absences absences;
    private final Clock clock;

    Colleagues(StaffMembers staff, AccountManagerNames shown, Absences absences, Clock clock) {
      this.staff = staff;
      this.shown = shown;
      this.absences = absences;
      this.clock = clock;
    }

    List<AccountManagersPage.Manager> managers(List<ManagedCommunity.Load> loads, String language) {
      Instant now = clock.instant();
      var names = staff.names(loads.stream().map(ManagedCommunity.Load::staff).toList());
      var away = absences.away(loads.stream().map(ManagedCommunity.Load::staff).toList(), now);
      return loads.stream()
          .map(load ->
              new AccountManagersPage.Manager(
                  names.getOrDefault(load.staff(), ""),
                  shown.shown(load.staff(), language),
                  load.households(),
                  load.toMeet(),
                  load.hasLeft(),
                  away.contains(load.staff()),
                  away.contains(load.staff())
                      ? absences.coverOf(load.staff(), now).map(this::name).orElse("")
                      : ""))
          .toList();
    }

    private String name(UUID member) {
      return Optional.ofNullable(staff.names(List.of(member)).get(member)).orElse("");
    }

    List<AccountManagersPage.Act> acts(List<AssignmentAct> acts, ZoneId zone) {
      var ids = new HashSet<UUID>();
      acts.forEach(act -> {
        ids.add(act.by());
        act.staff().ifPresent(ids::add);
      });
      Map<UUID, String> names = staff.names(new ArrayList<>(ids));
      return acts.stream().map(act -> act(act, names, zone)).toList();
    }

    /** What a leaver handed over goes back with everything else of hers, not from here. */
    private static AccountManagersPage.Act act(
        AssignmentAct act, Map<UUID, String> names, ZoneId zone) {
      boolean isHandover = act.kind() == AssignmentAct.Kind.HANDOVER;
      boolean isUndone = act.undoneAt().isPresent();
      return new AccountManagersPage.Act(
          MINUTE.format(act.at().atZone(zone)),
          names.getOrDefault(act.by(), ""),
          act.kind().key() + (isHandover && act.staff().isEmpty() ? "-several" : ""),
          act.place(),
          act.staff().map(id -> names.getOrDefault(id, "")).orElse(""),
          act.given(),
          isUndone,
          isUndone || isHandover ? "" : "/account-managers/acts/" + act.id() + "/undoing");
    }
  }
}
