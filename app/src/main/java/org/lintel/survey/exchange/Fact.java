package org.lintel.survey.exchange;

import java.util.Locale;

/** What a row says about the answer itself, beside the answers to items. */
public enum Fact {
  /** Tells rows apart, so that a file read twice stores nothing twice. */
  RESPONSE,
  /** Name or code of the community. */
  COMMUNITY,
  BUILDING,
  ENTRANCE,
  UNIT,
  /** Building, entrance and unit in one cell. */
  ADDRESS,
  /** When the owner answered. */
  SUBMITTED,
  CHANNEL,
  LANGUAGE;

  /** Name in headings; the underscore keeps it apart from codes of items. */
  public String heading() {
    return "_" + name().toLowerCase(Locale.ROOT);
  }
}
