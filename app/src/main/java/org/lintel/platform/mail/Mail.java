package org.lintel.platform.mail;

/** One message in plain text. */
public record Mail(String to, String subject, String text) {

  public Mail {
    if (subject.indexOf('\n') >= 0 || subject.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a subject is one line");
    }
  }
}
