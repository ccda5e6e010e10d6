package org.lintel.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.IncidentPlace;
import org.lintel.casework.IncidentWord;
import org.lintel.casework.NewIncident;
import org.lintel.casework.NextIncidentWord;
import org.lintel.platform.web.Refusals;
import org.lintel.service.Catalogue;

/** What is typed about an incident, in the fields of a page. */
public record IncidentForm(Map<String, List<String>> typed) {

  static final Duration LONGEST = Duration.ofDays(60);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  public IncidentForm {
    typed = Map.copyOf(typed);
  }

  static IncidentForm begun(Instant now, ZoneId zone) {
    return new IncidentForm(
        Map.of(
            "planned", List.of("false"),
            "begins", List.of(MINUTE.format(now.atZone(zone))),
            "until", List.of(MINUTE.format(now.plus(Duration.ofHours(4)).atZone(zone)))));
  }

  /** The times of an incident that goes on. */
  static IncidentForm going(Instant until, ZoneId zone) {
    return new IncidentForm(Map.of("until", List.of(MINUTE.format(until.atZone(zone)))));
  }

  public String of(String field) {
    return all(field).stream().findFirst().orElse("");
  }

  public List<String> all(String field) {
    return typed.getOrDefault(field, List.of());
  }

  public boolean isPlanned() {
    return of("planned").equals("true");
  }

  UUID submission() {
    return CasesController.id(of("submission")).orElseGet(UUID::randomUUID);
  }

  /** The incident; empty when something is refused. */
  Optional<NewIncident> read(
      List<IncidentPlace> places, Catalogue catalogue, ZoneId zone, Refusals refusals) {
    if (places.isEmpty()) {
      refusals.add("places", "casework.incident.places.missing");
    }
    var classified = NewCaseFields.classified(of("place"), of("problem"), catalogue, refusals);
    var words = new TypedText(of("words"));
    words.need(refusals, "words", IncidentWord.LONGEST);
    var script = new TypedText(of("script"));
    script.limit(refusals, "script", IncidentWord.LONGEST);
    Optional<Instant> begins = time("begins", zone, refusals);
    Optional<Instant> until = until(begins, zone, refusals);
    Optional<Instant> next = next(zone, refusals);
    if (!refusals.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NewIncident(
            submission(),
            isPlanned(),
            classified.orElseThrow().classifier(),
            words.words(),
            script.words(),
            begins.orElseThrow(),
            until.orElseThrow(),
            next,
            places));
  }

  /** What is new; empty when something is refused. */
  Optional<NextIncidentWord> update(Instant began, Instant now, ZoneId zone, Refusals refusals) {
    var words = new TypedText(of("words"));
    words.need(refusals, "words", IncidentWord.LONGEST);
    Optional<Instant> until = until(Optional.of(began), zone, refusals);
    Optional<Instant> next = next(zone, refusals);
    if (next.isPresent() && !next.get().isAfter(now)) {
      refusals.add("next", "casework.incident.next.past");
    }
    return refusals.isEmpty()
        ? Optional.of(
            new NextIncidentWord(
                submission(), IncidentWord.Kind.UPDATE, words.words(), until.orElseThrow(), next))
        : Optional.empty();
  }

  /** The closing word; empty when something is refused. */
  Optional<NextIncidentWord> ending(Instant expectedUntil, Refusals refusals) {
    var words = new TypedText(of("words"));
    words.need(refusals, "closing", IncidentWord.LONGEST);
    return refusals.isEmpty()
        ? Optional.of(
            new NextIncidentWord(
                submission(),
                IncidentWord.Kind.ENDED,
                words.words(),
                expectedUntil,
                Optional.empty()))
        : Optional.empty();
  }

  private Optional<Instant> until(Optional<Instant> begins, ZoneId zone, Refusals refusals) {
    Optional<Instant> until = time("until", zone, refusals);
    boolean isOutside =
        begins.isPresent()
            && until.isPresent()
            && (!until.get().isAfter(begins.get())
                || until.get().isAfter(begins.get().plus(LONGEST)));
    if (isOutside) {
      refusals.add("until", "casework.incident.until.outside", LONGEST.toDays());
    }
    return until;
  }

  private Optional<Instant> next(ZoneId zone, Refusals refusals) {
    return of("next").isBlank() ? Optional.empty() : time("next", zone, refusals);
  }

  private Optional<Instant> time(String field, ZoneId zone, Refusals refusals) {
    try {
      return Optional.of(LocalDateTime.parse(of(field)).atZone(zone).toInstant());
    } catch (DateTimeParseException _) {
      refusals.add(field, "casework.incident.time.missing");
      return Optional.empty();
    }
  }
}
