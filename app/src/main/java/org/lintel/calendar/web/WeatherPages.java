package org.lintel.calendar.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.ClockRule;
import org.lintel.calendar.DeclaredWeather;
import org.lintel.calendar.KeepingRules;
import org.lintel.calendar.KeepingWeather;
import org.lintel.calendar.WarningLevel;
import org.lintel.calendar.WeatherForm;
import org.lintel.calendar.WeatherKind;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Puts the pages of severe weather together. */
@Component
class WeatherPages {

  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final Duration USUAL = Duration.ofHours(12);

  private final KeepingWeather keeping;
  private final KeepingRules rules;
  private final StaffMembers staff;
  private final OrganisationNames names;
  private final Clock clock;

  WeatherPages(
      KeepingWeather keeping,
      KeepingRules rules,
      StaffMembers staff,
      OrganisationNames names,
      Clock clock) {
    this.keeping = keeping;
    this.rules = rules;
    this.staff = staff;
    this.names = names;
    this.clock = clock;
  }

  WeatherPage list(Viewer viewer, Optional<WeatherForm> typed, Refusals refusals, Text text) {
    List<DeclaredWeather> all = keeping.all(viewer);
    List<Community> places = keeping.places(viewer);
    Instant now = clock.instant();
    var words = new Words(names(all), places, keeping.isForAll(viewer), now, text);
    return new WeatherPage(
        all.stream().filter(each -> each.isOpenAt(now)).map(words::line).toList(),
        all.stream().filter(each -> !each.isOpenAt(now)).map(words::line).toList(),
        viewer.may(Permission.MANAGE_DUTY)
            ? typed.or(() -> Optional.of(fresh(viewer, places)))
            : Optional.empty(),
        places,
        words.isForAll(),
        heeding(text),
        refusals);
  }

  DeclaredWeatherPage one(DeclaredWeather found, WeatherForm form, Refusals refusals, Text text) {
    Instant now = clock.instant();
    return new DeclaredWeatherPage(
        found.id(),
        WeatherWords.what(found.kind(), found.level(), text),
        where(found, text),
        found.isOpenAt(now) && found.hasBegunAt(now),
        form,
        refusals);
  }

  static WeatherForm form(DeclaredWeather found) {
    return new WeatherForm(
        "",
        found.kind().name(),
        found.level().name(),
        field(found.from(), found.zone()),
        field(found.until(), found.zone()),
        found.reason());
  }

  /** From now on for half a day, where the viewer answers for one community for that one. */
  private WeatherForm fresh(Viewer viewer, List<Community> places) {
    boolean isSure = !keeping.isForAll(viewer) && !places.isEmpty();
    ZoneId zone = isSure ? places.getFirst().zone() : names.of(viewer.organisation()).zone();
    return new WeatherForm(
        isSure ? places.getFirst().uuid().toString() : "",
        WeatherKind.RAINSTORM.name(),
        WarningLevel.RED.name(),
        field(clock.instant(), zone),
        field(clock.instant().plus(USUAL), zone),
        "");
  }

  private List<WeatherPage.RuleLine> heeding(Text text) {
    return rules.all().stream()
        .filter(ClockRule::isActive)
        .filter(rule -> rule.allowance().filter(each -> each.weather().isPresent()).isPresent())
        .map(rule ->
            new WeatherPage.RuleLine(
                rule.name().rule(), rule.name().in(text), WeatherWords.clause(rule, text)))
        .toList();
  }

  private Map<UUID, String> names(List<DeclaredWeather> all) {
    return staff.names(all.stream().map(DeclaredWeather::by).distinct().toList());
  }

  private static String where(DeclaredWeather found, Text text) {
    return found.community().map(Community::name).orElse(text.get("calendar.any-community"));
  }

  private static String field(Instant at, ZoneId zone) {
    return FIELD.format(at.atZone(zone));
  }

  /** Declarations as lines for one reader. */
  private record Words(
      Map<UUID, String> staff, List<Community> places, boolean isForAll, Instant now, Text text) {

    WeatherPage.Line line(DeclaredWeather found) {
      boolean isMine =
          found.withdrawn().isEmpty() && found.community().map(places::contains).orElse(isForAll);
      return new WeatherPage.Line(
          isMine ? "/weather/" + found.id() : "",
          WeatherWords.what(found.kind(), found.level(), text),
          where(found, text),
          ExplainedClock.minute(found.from(), found.zone()),
          ExplainedClock.minute(found.until(), found.zone()),
          found.reason(),
          text.get(
              "calendar.weather.by",
              staff.getOrDefault(found.by(), ""),
              ExplainedClock.minute(found.at(), found.zone())),
          text.get("calendar.weather.state." + state(found)),
          found.isOpenAt(now) && found.hasBegunAt(now) ? "wait" : "");
    }

    private String state(DeclaredWeather found) {
      if (found.withdrawn().isPresent()) {
        return "withdrawn";
      }
      if (found.isOpenAt(now)) {
        return found.hasBegunAt(now) ? "now" : "soon";
      }
      return found.ended().isPresent() ? "ended" : "over";
    }
  }
}
