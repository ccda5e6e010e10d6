package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/**
 * Questions as the owner sees them, for staff: to type an answer in, or to click through.
 *
 * @param isPreview whether nothing is stored
 * @param number of the page shown; 0 when all stand together
 */
public record StaffQuestionsPage(
    String title,
    String place,
    String subtitle,
    String action,
    String back,
    boolean isPreview,
    int number,
    boolean hasBack,
    boolean isLast,
    String submission,
    String channel,
    List<Card> cards,
    Refusals refusals) {

  public StaffQuestionsPage {
    cards = List.copyOf(cards);
  }
}
