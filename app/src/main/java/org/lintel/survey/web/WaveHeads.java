package org.lintel.survey.web;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.NotAllowed;
import org.lintel.platform.web.Text;
import org.lintel.survey.Instruments;
import org.lintel.survey.Standing;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.WaveOverviews;
import org.lintel.survey.Waves;
import org.springframework.stereotype.Component;

/** Makes the top of the pages of a wave. */
@Component
class WaveHeads {

  private final WaveOverviews overviews;
  private final Waves waves;
  private final Instruments instruments;
  private final Clock clock;

  WaveHeads(WaveOverviews overviews, Waves waves, Instruments instruments, Clock clock) {
    this.overviews = overviews;
    this.waves = waves;
    this.instruments = instruments;
    this.clock = clock;
  }

  /** The wave, when it asks a community that the viewer may see under the permit. */
  WaveOverview find(Viewer viewer, Permit permit, UUID wave) {
    return overviews.find(viewer, permit, wave);
  }

  /** Whether the viewer may change the wave: only who manages all of its communities. */
  boolean mayManage(Viewer viewer, WaveOverview overview) {
    return viewer.may(Permission.MANAGE_SURVEYS)
        && waves.isWhollyWithin(viewer, Permission.MANAGE_SURVEYS, overview.wave());
  }

  /** The wave, when the viewer may change it. */
  WaveOverview managed(Viewer viewer, UUID wave) {
    WaveOverview overview = find(viewer, Permission.MANAGE_SURVEYS, wave);
    if (!mayManage(viewer, overview)) {
      throw new NotAllowed("wave " + wave + " asks communities beyond the viewer's");
    }
    return overview;
  }

  /** The same, but for waves whose answers came from a file: nobody is written to about those. */
  WaveOverview mailed(Viewer viewer, UUID wave) {
    WaveOverview overview = managed(viewer, wave);
    if (overview.isImported()) {
      throw new NotFound("wave " + wave + " was imported");
    }
    return overview;
  }

  Standing standing(WaveOverview overview) {
    return overview.wave().standing(clock.instant());
  }

  WaveHead of(Viewer viewer, Text text, WaveOverview overview) {
    var wave = overview.wave();
    Standing standing = standing(overview);
    var version = instruments.version(wave.versionId());
    return new WaveHead(
        "/surveys/" + wave.uuid(),
        wave.name(),
        version.questionnaire().title().in(text.language()),
        "/instruments/" + version.uuid(),
        wave.mode().name().toLowerCase(Locale.ROOT),
        standing.name().toLowerCase(Locale.ROOT),
        standing == Standing.OPEN ? "good" : standing == Standing.CLOSED ? "" : "wait",
        Shown.period(overview),
        Shown.zone(overview.zone(), text),
        overview.isImported(),
        overview.asked().isPresent(),
        mayManage(viewer, overview),
        viewer.may(Permission.ENTER_ANSWERS) && standing == Standing.OPEN,
        viewer.may(Permission.EXPORT) && standing != Standing.DRAFT);
  }
}
