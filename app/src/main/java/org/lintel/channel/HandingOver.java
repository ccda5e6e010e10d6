package org.lintel.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.platform.mail.Mail;
import org.lintel.platform.mail.MailOutcome;
import org.lintel.platform.mail.Mails;
import org.lintel.platform.setting.PublicAddress;
import org.springframework.stereotype.Component;

/** Has one claimed letter written and hands it to the server of its channel. */
@Component
class HandingOver {

  private final Addresses addresses;
  private final OptOutTokens tokens;
  private final Mails mails;
  private final PublicAddress address;
  private final Map<String, LetterWriter> writers;

  HandingOver(
      Addresses addresses,
      OptOutTokens tokens,
      Mails mails,
      PublicAddress address,
      List<LetterWriter> writers) {
    this.addresses = addresses;
    this.tokens = tokens;
    this.mails = mails;
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
      case LetterWriter.Writing.Words words -> send(mail(letter, words, to, optOut));
      case LetterWriter.Writing.Brief _ ->
          throw new IllegalStateException("a text message cannot go by " + letter.medium());
    };
  }

  private static Mail mail(
      Letter letter, LetterWriter.Writing.Words words, String to, String optOut) {
    return letter.addressee() instanceof Addressee.Staff
        ? new Mail(to, words.subject(), words.text())
        : words.mail(letter.id(), to, optOut);
  }

  private Result send(Mail mail) {
    return switch (mails.send(mail)) {
      case MailOutcome.Sent _ -> new Result.Sent("", 0);
      case MailOutcome.NotSetUp _ -> new Result.Unreached("not-set-up");
      case MailOutcome.Failed(String reason, MailOutcome.Fault fault) ->
          switch (fault) {
            case SERVER -> new Result.Unreached(reason);
            case LATER -> new Result.Later(reason);
            case NEVER -> new Result.Settled(LetterState.FAILED, reason);
            case UNKNOWN -> new Result.Settled(LetterState.UNCERTAIN, reason);
          };
    };
  }
}
