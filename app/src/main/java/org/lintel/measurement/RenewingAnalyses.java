package org.lintel.measurement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lintel.platform.Tidying;
import org.springframework.stereotype.Component;

/**
 * Keeps analyses that somebody looked at lately up to date, so that the next look finds them made;
 * forgets the others.
 */
@Component
class RenewingAnalyses implements Tidying {

  private static final Period LATELY = Period.ofDays(14);
  private static final Period KEPT = Period.ofDays(90);

  private final StoredAnalyses analyses;
  private final MakingAnalyses making;
  private final Clock clock;

  RenewingAnalyses(StoredAnalyses analyses, MakingAnalyses making, Clock clock) {
    this.analyses = analyses;
    this.making = making;
    this.clock = clock;
  }

  /** Makes those again whose answers are others than when they were made; gives their number. */
  int renew(int organisation) {
    int renewed = 0;
    for (StoredAnalyses.Stored stored : analyses.seenSince(today().minus(LATELY))) {
      Optional<Stamp> now = analyses.stamp(stored.spots());
      if (now.isPresent() && !isCurrent(stored, now.get())) {
        making.make(organisation, stored.id(), _ -> {});
        renewed++;
      }
    }
    return renewed;
  }

  private static boolean isCurrent(StoredAnalyses.Stored stored, Stamp now) {
    return stored
        .made()
        .filter(made -> made.edition() == stored.kind().edition() && made.stamp().equals(now))
        .isPresent();
  }

  @Override
  public void tidy() {
    analyses.forgetUnseen(today().minus(KEPT));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
