package org.lintel.calendar;

import java.util.UUID;
import org.lintel.platform.web.Text;

/**
 * What a version of a rule is called.
 *
 * @param preset name of the shipped rule that it comes from, empty for one of the company's own
 * @param own what the company calls it; empty for a shipped rule under its shipped name
 */
public record RuleName(UUID rule, int version, String preset, String own) {

  /** The name in the reader's language. */
  public String in(Text text) {
    return own.isEmpty() ? text.get("calendar.preset." + preset) : own;
  }
}
