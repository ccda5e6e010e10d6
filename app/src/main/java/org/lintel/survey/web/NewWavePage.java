package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/**
 * The form of a wave.
 *
 * @param zone of the communities, for both moments
 * @param draft address of the draft that is changed; empty for a new one
 */
public record NewWavePage(
    WaveForm form,
    List<Choice> versions,
    List<Choice> communities,
    String zone,
    String draft,
    Refusals refusals) {

  public NewWavePage {
    versions = List.copyOf(versions);
    communities = List.copyOf(communities);
  }

  public boolean isNew() {
    return draft.isEmpty();
  }

  /** Something to choose. */
  public record Choice(String value, String label, String hint) {}
}
