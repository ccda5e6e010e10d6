package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is read ahead is used in order, within the organisation, and fails where it is used. */
class ReadingAheadTests {

  @Test
  void usesPartsInOrderAndReadsNoneTwice() {
    var reads = new AtomicInteger();
    var used = new ArrayList<String>();

    OrganisationScope.run(
        7,
        () ->
            ReadingAhead.each(
                List.of("a", "b", "c"),
                key -> key + reads.incrementAndGet() + OrganisationScope.required(),
                used::add));

    assertThat(used).containsExactly("a17", "b27", "c37");
  }

  @Test
  void readsAtMostOnePartAhead() {
    var reads = new AtomicInteger();
    var most = new AtomicInteger();
    var used = new AtomicInteger();

    OrganisationScope.run(
        7,
        () ->
            ReadingAhead.each(
                List.of(1, 2, 3, 4, 5, 6),
                key -> {
                  most.accumulateAndGet(reads.incrementAndGet() - used.get(), Math::max);
                  return key;
                },
                key -> used.incrementAndGet()));

    assertThat(used).hasValue(6);
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void nothingToReadIsNothingToUse() {
    OrganisationScope.run(
        7,
        () ->
            ReadingAhead.each(
                List.<String>of(),
                key -> {
                  throw new IllegalStateException(key);
                },
                part -> {
                  throw new IllegalStateException("used");
                }));
  }

  @Test
  void failuresOfReadingAndOfUsingReachTheCaller() {
    assertThatThrownBy(() ->
            OrganisationScope.run(
                7,
                () ->
                    ReadingAhead.each(
                        List.of(1, 2),
                        key -> {
                          if (key == 2) {
                            throw new IllegalArgumentException("no part 2");
                          }
                          return key;
                        },
                        part -> assertThat(part).isEqualTo(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no part 2");
    assertThatThrownBy(() ->
            OrganisationScope.run(
                7,
                () ->
                    ReadingAhead.each(
                        List.of(1, 2),
                        key -> key,
                        part -> {
                          throw new IllegalStateException("gone");
                        })))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("gone");
  }
}
