package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/**
 * Takes one household's answer from paper or telephone.
 *
 * @param standing {@code free}, {@code entered} by staff before, {@code answered} by the owner, or
 *     {@code not-open}; part of a message key
 * @param replaces whether it was said that an answer typed in before is to be replaced
 * @param next address of the next household that has not answered; empty where there is none
 */
public record PaperPage(
    String home,
    String place,
    String subtitle,
    String standing,
    String action,
    String back,
    String next,
    String nextHome,
    String submission,
    String channel,
    boolean replaces,
    List<Section> sections,
    Refusals refusals) {

  static final String FREE = "free";
  static final String ENTERED = "entered";
  static final String ANSWERED = "answered";
  static final String NOT_OPEN = "not-open";

  public PaperPage {
    sections = List.copyOf(sections);
  }

  /** One page of the survey, with what stands above its questions on paper; mostly not empty. */
  public record Section(String title, String help, List<Card> cards) {

    public Section {
      cards = List.copyOf(cards);
    }
  }

  public List<Card> cards() {
    return sections.stream().flatMap(section -> section.cards().stream()).toList();
  }

  /** Whether an answer of this household is taken here. */
  public boolean isTaken() {
    return standing.equals(FREE) || isReplacing();
  }

  /** Whether it would replace what staff typed in before. */
  public boolean isReplacing() {
    return standing.equals(ENTERED);
  }
}
