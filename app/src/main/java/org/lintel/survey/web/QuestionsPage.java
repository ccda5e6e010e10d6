package org.lintel.survey.web;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Refusals;

/**
 * One page of questions.
 *
 * @param action address that the form is sent to
 * @param submission id of what will be submitted, the same on every page
 * @param saved what is kept so far, and what happens when the owner leaves
 * @param notice what the owner should know about herself before answering; mostly empty
 * @param mayFinish whether it can be submitted from here although pages follow: what was sent
 *     before is whole
 */
public record QuestionsPage(
    Frame frame,
    Progress progress,
    String action,
    String submission,
    int number,
    String title,
    String help,
    List<Card> cards,
    Refusals refusals,
    String saved,
    String notice,
    boolean hasBack,
    boolean mayFinish,
    boolean isLast) {

  public QuestionsPage {
    cards = List.copyOf(cards);
  }

  /** What all pages of a link show around their content. */
  public record Frame(
      String place,
      Optional<ServicePhone> phone,
      String subtitle,
      String privacy,
      String objection) {}

  /** How far the owner is, in words and for the bar. */
  public record Progress(String done, String left, int rank, int count) {

    public boolean isShown() {
      return count > 1;
    }
  }
}
