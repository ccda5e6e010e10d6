package org.lintel.measurement;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lintel.community.Community;
import org.lintel.survey.Wave;

/**
 * Which answers a figure is made of: waves and communities, within a viewer's scope. Made by {@link
 * Selections} only.
 *
 * @param period the quarter of the waves; empty when there is no wave yet
 * @param zone where its times are told: of the community when it is one, else of the organisation
 * @param isCut the address named communities or waves that are not there for the viewer
 */
public record Selection(
    Optional<Period> period,
    List<Wave> waves,
    List<Community> communities,
    Aim aim,
    ZoneId zone,
    boolean isCut) {

  public Selection {
    waves = List.copyOf(waves);
    communities = List.copyOf(communities);
  }

  /** The same answers for another aim. */
  public Selection aiming(Aim other) {
    return new Selection(period, waves, communities, other, zone, isCut);
  }
}
