package org.lintel.survey.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lintel.channel.LetterState;
import org.lintel.channel.Occasion;
import org.lintel.channel.Outbox;
import org.lintel.channel.Reach;
import org.lintel.channel.Recipient;
import org.lintel.platform.AuditTrail;
import org.lintel.survey.Invitations;
import org.lintel.survey.Wave;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invitation of a wave and its reminders: whom each would reach, and what became of it. */
@Component
public class MailRounds {

  private final Outbox outbox;
  private final MailRecipients recipients;
  private final Invitations invitations;
  private final AuditTrail audit;
  private final Clock clock;

  MailRounds(
      Outbox outbox,
      MailRecipients recipients,
      Invitations invitations,
      AuditTrail audit,
      Clock clock) {
    this.outbox = outbox;
    this.recipients = recipients;
    this.invitations = invitations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One round.
   *
   * @param number 0 for the invitation
   * @param putOff households that the contact budget keeps waiting
   */
  public record Round(
      int number, Reach reach, Map<LetterState, Integer> letters, Outbox.PutOff putOff) {

    public Round {
      letters = Map.copyOf(letters);
    }

    public int count(LetterState state) {
      return letters.getOrDefault(state, 0);
    }
  }

  static Occasion occasion(Wave wave, int round) {
    return new Occasion(InvitationLetters.KIND, wave.uuid(), round);
  }

  /** All rounds that the words allow. */
  public List<Round> of(Wave wave, MailWords words) {
    List<Recipient> asked = recipients.of(wave);
    return IntStream.rangeClosed(0, words.reminders())
        .mapToObj(number -> {
          var occasion = occasion(wave, number);
          return new Round(
              number,
              outbox.reach(occasion, asked, before(words)),
              outbox.counts(occasion),
              outbox.putOff(occasion, wave.closesAt()));
        })
        .toList();
  }

  /** Households whose invitation the contact budget keeps waiting, or kept until the end. */
  public Outbox.PutOff putOff(Wave wave) {
    return outbox.putOff(occasion(wave, 0), wave.closesAt());
  }

  /** Puts the letters of a round into the outbox, also for members who came since. */
  @Transactional
  int put(UUID actor, Wave wave, MailWords words, int round) {
    invitations.issueLinks(wave.id());
    int put = outbox.put(occasion(wave, round), recipients.of(wave), before(words));
    audit.append(
        actor,
        "wave-mails-put",
        wave.uuid().toString(),
        Map.of("round", String.valueOf(round), "letters", String.valueOf(put)));
    return put;
  }

  /** A reminder goes to those whose letter before it had been sent by then. */
  private Instant before(MailWords words) {
    return clock.instant().minus(Duration.ofDays(words.daysBetween()));
  }
}
