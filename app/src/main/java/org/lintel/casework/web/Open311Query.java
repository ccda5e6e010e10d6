package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.casework.Open311Filter;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.web.Text;

/** Reads which requests a program asks for; everything wrong is told at once. */
final class Open311Query {

  private static final Duration SPAN = Duration.ofDays(Open311Filter.MOST_DAYS);
  private static final Set<String> STATUS = Set.of("open", "closed");
  private static final int LAST_PAGE = 100_000;

  /** What no calendar of a city reaches, and every database can count. */
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final HttpServletRequest request;
  private final Text text;
  private final List<String> wrong = new ArrayList<>();

  private Open311Query(HttpServletRequest request, Text text) {
    this.request = request;
    this.text = text;
  }

  /** Empty when ids were asked for and none of them can be one. */
  static Optional<Open311Filter> read(HttpServletRequest request, Instant now, Text text) {
    return new Open311Query(request, text).filter(now);
  }

  private Optional<Open311Filter> filter(Instant now) {
    List<String> ids = list("service_request_id");
    List<Integer> numbers =
        ids.stream().flatMap(id -> ServiceCase.number(id).stream()).distinct().toList();
    boolean isById = !ids.isEmpty();
    Span span = isById ? new Span(now, now) : span(now);
    Set<String> status = isById ? STATUS : status();
    int size = number("page_size", Open311Filter.MOST, Open311Filter.MOST);
    int page = number("page", 1, LAST_PAGE);
    if (!wrong.isEmpty()) {
      throw Open311Refused.badRequest(wrong);
    }
    if (isById && numbers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Open311Filter(
            numbers,
            Set.copyOf(list("service_code")),
            span.from(),
            span.until(),
            status.contains("open"),
            status.contains("closed"),
            size,
            (page - 1) * size));
  }

  /** All values of a field, each perhaps a list with commas. */
  private List<String> list(String field) {
    String[] values = request.getParameterValues(field);
    return values == null
        ? List.of()
        : Arrays.stream(values)
            .flatMap(value -> Stream.of(value.split(",", Open311Filter.MOST + 1)))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .limit(Open311Filter.MOST)
            .toList();
  }

  private Set<String> status() {
    Set<String> asked = list("status").stream().collect(Collectors.toSet());
    asked.stream()
        .filter(status -> !STATUS.contains(status))
        .forEach(status -> refuse("status", Open311Jurisdictions.shortened(status)));
    return asked.isEmpty() ? STATUS : asked;
  }

  private record Span(Instant from, Instant until) {}

  private Span span(Instant now) {
    Optional<Instant> start = time("start_date");
    Optional<Instant> end = time("end_date");
    Instant until = end.orElseGet(() -> start.map(from -> from.plus(SPAN)).orElse(now));
    Instant from = start.orElseGet(() -> until.minus(SPAN));
    if (from.isAfter(until)) {
      wrong.add(text.get("casework.open311.error.span-backwards"));
    } else if (Duration.between(from, until).compareTo(SPAN) > 0) {
      wrong.add(
          text.get(
              "casework.open311.error.span",
              String.valueOf(Duration.between(from, until).toDays() + 1),
              String.valueOf(Open311Filter.MOST_DAYS)));
    }
    return new Span(from, until);
  }

  /** With its offset from UTC, which the specification requires. */
  private Optional<Instant> time(String field) {
    String sent = first(field);
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant time = OffsetDateTime.parse(sent).toInstant();
      if (time.isBefore(LATEST) && time.isAfter(EARLIEST)) {
        return Optional.of(time);
      }
    } catch (DateTimeParseException unreadable) {
      // told below, as a time that is out of reach is
    }
    refuse(field, Open311Jurisdictions.shortened(sent));
    return Optional.empty();
  }

  private int number(String field, int usual, int most) {
    String sent = first(field);
    if (sent.isEmpty()) {
      return usual;
    }
    int number = sent.matches("\\d{1,6}") ? Integer.parseInt(sent) : 0;
    if (number < 1 || number > most) {
      wrong.add(
          text.get(
              "casework.open311.error.number",
              field,
              Open311Jurisdictions.shortened(sent),
              String.valueOf(most)));
      return usual;
    }
    return number;
  }

  private String first(String field) {
    String sent = request.getParameter(field);
    return sent == null ? "" : sent.strip();
  }

  private void refuse(String field, String sent) {
    wrong.add(text.get("casework.open311.error." + field.replace('_', '-'), sent));
  }
}
