package org.lintel.community.owner;

import java.util.Arrays;

/**
 * How an owner wants to be reached. That she wants no e-mail at all is not among it: who wants none
 * has opted out, which channel keeps by the address.
 *
 * @param language tag of the language for what is sent to her; empty when she chose none
 * @param first by what she wants to be told first
 * @param bySms whether text messages are welcome; without any other way she gets those that matter
 * @param callFrom first full hour at which she may be called or sent a text message, by her
 *     community's clocks
 * @param callUntil the hour by which a call has to be over
 */
public record Wish(
    String language, First first, boolean byPhone, boolean bySms, int callFrom, int callUntil) {

  public static final int EARLIEST = 8;
  public static final int LATEST = 21;

  /** Of whoever said nothing. */
  public static final Wish NONE = new Wish("", First.ANY, true, true, 9, 20);

  public Wish {
    if (callFrom < EARLIEST || callUntil > LATEST || callFrom >= callUntil) {
      throw new IllegalArgumentException("calls from " + callFrom + " until " + callUntil);
    }
  }

  /** What is tried first. */
  public enum First {
    /** What the company chose for the kind of notice. */
    ANY(""),
    EMAIL("EMAIL"),
    SMS("SMS");

    private final String kept;

    First(String kept) {
      this.kept = kept;
    }

    /** As it is kept and stands in a form. */
    public String key() {
      return kept;
    }

    /** Nothing known is no wish. */
    public static First of(String key) {
      return Arrays.stream(values()).filter(each -> each.kept.equals(key)).findFirst().orElse(ANY);
    }
  }
}
