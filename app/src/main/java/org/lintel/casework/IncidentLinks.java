package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.MadeTokens;
import org.lintel.platform.directory.Tokens;
import org.springframework.stereotype.Component;

/**
 * The link under which everybody whom an incident touches reads what is known of it. It leads to
 * nothing personal, so that one link serves all; it ends a month after the incident.
 */
@Component
public class IncidentLinks {

  static final String KIND = "incident-link";
  private static final Duration AFTER_END = Duration.ofDays(30);

  private final MadeTokens made;
  private final Directory directory;
  private final Incidents incidents;
  private final Clock clock;

  IncidentLinks(MadeTokens made, Directory directory, Incidents incidents, Clock clock) {
    this.made = made;
    this.directory = directory;
    this.incidents = incidents;
    this.clock = clock;
  }

  /** Makes the link, if it is not there. */
  void open(UUID incident) {
    directory.add(KIND, made.hash(KIND, incident), OrganisationScope.required(), incident);
  }

  /** Its path on this server. */
  public String path(UUID incident) {
    return "/o/i/" + made.of(KIND, incident);
  }

  /** Does something with the incident that a token opens, within its organisation. */
  public <T> Optional<T> with(String token, Function<Incident, T> work) {
    if (!MadeTokens.hasForm(token)) {
      return Optional.empty();
    }
    return directory
        .find(KIND, Tokens.hash(token))
        .flatMap(entry ->
            OrganisationScope.<Optional<T>, RuntimeException>call(
                entry.organisation(),
                () -> Optional.of(incidents.get(entry.subject())).filter(this::isOpen).map(work)));
  }

  private boolean isOpen(Incident incident) {
    return incident.ended().map(at -> clock.instant().isBefore(at.plus(AFTER_END))).orElse(true);
  }
}
