package org.lintel.survey;

/** The storing queue is full, or the answer waited too long in it. Nothing was stored. */
public class TooBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Seconds after which it is worth trying again. */
  public static final int RETRY_AFTER = 5;

  TooBusy(String why) {
    super(why);
  }
}
