package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lintel.statistics.Outcome.Reason;

class OutcomeTests {

  @Test
  void anotherResultKeepsTheReasonWhyThereIsNone() {
    Outcome<Integer> found = Outcome.of(3);
    Outcome<Integer> few = new Outcome.TooFew<>(4, 10);
    Outcome<Integer> impossible = Outcome.impossible(Reason.CONSTANT);

    assertThat(found.map(three -> three + 1)).isEqualTo(Outcome.of(4));
    assertThat(few.map(three -> three + 1)).isEqualTo(new Outcome.TooFew<Integer>(4, 10));
    assertThat(impossible.map(three -> three + 1))
        .isEqualTo(new Outcome.Impossible<Integer>(Reason.CONSTANT));
    assertThat(few.map(three -> three + 1).value()).isEmpty();
  }

  @Test
  void enoughAnswersAreNotTooFew() {
    assertThat(new Outcome.TooFew<Integer>(0, 1).n()).isZero();
    assertThat(new Outcome.TooFew<Integer>(9, 10).needs()).isEqualTo(10);
    assertThatThrownBy(() -> new Outcome.TooFew<Integer>(10, 10))
        .hasMessageContaining("10 answers are enough");
    assertThatThrownBy(() -> new Outcome.TooFew<Integer>(-1, 10)).hasMessageContaining("-1");
  }
}
