package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.Paged;

/** Owners who asked to be contacted. */
public record CallbacksPage(Paged<Row> callbacks, boolean isDone, List<String> outcomes) {

  public CallbacksPage {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * One request.
   *
   * @param phone masked; empty where there is none
   * @param mayReveal whether the whole number can be shown
   */
  public record Row(
      String href,
      String who,
      String home,
      String community,
      String wave,
      String asked,
      String phone,
      boolean mayReveal,
      String done,
      String outcome) {}
}
