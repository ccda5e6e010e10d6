package org.lintel.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Severity;

/**
 * More that a list of cases can be cut down by; what is empty asks for nothing.
 *
 * @param category code of the service catalogue
 * @param from first day on which a case came in, where it is
 * @param until last day
 */
public record CaseNarrowing(
    Optional<CaseState.Kind> state,
    Optional<String> category,
    Optional<Severity> severity,
    Optional<CaseChannel> channel,
    Handler handler,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  public static final CaseNarrowing NOTHING =
      new CaseNarrowing(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new Handler.Anybody(),
          Optional.empty(),
          Optional.empty());

  /** Who has a case. */
  public sealed interface Handler {

    record Anybody() implements Handler {}

    record Nobody() implements Handler {}

    /** Whoever looks. */
    record Me() implements Handler {}

    record Colleague(UUID id) implements Handler {}

    /** Value in the address; empty for anybody. */
    default String key() {
      return switch (this) {
        case Anybody _ -> "";
        case Nobody _ -> "nobody";
        case Me _ -> "me";
        case Colleague(UUID id) -> id.toString();
      };
    }
  }

  public boolean isNothing() {
    return equals(NOTHING);
  }
}
