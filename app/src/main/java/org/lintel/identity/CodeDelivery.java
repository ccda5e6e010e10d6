package org.lintel.identity;

import java.time.Duration;

/**
 * Carries a one-time code to an owner, at once: a code that waits in an outbox is worth nothing
 * when it comes, and could be read there. One bean for each way; asked within the organisation that
 * knows the owner.
 */
public interface CodeDelivery {

  /** What a code travels by. */
  enum Way {
    EMAIL,
    SMS
  }

  Way way();

  /** Whether a code can go this way to owners of the current organisation. */
  boolean isSetUp();

  /** Hands the code over and waits until it was taken. False when it was not; the log says why. */
  boolean deliver(Code code);

  /**
   * A code on its way.
   *
   * @param to e-mail address, or telephone number as E.164
   * @param digits six of them
   * @param validity how long it can be used
   * @param language of the page on which it was asked for
   */
  record Code(String to, String digits, Duration validity, String language) {

    /** Neither codes nor numbers of people ever reach a log by accident. */
    @Override
    public String toString() {
      return "Code[…]";
    }
  }
}
