package org.lintel.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.platform.setting.PublicAddress;
import org.springframework.stereotype.Component;

/** Has one claimed letter written and handed to whoever carries it. */
@Component
class HandingOver {

  private final Addresses addresses;
  private final OptOutTokens tokens;
  private final Delivering delivering;
  private final PublicAddress address;
  private final Map<String, LetterWriter> writers;

  HandingOver(
      Addresses addresses,
      OptOutTokens tokens,
      Delivering delivering,
      PublicAddress address,
      List<LetterWriter> writers) {
    this.addresses = addresses;
    this.tokens = tokens;
    this.delivering = delivering;
    this.address = address;
    this.writers =
        writers.stream().collect(Collectors.toMap(LetterWriter::kind, Function.identity()));
  }

  /** What came of it. */
  sealed interface Result {
    record Settled(LetterState state, String reason) implements Result {}

    /**
     * It went.
     *
     * @param provider what the provider calls it; may be empty
     * @param cost in hundredths of a fen
     */
    record Sent(String provider, int cost) implements Result {}

    /** It must not go now. */
    record NotNow(Instant until, String reason) implements Result {}

    /** The server wants it later. */
    record Later(String reason) implements Result {}

    /** The server was out of reach; no letter would have gone. */
    record Unreached(String reason) implements Result {}
  }

  Result handOver(Letter letter) {
    return switch (addresses.of(letter)) {
      case Addresses.Standing.Gone _ -> new Result.Settled(LetterState.DROPPED, "no-address");
      case Addresses.Standing.OptedOut _ -> new Result.Settled(LetterState.DROPPED, "opted-out");
      case Addresses.Standing.Good(String to) -> write(letter, to);
    };
  }

  private Result write(Letter letter, String to) {
    LetterWriter writer = writers.get(letter.occasion().kind());
    if (writer == null) {
      throw new IllegalStateException("nobody writes letters of kind " + letter.occasion().kind());
    }
    String optOut = address.of(tokens.path(letter.id()));
    return switch (writer.write(letter, optOut)) {
      case LetterWriter.Writing.Needless(String reason) ->
          new Result.Settled(LetterState.DROPPED, reason);
      case LetterWriter.Writing.Later(Instant until, String reason) ->
          new Result.NotNow(until, reason);
      case LetterWriter.Writing.Words words -> delivering.email(letter, words, to, optOut);
      case LetterWriter.Writing.Brief brief -> delivering.sms(letter, brief, to);
    };
  }
}
