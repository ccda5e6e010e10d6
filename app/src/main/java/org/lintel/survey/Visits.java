package org.lintel.survey;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.platform.Gathering;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.survey.instrument.InstrumentVersion;
import org.springframework.stereotype.Component;

/**
 * Gathers what a link leads to, changing nothing. Owners who come at the same moment are looked up
 * together.
 */
@Component
public class Visits {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Instruments instruments;
  private final StoredResponses responses;
  private final Clock clock;
  private final Gathering<String, Optional<VisitRow>> found;

  Visits(VisitRows rows, Instruments instruments, StoredResponses responses, Clock clock) {
    this.instruments = instruments;
    this.responses = responses;
    this.clock = clock;
    this.found = new Gathering<>("visit-reader", LONGEST, rows::of);
  }

  /** Does something with the visit that a token opens, within its organisation. */
  public <T> Optional<T> with(String token, Function<Visit, T> work) {
    if (!LinkTokens.hasForm(token)) {
      return Optional.empty();
    }
    return found
        .get(token)
        .map(row ->
            OrganisationScope.<T, RuntimeException>call(
                row.link().organisation(), () -> work.apply(visit(row))));
  }

  private Visit visit(VisitRow row) {
    InstrumentVersion version = instruments.version(row.wave().versionId());
    return new Visit(
        row.link(),
        row.wave(),
        row.wave().standing(clock.instant()),
        version,
        row.facts(),
        row.place(),
        row.draft().map(VisitRow.Saved::draft),
        row.response().filter(_ -> row.isOurs()).flatMap(id -> sent(row.link(), id, version)),
        row.isSpent() || (row.response().isPresent() && !row.isOurs()),
        row.holder());
  }

  private Optional<Visit.Sent> sent(Link link, UUID id, InstrumentVersion version) {
    return responses
        .find(link.invitation().community(), id)
        .map(stored ->
            new Visit.Sent(
                stored.id(),
                stored.submissions(),
                stored.sheet().answers(version.questionnaire())));
  }
}
