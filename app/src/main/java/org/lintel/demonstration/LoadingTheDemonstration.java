package org.lintel.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.PlaceForm;
import org.lintel.community.PlaceKind;
import org.lintel.community.Places;
import org.lintel.identity.DemonstrationStaff;
import org.lintel.identity.Organisations;
import org.lintel.identity.PortfolioTree;
import org.lintel.identity.Role;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Component;

/** Makes the demonstration organisation through what customers use: places, rosters, answers. */
@Component
class LoadingTheDemonstration {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String COMPANY = "邻里物业集团（演示）";

  /** Numbers that nobody has, so that nobody is called. */
  private static final String INVENTED_PHONE = "400-000-%04d";

  private final Organisations organisations;
  private final DemonstrationStaff staff;
  private final PortfolioTree tree;
  private final Places places;
  private final LoadingRosters rosters;
  private final LoadingTargets targets;
  private final LoadingRounds rounds;
  private final LoadingTheOpenWave openWave;
  private final Demonstrations demonstrations;
  private final Clock clock;

  LoadingTheDemonstration(
      Organisations organisations,
      DemonstrationStaff staff,
      PortfolioTree tree,
      Places places,
      LoadingRosters rosters,
      LoadingTargets targets,
      LoadingRounds rounds,
      LoadingTheOpenWave openWave,
      Demonstrations demonstrations,
      Clock clock) {
    this.organisations = organisations;
    this.staff = staff;
    this.tree = tree;
    this.places = places;
    this.rosters = rosters;
    this.targets = targets;
    this.rounds = rounds;
    this.openWave = openWave;
    this.demonstrations = demonstrations;
    this.clock = clock;
  }

  /** Loads it and returns its organisation. */
  int load() {
    LocalDate anchor = anchor();
    int organisation = found();
    OrganisationScope.run(
        organisation,
        () -> {
          var viewer = settle(organisation);
          answers(viewer, anchor, people(viewer, anchor));
        });
    return organisation;
  }

  /** The company without anybody. */
  int found() {
    return organisations.found(COMPANY, ZONE, true);
  }

  /** The first day of the current quarter: the day that the demonstration stands on. */
  LocalDate anchor() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    return LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
  }

  /** Its leader and its communities. */
  DemonstrationViewer settle(int organisation) {
    UUID root = tree.plant(organisation, COMPANY);
    UUID leader = staff.enroll("林晓岚", "demo@lintel.invalid", Role.ADMINISTRATOR, root);
    var viewer = new DemonstrationViewer(leader, organisation, root);
    organisations.rename(viewer, COMPANY, ZONE, ServicePhone.parse(INVENTED_PHONE.formatted(0)));
    plant(viewer, Place.all());
    return viewer;
  }

  /** Everybody who lives there. */
  List<Resident> people(DemonstrationViewer viewer, LocalDate anchor) {
    List<Resident> residents =
        Place.all().stream().flatMap(place -> Resident.of(place, anchor).stream()).toList();
    rosters.load(viewer, residents);
    return residents;
  }

  private void answers(DemonstrationViewer viewer, LocalDate anchor, List<Resident> residents) {
    targets.load(viewer, anchor);
    for (Round round : Round.before(anchor)) {
      rounds.load(viewer, round, residents);
    }
    openWave.load(viewer, anchor, residents);
    demonstrations.loaded(anchor);
  }

  private void plant(DemonstrationViewer viewer, List<Place> all) {
    Map<String, UUID> nodes = new HashMap<>();
    for (Place place : all) {
      UUID region = node(viewer, nodes, PlaceKind.REGION, viewer.root(), place.region());
      UUID company = node(viewer, nodes, PlaceKind.COMPANY, region, place.company());
      add(
          viewer,
          new PlaceForm(
              PlaceKind.COMMUNITY,
              company,
              place.name(),
              place.code(),
              ZONE.getId(),
              INVENTED_PHONE.formatted(all.indexOf(place) + 1)));
    }
  }

  private UUID node(
      DemonstrationViewer viewer,
      Map<String, UUID> nodes,
      PlaceKind kind,
      UUID parent,
      String name) {
    return nodes.computeIfAbsent(
        name,
        missing -> {
          add(viewer, new PlaceForm(kind, parent, missing, "", "", ""));
          return tree.nodes().stream()
              .filter(node -> node.name().equals(missing))
              .findFirst()
              .orElseThrow()
              .id();
        });
  }

  private void add(DemonstrationViewer viewer, PlaceForm form) {
    Refusals refusals = places.add(viewer, form);
    if (!refusals.isEmpty()) {
      throw new IllegalStateException("the demonstration was refused: " + refusals.all());
    }
  }
}
