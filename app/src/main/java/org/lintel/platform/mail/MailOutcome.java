package org.lintel.platform.mail;

/** What became of a message. */
public sealed interface MailOutcome {

  /** The mail server took it. */
  record Sent() implements MailOutcome {}

  /** No mail server is set. */
  record NotSetUp() implements MailOutcome {}

  /**
   * The mail server did not take it.
   *
   * @param reason what the server or the connection said, without addresses of people
   */
  record Failed(String reason) implements MailOutcome {}
}
