package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.Paged;

/** What became of the letters of a wave. */
public record DeliveriesPage(
    WaveHead head, Paged<Row> letters, String state, List<String> states, boolean canRenew) {

  public DeliveriesPage {
    states = List.copyOf(states);
  }

  /**
   * One letter.
   *
   * @param state part of a message key
   * @param kind look of its tag
   * @param reasonKey message key of why; empty when {@code reason} is in the mail server's words
   */
  public record Row(
      String id,
      String who,
      String home,
      String owner,
      int round,
      String state,
      String kind,
      String reasonKey,
      String reason,
      String at,
      boolean canRenew) {}

  public String address() {
    return head.href() + "/mails/deliveries" + (state.isEmpty() ? "" : "?state=" + state);
  }
}
