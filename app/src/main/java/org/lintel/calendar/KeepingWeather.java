package org.lintel.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.Teams;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declares severe weather for a community, or for all of them by whoever answers for all; open
 * clocks are computed anew whenever that changes.
 */
@Component
public class KeepingWeather {

  private static final int MOST_SHOWN = 200;

  private final WeatherRows rows;
  private final Communities communities;
  private final Teams teams;
  private final OrganisationNames names;
  private final RecountPosition recount;
  private final AuditTrail audit;
  private final Identifiers identifiers;
  private final Clock clock;

  KeepingWeather(
      WeatherRows rows,
      Communities communities,
      Teams teams,
      OrganisationNames names,
      RecountPosition recount,
      AuditTrail audit,
      Identifiers identifiers,
      Clock clock) {
    this.rows = rows;
    this.communities = communities;
    this.teams = teams;
    this.names = names;
    this.recount = recount;
    this.audit = audit;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Where the viewer may declare it. */
  public List<Community> places(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.MANAGE_DUTY);
  }

  /** Whether the viewer may declare it for all communities. */
  public boolean isForAll(Viewer viewer) {
    return teams.reachesTheTop(viewer, Permission.MANAGE_DUTY);
  }

  /** What was declared for communities that the viewer sees, the newest first. */
  public List<DeclaredWeather> all(Viewer viewer) {
    Map<Integer, Community> visible =
        communities.visibleTo(viewer, Permission.READ_CASES).stream()
            .collect(Collectors.toMap(Community::id, Function.identity()));
    return rows.of(visible.keySet(), MOST_SHOWN).stream()
        .map(row -> declared(viewer, row, row.community().map(visible::get)))
        .toList();
  }

  /**
   * One that the viewer may change.
   *
   * @throws NotFound when there is none, it was withdrawn, or is none of the viewer's
   */
  public DeclaredWeather find(Viewer viewer, UUID id) {
    return mine(viewer, rows.find(id), id);
  }

  @Transactional
  public Refusals declare(Viewer viewer, WeatherForm form) {
    var refusals = Refusals.none();
    Optional<Community> community = place(viewer, form.community(), refusals);
    ZoneId zone = community.map(Community::zone).orElseGet(() -> zone(viewer));
    Optional<Weather> weather =
        WeatherDeclarationReading.read(form, zone, clock.instant(), refusals);
    if (refusals.isEmpty() && weather.isPresent()) {
      var row =
          new WeatherRows.Row(
              identifiers.next(),
              community.map(Community::id),
              weather.get(),
              form.reason().strip(),
              viewer.id(),
              clock.instant(),
              Optional.empty(),
              Optional.empty());
      rows.add(row);
      note(
          viewer,
          "weather-declared",
          row.id(),
          community,
          details(community, weather.get(), row.reason()));
    }
    return refusals;
  }

  /** The community stays; whoever took the wrong one withdraws it and declares it anew. */
  @Transactional
  public Refusals change(Viewer viewer, UUID id, WeatherForm form) {
    DeclaredWeather before = mine(viewer, rows.lock(id), id);
    var refusals = Refusals.none();
    Optional<Weather> weather =
        WeatherDeclarationReading.read(form, before.zone(), clock.instant(), refusals);
    if (refusals.isEmpty() && weather.isPresent()) {
      String reason = form.reason().strip();
      rows.change(id, weather.get(), reason);
      note(
          viewer,
          "weather-changed",
          id,
          before.community(),
          details(before.community(), weather.get(), reason));
    }
    return refusals;
  }

  /** What became of severe weather that was to end at once. */
  public enum Ending {
    /** Before its time. */
    ENDED,
    /** It had not begun. */
    WITHDRAWN,
    /** It was over already. */
    OVER
  }

  /** It is over before its time; what has not begun is withdrawn. */
  @Transactional
  public Ending end(Viewer viewer, UUID id) {
    DeclaredWeather before = mine(viewer, rows.lock(id), id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!before.from().isBefore(now)) {
      withdraw(viewer, id);
      return Ending.WITHDRAWN;
    }
    if (!before.until().isAfter(now)) {
      return Ending.OVER;
    }
    rows.end(id, now, clock.instant());
    note(viewer, "weather-ended", id, before.community(), Map.of("until", now.toString()));
    return Ending.ENDED;
  }

  /** It never was. */
  @Transactional
  public void withdraw(Viewer viewer, UUID id) {
    DeclaredWeather before = mine(viewer, rows.lock(id), id);
    rows.withdraw(id, clock.instant());
    note(viewer, "weather-withdrawn", id, before.community(), Map.of());
  }

  private void note(
      Viewer viewer,
      String act,
      UUID id,
      Optional<Community> community,
      Map<String, String> details) {
    audit.append(viewer.id(), act, id.toString(), details);
    recount.askForWeather(community.map(Community::id));
  }

  private static Map<String, String> details(
      Optional<Community> community, Weather weather, String reason) {
    var details = new HashMap<String, String>();
    details.put("weather", weather.kind().name());
    details.put("warning", weather.level().name());
    details.put("begin", weather.from().toString());
    details.put("until", weather.until().toString());
    details.put("weather-reason", reason);
    community.ifPresent(place -> details.put("community", place.uuid().toString()));
    return details;
  }

  private DeclaredWeather mine(Viewer viewer, Optional<WeatherRows.Row> found, UUID id) {
    WeatherRows.Row row =
        found
            .filter(each -> each.withdrawn().isEmpty())
            .filter(each -> each.community().isPresent() || isForAll(viewer))
            .orElseThrow(() -> new NotFound("weather " + id));
    Optional<Community> community = row.community().map(communities::get);
    community.ifPresent(each -> communities.find(viewer, Permission.MANAGE_DUTY, each.uuid()));
    return declared(viewer, row, community);
  }

  private DeclaredWeather declared(
      Viewer viewer, WeatherRows.Row row, Optional<Community> community) {
    return new DeclaredWeather(
        row.id(),
        community,
        community.map(Community::zone).orElseGet(() -> zone(viewer)),
        row.weather().kind(),
        row.weather().level(),
        row.weather().from(),
        row.weather().until(),
        row.reason(),
        row.by(),
        row.at(),
        row.ended(),
        row.withdrawn());
  }

  private Optional<Community> place(Viewer viewer, String typed, Refusals refusals) {
    Optional<Community> chosen =
        places(viewer).stream().filter(each -> each.uuid().toString().equals(typed)).findFirst();
    if (chosen.isEmpty() && !(typed.isEmpty() && isForAll(viewer))) {
      refusals.add("community", "calendar.weather.refused.community");
    }
    return chosen;
  }

  private ZoneId zone(Viewer viewer) {
    return names.of(viewer.organisation()).zone();
  }
}
