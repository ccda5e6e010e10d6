package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/** The form for a new wave. */
public record NewWavePage(
    WaveForm form,
    List<Choice> versions,
    List<Choice> communities,
    String zone,
    Refusals refusals) {

  public NewWavePage {
    versions = List.copyOf(versions);
    communities = List.copyOf(communities);
  }

  /** Something to choose. */
  public record Choice(String value, String label, String hint) {}
}
