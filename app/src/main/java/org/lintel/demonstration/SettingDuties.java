package org.lintel.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.casework.AssignmentRule;
import org.lintel.casework.AssignmentRule.Choice;
import org.lintel.casework.AssignmentRules;
import org.lintel.casework.KeepingAssignmentRules;
import org.lintel.casework.KeepingDuty;
import org.lintel.casework.StaffDuty;
import org.lintel.community.Building;
import org.lintel.community.Buildings;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Backdating;
import org.lintel.platform.Identifiers;
import org.lintel.relationship.AssigningHouseholds;
import org.lintel.relationship.ContactPlans;
import org.lintel.service.CaseKind;
import org.springframework.stereotype.Component;

/** Says what the staff of the demonstration are given, and who looks after which building. */
@Component
class SettingDuties {

  /** What each technician of a city can handle. */
  private static final List<Set<String>> SKILLS =
      List.of(
          Set.of("water", "structure", "works"),
          Set.of("power", "door", "lift", "fire"),
          Set.of("water", "power", "door", "parking"),
          Set.of("structure", "green", "cleaning", "fire", "lift"));

  private static final Set<String> OF_STEWARDS =
      Set.of("cleaning", "green", "parking", "security", "noise", "service", "fees", "works");

  private static final Duration BEFORE = Duration.ofHours(14);

  /** Account managers came some weeks later: after a year most households are due for a word. */
  private static final Duration MANAGERS_AFTER = Duration.ofDays(25).plusHours(9);

  private static final int MOST_AT_ONCE = 25;
  private static final String CONTACTS_A_YEAR = "1";

  private final DutyActs giving;
  private final AssignmentRules known;
  private final KeepingAssignmentRules rules;
  private final Backdating past;
  private final Identifiers identifiers;

  SettingDuties(
      DutyActs giving,
      AssignmentRules known,
      KeepingAssignmentRules rules,
      Backdating past,
      Identifiers identifiers) {
    this.giving = giving;
    this.known = known;
    this.rules = rules;
    this.past = past;
    this.identifiers = identifiers;
  }

  /** Gives people their work and their households. */
  @Component
  record DutyActs(
      KeepingDuty duties,
      StaffMembers members,
      Buildings buildings,
      AssigningHouseholds households,
      ContactPlans plans,
      SettingTimes times,
      ManyActs acts) {}

  /** Everything as it was set around the time when the year began; does nothing a second time. */
  void set(DemonstrationViewer viewer, List<Crew> crews, LocalDate first, LocalDate today) {
    Instant beginning = first.atStartOfDay(LoadingTheDemonstration.ZONE).toInstant();
    if (known.all().isEmpty()) {
      giving.acts().together(() -> giving.times().set(viewer, crews, first, today));
      past.at(
          beginning.minus(BEFORE),
          false,
          () -> {
            rules(viewer);
            duties(viewer, crews);
          });
      past.at(
          beginning.plus(MANAGERS_AFTER),
          false,
          () -> giving.acts().inSets(() -> crews.forEach(crew -> households(viewer, crew))));
    }
  }

  private void rules(DemonstrationViewer viewer) {
    add(viewer, "维修按技能和片区派单", Optional.of(CaseKind.REPAIR), Choice.FEWEST_IN_HAND);
    add(viewer, "建议先进待领取", Optional.of(CaseKind.SUGGESTION), Choice.POOL);
    add(viewer, "其余归管家", Optional.empty(), Choice.ACCOUNT_MANAGER);
  }

  private void add(
      DemonstrationViewer viewer, String name, Optional<CaseKind> kind, Choice choice) {
    boolean isChoosing = choice == Choice.FEWEST_IN_HAND;
    rules.add(
        viewer,
        new AssignmentRule(
            identifiers.next(),
            name,
            Optional.empty(),
            kind,
            Optional.empty(),
            Optional.empty(),
            isChoosing,
            isChoosing,
            choice));
  }

  private void households(DemonstrationViewer viewer, Crew crew) {
    giving.plans().set(viewer, crew.community(), CONTACTS_A_YEAR);
    List<Building> buildings = giving.buildings().of(crew.community());
    for (int number = 0; number < buildings.size(); number++) {
      Building building = buildings.get(number);
      var place =
          new AssigningHouseholds.Place(
              Optional.of(building.id()), Optional.empty(), building.name(), false);
      var assigned =
          giving
              .households()
              .assign(viewer, crew.community(), place, Optional.of(crew.steward(number + 1)));
      if (assigned instanceof AssigningHouseholds.Assigned.Refused(var refusals)) {
        throw new IllegalStateException("no account manager: " + refusals.all());
      }
    }
  }

  private void duties(DemonstrationViewer viewer, List<Crew> crews) {
    crews.forEach(crew ->
        crew.stewards()
            .forEach(
                steward -> keep(viewer, steward, OF_STEWARDS, Set.of(crew.community().uuid()))));
    Map<UUID, Set<UUID>> areas =
        crews.stream()
            .flatMap(crew ->
                crew.technicians().stream().map(each -> Map.entry(each, crew.community().uuid())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    crews.stream()
        .map(Crew::technicians)
        .distinct()
        .forEach(team -> {
          for (int number = 0; number < team.size(); number++) {
            keep(
                viewer,
                team.get(number),
                SKILLS.get(number),
                areas.getOrDefault(team.get(number), Set.of()));
          }
        });
  }

  private void keep(
      DemonstrationViewer viewer, UUID staff, Set<String> skills, Set<UUID> communities) {
    giving
        .duties()
        .keep(
            viewer,
            giving.members().get(staff),
            new StaffDuty(
                staff, true, Optional.of(MOST_AT_ONCE), skills, List.of(), Optional.empty()),
            communities,
            Set.of());
  }
}
