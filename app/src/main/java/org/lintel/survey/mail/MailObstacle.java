package org.lintel.survey.mail;

import java.util.Locale;

/** Why no invitations can be sent now. */
public enum MailObstacle {
  /** The people of the demonstration do not exist; their addresses may be somebody's. */
  DEMONSTRATION,
  /** No mail server is set. */
  NO_SERVER,
  /** No public address is set: the links would lead nowhere. */
  NO_PUBLIC_ADDRESS,
  NOT_OPEN,
  /** Nobody has written and kept the words of this wave's mails. */
  NO_WORDS;

  /** Part of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the settings are where it is put right. */
  public boolean isOfSettings() {
    return this == NO_SERVER || this == NO_PUBLIC_ADDRESS;
  }
}
