package org.lintel.platform.mail;

/** How the connection to the mail server is protected. */
public enum MailSecurity {
  /** Only for a server on the same machine or in a trusted network. */
  NONE,
  /** Starts in clear text and must change to TLS before anything is said. */
  STARTTLS,
  /** TLS from the first byte. */
  TLS
}
