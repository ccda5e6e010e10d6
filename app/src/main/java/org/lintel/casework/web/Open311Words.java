package org.lintel.casework.web;

import static org.lintel.casework.web.Open311Node.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Clocks;
import org.lintel.calendar.Expected;
import org.lintel.casework.CaseState;
import org.lintel.casework.CaseTerms;
import org.lintel.casework.Open311Request;
import org.lintel.casework.ServiceCase;
import org.lintel.community.Community;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.springframework.stereotype.Component;

/**
 * What everybody reads of a request: sentences of ours about how it stands and what comes next,
 * never what staff wrote, and what the reporter wrote only where a person has let it through.
 */
@Component
class Open311Words {

  /** About eleven metres: enough to find it, too little to tell a home. */
  private static final int DECIMALS = 4;

  /** What whoever reports something waits for. */
  private static final Set<ClockMeasure> TOLD =
      Set.of(ClockMeasure.FIRST_RESPONSE, ClockMeasure.RESOLVE);

  private final Clocks clocks;
  private final OrganisationNames names;
  private final Clock clock;

  Open311Words(Clocks clocks, OrganisationNames names, Clock clock) {
    this.clocks = clocks;
    this.names = names;
    this.clock = clock;
  }

  /** By when what can be expected, were it sent now; a program may tell it days later. */
  String notice(Community community, Catalogue.Problem problem, Text text) {
    var terms = CaseTerms.of(problem.kind(), problem.severity(), problem.isSafety());
    boolean isArrival = CaseTerms.isArrival(problem.kind(), problem.severity());
    String times =
        clocks.expected(community.id(), terms, clock.instant()).stream()
            .filter(expected -> TOLD.contains(expected.measure()))
            .sorted(Comparator.comparing(Expected::due))
            .map(expected -> {
              boolean isHere = isArrival && expected.measure() == ClockMeasure.FIRST_RESPONSE;
              String measure = isHere ? "arrival" : CaseTerms.key(expected.measure());
              return text.get(
                  "casework.open311.notice.by",
                  Shown.minute(expected.due(), community.zone()),
                  text.get("casework.open311.measure." + measure));
            })
            .collect(Collectors.joining(text.get("casework.open311.notice.and")));
    return times.isEmpty() ? "" : text.get("casework.open311.notice", times);
  }

  Open311Node request(
      Open311Request request, Catalogue catalogue, int organisation, boolean isItsKey, Text text) {
    ServiceCase found = request.found();
    var classifier = found.matter().classifier();
    boolean hasWords = request.hasWords() || isItsKey;
    var parts = new ArrayList<Open311Node>();
    parts.add(words("service_request_id", found.code()));
    parts.add(words("status", isClosed(found) ? "closed" : "open"));
    parts.add(words("status_notes", notes(found, text)));
    parts.add(words("service_name", problem(catalogue, classifier.problem(), text)));
    parts.add(words("service_code", classifier.problem()));
    parts.add(words("description", hasWords ? found.matter().words() : ""));
    parts.add(words("agency_responsible", names.of(organisation).name()));
    parts.add(words("service_notice", ""));
    parts.add(words("requested_datetime", time(found.dates().receivedAt(), found)));
    parts.add(words("updated_datetime", time(updated(found), found)));
    parts.add(words("expected_datetime", request.solvedBy().map(at -> time(at, found))));
    parts.add(words("address", address(request, catalogue, text)));
    parts.add(words("address_id", request.building()));
    parts.add(words("zipcode", ""));
    parts.add(point("lat", request.point().map(point -> point.latitude())));
    parts.add(point("long", request.point().map(point -> point.longitude())));
    parts.add(words("media_url", hasWords ? request.mediaUrl() : ""));
    return new Open311Node.Whole("request", parts);
  }

  private static Open311Node point(String name, Optional<Double> degrees) {
    return degrees
        .<Open311Node>map(value ->
            new Open311Node.Figure(
                name, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP)))
        .orElseGet(() -> words(name, ""));
  }

  private static String problem(Catalogue catalogue, String code, Text text) {
    return catalogue.problem(code).map(entry -> entry.name().in(text.language())).orElse(code);
  }

  /** From the smallest to the largest, of what is ours: what the reporter typed may name a home. */
  private static String address(Open311Request request, Catalogue catalogue, Text text) {
    String place = request.found().matter().classifier().place();
    return Stream.of(
            catalogue.place(place).map(entry -> entry.name().in(text.language())).orElse(place),
            request.building(),
            request.found().place().name())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(text.get("casework.list.comma")));
  }

  private static boolean isClosed(ServiceCase found) {
    return found.state() instanceof CaseState.Closed;
  }

  private static Instant updated(ServiceCase found) {
    return found.dates().closedAt().orElse(found.dates().changedAt());
  }

  private static String time(Instant instant, ServiceCase found) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(found.place().zone()));
  }

  private String notes(ServiceCase found, Text text) {
    String stands = stands(found.state(), text);
    return next(found, text)
        .map(next -> stands + text.get("casework.open311.then") + next)
        .orElse(stands);
  }

  private static String stands(CaseState state, Text text) {
    return switch (state) {
      case CaseState.Waiting(var wait) ->
          text.get(
              "casework.open311.note.waiting-" + wait.on().key(),
              Shown.day(wait.nextUpdate(), text));
      case CaseState.Closed(var outcome) ->
          text.get("casework.open311.note.closed-" + outcome.kind().key());
      default -> text.get("casework.open311.note." + state.kind().key());
    };
  }

  /** What is due next and by when, or what is late and since when. */
  private Optional<String> next(ServiceCase found, Text text) {
    var timing = found.timing();
    Predicate<Instant> isLate = due -> due.isBefore(clock.instant());
    return timing
        .due()
        .filter(_ -> !isClosed(found))
        .flatMap(due ->
            timing
                .measure()
                .map(measure ->
                    text.get(
                        isLate.test(due) ? "casework.open311.late" : "casework.open311.by",
                        Shown.minute(due, found.place().zone()),
                        text.get(
                            "casework.open311.measure." + CaseTerms.measure(measure, found)))));
  }
}
