package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/** Questions as the owner sees them, for staff to click through; nothing is stored. */
public record StaffQuestionsPage(
    String title,
    String place,
    String subtitle,
    String action,
    String back,
    int number,
    boolean hasBack,
    boolean isLast,
    List<Card> cards,
    Refusals refusals) {

  public StaffQuestionsPage {
    cards = List.copyOf(cards);
  }
}
