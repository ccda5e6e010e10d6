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
  record Failed(String reason, Fault fault) implements MailOutcome {}

  /** What a failure means for the message. */
  enum Fault {
    /** The server was not reached or did not let us in: no message would have gone. */
    SERVER,
    /** The server wants it later (a reply 4yz). */
    LATER,
    /** The server, or the address itself, refuses for good (a reply 5yz). */
    NEVER,
    /** The connection broke while the message was handed over: it may have been taken or not. */
    UNKNOWN
  }
}
