package org.lintel.casework;

import java.util.List;
import java.util.Locale;

/** The way a case came in. */
public enum CaseChannel {
  OWNER_PAGE,
  ON_THE_SPOT,
  PHONE,
  PAPER,
  WECHAT,
  API,
  SURVEY,
  INSPECTION,
  /** Some other way, of cases that came from another system. */
  OTHER;

  /** Ways that staff write down. */
  public static final List<CaseChannel> OF_STAFF =
      List.of(PHONE, ON_THE_SPOT, WECHAT, PAPER, INSPECTION);

  /** Whether owner and staff spoke with each other when it came in. */
  public boolean isConversation() {
    return this == PHONE || this == ON_THE_SPOT;
  }

  /** Part of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
