package org.lintel.channel.sms;

import org.lintel.platform.mail.MailOutcome;

/** What became of a text message. */
public sealed interface SmsOutcome {

  /**
   * The provider took it.
   *
   * @param provider what the provider calls it; may be empty
   */
  record Sent(String provider) implements SmsOutcome {}

  /** No provider is set up. */
  record NotSetUp() implements SmsOutcome {}

  /**
   * The provider did not take it, or nobody knows.
   *
   * @param reason what the provider or the connection said, without numbers of people
   */
  record Failed(String reason, MailOutcome.Fault fault) implements SmsOutcome {}
}
