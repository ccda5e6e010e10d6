package org.lintel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Pace.Row row = new Pace.Row();

  @Test
  void lettersStandInARowAsFarApartAsTheLimitSays() {
    assertThat(row.reserve(NOON, 120)).isZero();
    assertThat(row.reserve(NOON, 120)).isEqualTo(Duration.ofMillis(500));
    assertThat(row.reserve(NOON, 120)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aPauseIsNotMadeUpForByABurst() {
    row.reserve(NOON, 60);

    Instant later = NOON.plusSeconds(600);
    assertThat(row.reserve(later, 60)).isZero();
    assertThat(row.reserve(later, 60)).isEqualTo(Duration.ofSeconds(1));
  }
}
