package org.lintel.community.owner;

/**
 * How an owner wants to be reached. E-mail is not among it: who wants none has opted out, which
 * channel keeps by the address.
 *
 * @param language tag of the language for what is sent to her; empty when she chose none
 * @param callFrom first full hour at which she may be called, by her community's clocks
 * @param callUntil the hour by which a call has to be over
 */
public record Wish(String language, boolean byPhone, boolean bySms, int callFrom, int callUntil) {

  public static final int EARLIEST = 8;
  public static final int LATEST = 21;

  /** Of whoever said nothing. */
  public static final Wish NONE = new Wish("", true, true, 9, 20);

  public Wish {
    if (callFrom < EARLIEST || callUntil > LATEST || callFrom >= callUntil) {
      throw new IllegalArgumentException("calls from " + callFrom + " until " + callUntil);
    }
  }
}
