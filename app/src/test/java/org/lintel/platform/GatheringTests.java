package org.lintel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class GatheringTests {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final List<List<Integer>> lots = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whoeverAsksAloneIsServedAlone() {
    var squares = new Gathering<Integer, Integer>("squares", LONG, this::squares);

    assertThat(squares.get(7)).isEqualTo(49);
    assertThat(squares.get(8)).isEqualTo(64);
    assertThat(lots).containsExactly(List.of(7), List.of(8));
  }

  @Test
  void whoeverAsksMeanwhileIsServedTogether() throws Exception {
    var isBusy = new CountDownLatch(1);
    var mayGoOn = new CountDownLatch(1);
    var squares =
        new Gathering<Integer, Integer>(
            "squares",
            LONG,
            keys -> {
              isBusy.countDown();
              await(mayGoOn);
              return squares(keys);
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> squares.get(1));
      await(isBusy);
      var others = IntStream.rangeClosed(2, 40).mapToObj(k -> ask(threads, squares, k)).toList();
      while (squares.waiting() < 39) {
        Thread.onSpinWait();
      }
      mayGoOn.countDown();

      assertThat(first.get()).isOne();
      for (int i = 0; i < others.size(); i++) {
        assertThat(others.get(i).get()).isEqualTo((i + 2) * (i + 2));
      }
    }
    assertThat(lots).hasSize(2);
    assertThat(lots.getLast()).hasSize(39);
  }

  @Test
  void everybodyGetsTheirOwnAnswerInARush() throws Exception {
    var squares = new Gathering<Integer, Integer>("squares", LONG, this::squares);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = IntStream.range(0, 5000).mapToObj(k -> ask(threads, squares, k)).toList();
      for (int k = 0; k < asked.size(); k++) {
        assertThat(asked.get(k).get(30, TimeUnit.SECONDS)).isEqualTo(k * k);
      }
    }
    assertThat(lots.stream().mapToInt(List::size).sum()).isEqualTo(5000);
  }

  @Test
  void aKeyThatFailsDoesNotFailItsNeighbours() throws Exception {
    var isBusy = new CountDownLatch(1);
    var mayGoOn = new CountDownLatch(1);
    var squares =
        new Gathering<Integer, Integer>(
            "squares",
            LONG,
            keys -> {
              isBusy.countDown();
              await(mayGoOn);
              if (keys.contains(13)) {
                throw new IllegalArgumentException("13 of " + keys);
              }
              return squares(keys);
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> squares.get(1));
      await(isBusy);
      var good = threads.submit(() -> squares.get(12));
      var bad = threads.submit(() -> squares.get(13));
      while (squares.waiting() < 2) {
        Thread.onSpinWait();
      }
      mayGoOn.countDown();

      assertThat(first.get()).isOne();
      assertThat(good.get()).isEqualTo(144);
      assertThatThrownBy(bad::get).rootCause().hasMessage("13 of [13]");
    }
  }

  @Test
  void whoeverWaitsTooLongIsToldSo() {
    var mayGoOn = new CountDownLatch(1);
    var squares =
        new Gathering<Integer, Integer>(
            "squares",
            Duration.ofMillis(20),
            keys -> {
              await(mayGoOn);
              return squares(keys);
            });

    assertThatThrownBy(() -> squares.get(1)).isInstanceOf(DataAccessResourceFailureException.class);
    mayGoOn.countDown();
  }

  private static Future<Integer> ask(
      ExecutorService threads, Gathering<Integer, Integer> of, int key) {
    return threads.submit(() -> of.get(key));
  }

  private List<Integer> squares(List<Integer> keys) {
    lots.add(List.copyOf(keys));
    return keys.stream().map(key -> key * key).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nothing happened");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
