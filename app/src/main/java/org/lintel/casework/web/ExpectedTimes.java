package org.lintel.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Clocks;
import org.lintel.calendar.CurrentWeather;
import org.lintel.calendar.Expected;
import org.lintel.calendar.Severity;
import org.lintel.calendar.WeatherKind;
import org.lintel.casework.CaseTerms;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.web.Text;
import org.lintel.service.CaseKind;
import org.lintel.service.Catalogue;
import org.springframework.stereotype.Component;

/**
 * By when an owner can expect what, were she to send it now: for each sort of thing that she can
 * choose, so that it stands on the page before she sends and needs no script.
 */
@Component
class ExpectedTimes {

  private static final int MOST_EXAMPLES = 3;

  private final Clocks clocks;
  private final CurrentWeather weather;
  private final Clock clock;

  ExpectedTimes(Clocks clocks, CurrentWeather weather, Clock clock) {
    this.clocks = clocks;
    this.weather = weather;
    this.clock = clock;
  }

  /** What rules can tell apart. */
  private record Sort(CaseKind kind, Severity severity, boolean isSafety) {

    String name(Text text) {
      return severity.isPressing()
          ? text.get("casework.expected.sort", text.get(severity.shortKey()), text.get(kind.key()))
          : text.get(kind.key());
    }

    /** In severe weather safety has times of its own. */
    String nameInWeather(Text text) {
      return isSafety && severity != Severity.EMERGENCY
          ? text.get("casework.expected.safety", name(text))
          : name(text);
    }
  }

  /** Times of a sort of things. */
  private record Times(
      boolean isArrival,
      Optional<Instant> answer,
      Optional<Instant> plan,
      Optional<Instant> end,
      Optional<WeatherKind> weather) {

    Instant first() {
      return answer.orElse(Instant.MAX);
    }
  }

  /** In the order in which somebody answers; sorts with the same times stand together. */
  List<OwnerReportPage.Expected> of(ServiceCase.Place place, Catalogue offered, Text text) {
    Map<Sort, List<Catalogue.Problem>> sorts =
        offered.problems().stream()
            .collect(
                Collectors.groupingBy(
                    problem -> new Sort(problem.kind(), problem.severity(), problem.isSafety()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Instant now = clock.instant();
    var together = new LinkedHashMap<Times, List<Sort>>();
    sorts.keySet().stream()
        .sorted(
            Comparator.comparing(Sort::severity)
                .thenComparing(Sort::kind)
                .thenComparing(Sort::isSafety))
        .forEach(sort ->
            together.computeIfAbsent(times(place, sort, now), _ -> new ArrayList<>()).add(sort));
    boolean isSevere = together.keySet().stream().anyMatch(each -> each.weather().isPresent());
    return together.entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getKey().first()))
        .map(each -> {
          String what = names(each.getValue(), isSevere, text);
          return expected(place, what, each.getKey(), each.getValue(), sorts, text);
        })
        .toList();
  }

  /** Where it is, which she has yet to choose, may make it later still. */
  String weather(ServiceCase.Place place, Text text) {
    List<WeatherKind> kinds = weather.over(place.communityId());
    return kinds.isEmpty()
        ? ""
        : text.get(
            "casework.expected.weather",
            kinds.stream()
                .map(kind -> text.get(kind.key()))
                .collect(Collectors.joining(text.get("casework.expected.and"))));
  }

  private Times times(ServiceCase.Place place, Sort sort, Instant now) {
    var terms = CaseTerms.of(sort.kind(), sort.severity(), sort.isSafety());
    List<Expected> expected = clocks.expected(place.communityId(), terms, now);
    Map<ClockMeasure, Instant> due =
        expected.stream().collect(Collectors.toMap(Expected::measure, Expected::due));
    return new Times(
        CaseTerms.isArrival(sort.kind(), sort.severity()),
        Optional.ofNullable(due.get(ClockMeasure.FIRST_RESPONSE)),
        Optional.ofNullable(due.get(ClockMeasure.NEXT_UPDATE)),
        Optional.ofNullable(due.get(ClockMeasure.RESOLVE)),
        expected.stream().flatMap(each -> each.delayedBy().stream()).findFirst());
  }

  private static String names(List<Sort> sorts, boolean isSevere, Text text) {
    return sorts.stream()
        .map(sort -> isSevere ? sort.nameInWeather(text) : sort.name(text))
        .distinct()
        .collect(Collectors.joining(text.get("casework.expected.and")));
  }

  private OwnerReportPage.Expected expected(
      ServiceCase.Place place,
      String what,
      Times times,
      List<Sort> sorts,
      Map<Sort, List<Catalogue.Problem>> problems,
      Text text) {
    String and = text.get("casework.expected.and");
    List<String> examples =
        sorts.stream()
            .flatMap(sort -> problems.getOrDefault(sort, List.of()).stream())
            .map(problem -> problem.name().in(text.language()))
            .toList();
    return new OwnerReportPage.Expected(
        what,
        examples.stream().limit(MOST_EXAMPLES).collect(Collectors.joining(and))
            + (examples.size() > MOST_EXAMPLES ? text.get("casework.expected.more") : ""),
        sentence(place, times, text));
  }

  private String sentence(ServiceCase.Place place, Times times, Text text) {
    var parts = new ArrayList<String>();
    String answer = times.isArrival() ? "arrival" : "first-response";
    add(parts, place, times.answer(), answer, text);
    if (times.end().isEmpty() || times.plan().filter(plan(times)).isPresent()) {
      add(parts, place, times.plan(), "plan", text);
    }
    add(parts, place, times.end(), "resolve", text);
    return text.get(
            "casework.expected.sentence", String.join(text.get("casework.expected.then"), parts))
        + times
            .weather()
            .map(kind -> text.get("casework.owner.time.weather", text.get(kind.key())))
            .orElse("");
  }

  /** A plan is worth a line where it comes before the end. */
  private static Predicate<Instant> plan(Times times) {
    return plan -> times.end().filter(plan::isBefore).isPresent();
  }

  private void add(
      List<String> parts, ServiceCase.Place place, Optional<Instant> at, String what, Text text) {
    at.ifPresent(due ->
        parts.add(
            text.get(
                "casework.expected.by",
                Shown.near(due, clock.instant(), place.zone(), text),
                text.get("casework.owner.measure." + what))));
  }
}
