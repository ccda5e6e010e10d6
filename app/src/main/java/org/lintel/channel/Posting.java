package org.lintel.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends what lies in the outbox, one letter after the other. At most once each: a letter whose
 * delivery is in doubt is left to people.
 */
@Component
public class Posting {

  /** Between the tries of a letter that the server wants later; after the last it has failed. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));

  private static final Duration SERVER_PAUSE = Duration.ofMinutes(5);

  private final Claims claims;
  private final Pace pace;
  private final HandingOver handing;
  private final Clock clock;

  Posting(Claims claims, Pace pace, HandingOver handing, Clock clock) {
    this.claims = claims;
    this.pace = pace;
    this.handing = handing;
    this.clock = clock;
  }

  /** Hears how far the sending is, before each letter; may throw to stop it. */
  @FunctionalInterface
  public interface Progress {
    void at(int done, int total);
  }

  /**
   * What came of one run.
   *
   * @param trouble why the mail server could not be reached; empty when it could
   */
  public record Posted(Map<LetterState, Integer> letters, String trouble) {

    public Posted {
      letters = Map.copyOf(letters);
    }

    public int count(LetterState state) {
      return letters.getOrDefault(state, 0);
    }
  }

  /** Sends what is due by e-mail, of one occasion or of all. */
  public Posted post(Optional<Occasion> occasion, Duration atMost, Progress progress) {
    return post(Medium.EMAIL, occasion, atMost, progress);
  }

  /**
   * Sends what is due by one channel until nothing is due, the time is over, or its server is out
   * of reach. Never within a transaction: a claim must be visible at once.
   */
  Posted post(Medium medium, Optional<Occasion> occasion, Duration atMost, Progress progress) {
    Instant end = clock.instant().plus(atMost);
    var letters = new EnumMap<LetterState, Integer>(LetterState.class);
    String trouble = "";
    int waiting = claims.due(medium, occasion);
    for (int done = 0; waiting > 0 && trouble.isEmpty() && clock.instant().isBefore(end); done++) {
      progress.at(done, done + waiting);
      pause(medium);
      var letter = claims.next(medium, occasion);
      if (letter.isPresent()) {
        var result = handing.handOver(letter.get());
        letters.merge(write(letter.get(), result), 1, Integer::sum);
        trouble = result instanceof HandingOver.Result.Unreached(String reason) ? reason : "";
      }
      waiting = claims.due(medium, occasion);
    }
    return new Posted(letters, trouble);
  }

  private void pause(Medium medium) {
    try {
      Thread.sleep(pace.reserve(medium));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the sending was interrupted between two letters", e);
    }
  }

  private LetterState write(Letter letter, HandingOver.Result result) {
    return switch (result) {
      case HandingOver.Result.Settled(LetterState state, String reason) ->
          settle(letter, state, reason);
      case HandingOver.Result.Sent(String provider, int cost) -> {
        claims.sent(letter, provider, cost);
        yield LetterState.SENT;
      }
      case HandingOver.Result.NotNow(Instant until, String reason) -> {
        claims.defer(letter, until, reason);
        yield LetterState.WAITING;
      }
      case HandingOver.Result.Later(String reason) -> postpone(letter, reason);
      case HandingOver.Result.Unreached(String reason) -> {
        claims.giveBack(letter, SERVER_PAUSE, reason);
        yield LetterState.WAITING;
      }
    };
  }

  private LetterState settle(Letter letter, LetterState state, String reason) {
    claims.settle(letter, state, reason);
    return state;
  }

  private LetterState postpone(Letter letter, String reason) {
    if (letter.attempt() > PAUSES.size()) {
      return settle(letter, LetterState.FAILED, reason);
    }
    claims.postpone(letter, PAUSES.get(letter.attempt() - 1), reason);
    return LetterState.WAITING;
  }
}
