package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WaitingTimesTests {

  /** Weeks of remission of Freireich et al. (1963), as in MASS::gehan; below 0: still waiting. */
  private static final int[] TREATED = {
    6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35
  };

  private static final int[] CONTROL = {
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };

  /** survfit(Surv(time, cens) ~ treat, gehan): control 8 (4 to 12), 6-MP 23 (16 to NA). */
  @Test
  void theMediansOfGehan() {
    var control = of(CONTROL).median(0.95);
    var treated = of(TREATED).median(0.95);

    assertThat(control.value()).hasValue(8);
    assertThat(control.lower()).hasValue(4);
    assertThat(control.upper()).hasValue(12);
    assertThat(treated.value()).hasValue(23);
    assertThat(treated.lower()).hasValue(16);
    assertThat(treated.upper()).isEmpty();
  }

  @Test
  void whenEverybodyIsServedItIsTheMiddle() {
    assertThat(of(3, 1, 2).median(0.95).value()).hasValue(2);
    assertThat(of(4, 1, 2, 3).median(0.95).value().orElseThrow()).isCloseTo(2.5, within(1e-12));
    assertThat(of(5).median(0.95).value()).hasValue(5);
  }

  @Test
  void whenMoreThanHalfStillWaitNothingIsSaid() {
    var median = of(1, -2, -2, -2).median(0.95);

    assertThat(median.value()).isEmpty();
    assertThat(median.upper()).isEmpty();
    assertThat(new WaitingTimes().median(0.95).value()).isEmpty();
  }

  @Test
  void whoStillWaitsPutsTheMedianOffAndTogetherIsTheSameAsAtOnce() {
    var some = of(1, 2, 3);
    some.addAll(of(-2, 4, 5));

    assertThat(some.all()).isEqualTo(6);
    assertThat(some.served()).isEqualTo(5);
    assertThat(some.median(0.95)).isEqualTo(of(1, 2, 3, -2, 4, 5).median(0.95));
    assertThat(some.median(0.95).value().orElseThrow())
        .isGreaterThan(of(1, 2, 2, 3, 4, 5).median(0.95).value().orElseThrow());
  }

  @Test
  void whatIsNoTimeIsRefused() {
    var times = new WaitingTimes();

    assertThatThrownBy(() -> times.add(-1, true, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> times.add(Double.NaN, true, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> times.add(1, true, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static WaitingTimes of(int... times) {
    var all = new WaitingTimes();
    for (int time : times) {
      all.add(Math.abs(time), time > 0, 1);
    }
    return all;
  }
}
