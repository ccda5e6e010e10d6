package org.lintel.survey.web;

import java.time.ZoneId;
import java.util.List;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Instruments;
import org.springframework.stereotype.Component;

/** Makes the form of a wave: for a new one, and for a draft that is changed. */
@Component
class WaveFormPages {

  private final Communities communities;
  private final Instruments instruments;

  WaveFormPages(Communities communities, Instruments instruments) {
    this.communities = communities;
    this.instruments = instruments;
  }

  /** Communities that the viewer may ask. */
  List<Community> visible(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.MANAGE_SURVEYS);
  }

  /** The empty form. */
  NewWavePage compose(Viewer viewer, Text text, WaveForm form, Refusals refusals) {
    return page(viewer, text, form, refusals, "");
  }

  /** The form of a draft, at its address. */
  NewWavePage edit(Viewer viewer, Text text, WaveForm form, Refusals refusals, String address) {
    return page(viewer, text, form, refusals, address);
  }

  private NewWavePage page(
      Viewer viewer, Text text, WaveForm form, Refusals refusals, String draft) {
    List<Community> visible = visible(viewer);
    var versions =
        instruments.published(viewer.organisation()).stream()
            .map(version ->
                new NewWavePage.Choice(
                    version.uuid().toString(),
                    version.questionnaire().title().in(text.language()),
                    version.questionnaire().purpose().in(text.language())))
            .toList();
    var places =
        visible.stream()
            .map(place -> new NewWavePage.Choice(place.uuid().toString(), place.name(), ""))
            .toList();
    var zones = visible.stream().map(Community::zone).distinct().map(ZoneId::getId).toList();
    return new NewWavePage(form, versions, places, String.join(" / ", zones), draft, refusals);
  }
}
