package org.lintel.survey.mail;

import java.util.UUID;
import org.lintel.survey.Wave;
import org.springframework.stereotype.Component;

/** Decides at the last moment whether a round may go. */
@Component
class MailPlan {

  private final MailReadiness readiness;
  private final WaveMails words;
  private final MailRounds rounds;

  MailPlan(MailReadiness readiness, WaveMails words, MailRounds rounds) {
    this.readiness = readiness;
    this.words = words;
    this.rounds = rounds;
  }

  /** Whether nothing stands in the way and the words allow such a reminder. */
  boolean allows(Wave wave, int round) {
    return words.of(wave).filter(own -> round <= own.reminders()).isPresent()
        && readiness.obstacles(wave).isEmpty();
  }

  /** Puts the letters of the round into the outbox; false when it may not go. */
  boolean put(UUID actor, Wave wave, int round) {
    if (!allows(wave, round)) {
      return false;
    }
    words.of(wave).ifPresent(own -> rounds.put(actor, wave, own, round));
    return true;
  }
}
