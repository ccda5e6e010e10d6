package org.lintel.casework.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintel.calendar.ClockMeasure;
import org.lintel.casework.CaseClockFacts;
import org.lintel.casework.CaseState;
import org.lintel.casework.ClosingOutcome;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;

/**
 * A case as a row of cells: what it is, how it stands, and every clock. Names are those that the
 * reader knows from the pages; what the owner said is told only where names are.
 *
 * @param known communities whose owners the reader knows by name
 */
record CaseCells(Text text, Catalogue catalogue, Set<UUID> known) {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "community",
          "home",
          "who",
          "kind",
          "severity",
          "safety",
          "place",
          "category",
          "problem",
          "spot",
          "words",
          "channel",
          "state",
          "outcome",
          "handler",
          "received",
          "changed",
          "done",
          "closed",
          "reopened",
          "escalation",
          "called",
          "nudges",
          "due");

  private static final List<String> OF_CLOCKS =
      List.of("began", "due", "state", "stopped", "counted", "late", "paused");

  List<String> headings() {
    Stream<String> clocks =
        Stream.of(ClockMeasure.values())
            .flatMap(measure ->
                OF_CLOCKS.stream()
                    .map(column ->
                        text.get(
                            "casework.export.clock",
                            text.get("casework.measure." + key(measure)),
                            text.get("casework.export.clock." + column))));
    return Stream.concat(
            COLUMNS.stream().map(column -> text.get("casework.export.column." + column)), clocks)
        .toList();
  }

  private static String key(ClockMeasure measure) {
    return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<@Nullable Object> of(
      ServiceCase found, String handler, Map<ClockMeasure, CaseClockFacts.Fact> clocks) {
    var cells = new ArrayList<@Nullable Object>();
    what(found, cells);
    stands(found, handler, cells);
    ZoneId zone = found.place().zone();
    for (ClockMeasure measure : ClockMeasure.values()) {
      clock(Optional.ofNullable(clocks.get(measure)), zone, cells);
    }
    return cells;
  }

  private void what(ServiceCase found, List<@Nullable Object> cells) {
    var matter = found.matter();
    var classifier = matter.classifier();
    String language = text.language();
    boolean isKnown = known.contains(found.place().community());
    cells.add(found.code());
    cells.add(found.place().name());
    cells.add(found.reporter().home());
    cells.add(CaseWords.who(found, known, text));
    cells.add(text.get(matter.kind().key()));
    cells.add(text.get(matter.severity().shortKey()));
    cells.add(yes(matter.isSafety()));
    cells.add(
        catalogue
            .place(classifier.place())
            .map(place -> place.name().in(language))
            .orElse(classifier.place()));
    cells.add(
        catalogue
            .category(classifier.category())
            .map(category -> category.name().in(language))
            .orElse(classifier.category()));
    cells.add(
        catalogue
            .problem(classifier.problem())
            .map(problem -> problem.name().in(language))
            .orElse(classifier.problem()));
    cells.add(isKnown ? matter.spot() : "");
    cells.add(isKnown ? matter.words() : "");
    cells.add(text.get("casework.channel." + found.reporter().channel().key()));
  }

  private String yes(boolean is) {
    return is ? text.get("casework.export.yes") : "";
  }

  private void stands(ServiceCase found, String handler, List<@Nullable Object> cells) {
    ZoneId zone = found.place().zone();
    var dates = found.dates();
    cells.add(CaseWords.state(found.state(), text));
    cells.add(
        found.state() instanceof CaseState.Closed(ClosingOutcome outcome)
            ? text.get("casework.outcome." + outcome.kind().key())
            : "");
    cells.add(handler);
    cells.add(time(dates.receivedAt(), zone));
    cells.add(time(dates.changedAt(), zone));
    cells.add(time(dates.doneAt(), zone));
    cells.add(time(dates.closedAt(), zone));
    cells.add(found.reopened());
    cells.add(found.escalation());
    cells.add(found.timing().called());
    cells.add(dates.nudges());
    cells.add(time(found.timing().due(), zone));
  }

  private void clock(
      Optional<CaseClockFacts.Fact> clock, ZoneId zone, List<@Nullable Object> cells) {
    if (clock.isEmpty()) {
      OF_CLOCKS.forEach(_ -> cells.add(null));
      return;
    }
    CaseClockFacts.Fact fact = clock.get();
    String state = fact.late() > 0 ? "late-" : "";
    cells.add(time(fact.began(), zone));
    cells.add(time(fact.due(), zone));
    cells.add(
        text.get(
            "casework.export.clock.is-" + state + fact.state().name().toLowerCase(Locale.ROOT)));
    cells.add(time(fact.stopped(), zone));
    cells.add(fact.counted().orElse(null));
    cells.add(fact.late());
    cells.add(fact.paused());
  }

  private static @Nullable Object time(Optional<Instant> at, ZoneId zone) {
    return at.map(known -> time(known, zone)).orElse(null);
  }

  private static String time(Instant at, ZoneId zone) {
    return at.atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
