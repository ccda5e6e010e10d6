package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.Paged;

/** What owners wrote. */
public record CommentsPage(
    Paged<Row> comments,
    String heldBack,
    boolean isFiltered,
    List<NewWavePage.Choice> waves,
    String wave,
    List<NewWavePage.Choice> communities,
    String community,
    String address) {

  public CommentsPage {
    waves = List.copyOf(waves);
    communities = List.copyOf(communities);
  }

  /** One comment with where it comes from. */
  public record Row(String words, String question, String from) {}
}
