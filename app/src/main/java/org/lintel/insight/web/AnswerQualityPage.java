package org.lintel.insight.web;

import java.util.List;

/**
 * Signs of careless answers in a wave.
 *
 * @param reason why there is nothing to show; empty when there is
 * @param refresh where the page asks for itself again while it is computed; empty otherwise
 * @param signs each with how many answers have it
 * @param speed of which answers it is known how long they took
 * @param figures with all answers, and without the doubtful ones
 * @param note why there are no figures without them, or what they mean
 */
public record AnswerQualityPage(
    String title,
    String back,
    String reason,
    String help,
    String refresh,
    List<Sign> signs,
    String speed,
    List<Figure> figures,
    String note) {

  public AnswerQualityPage {
    signs = List.copyOf(signs);
    figures = List.copyOf(figures);
  }

  /** One sign. */
  public record Sign(String name, String rule, String answers, String share) {}

  /** One figure both ways. */
  public record Figure(String name, String all, String without) {}
}
