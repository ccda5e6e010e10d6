package org.lintel.survey.web;

import java.util.List;
import java.util.Set;
import org.lintel.community.Community;
import org.lintel.survey.Instruments;
import org.lintel.survey.Wave;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.Waves;
import org.springframework.stereotype.Component;

/** Fills the form of a wave with what its draft says. */
@Component
class DraftAsForm {

  private final Waves waves;
  private final Instruments instruments;

  DraftAsForm(Waves waves, Instruments instruments) {
    this.waves = waves;
    this.instruments = instruments;
  }

  WaveForm of(WaveOverview overview, List<Community> visible) {
    Wave wave = overview.wave();
    var asked = Set.copyOf(waves.communities(wave));
    var chosen =
        visible.stream()
            .filter(place -> asked.contains(place.id()))
            .map(place -> place.uuid().toString())
            .toList();
    return new WaveForm(
        wave.name(),
        instruments.version(wave.versionId()).uuid().toString(),
        wave.mode().name(),
        chosen,
        Shown.field(wave.opensAt(), overview.zone()),
        Shown.field(wave.closesAt(), overview.zone()));
  }
}
