package org.lintel.survey.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.WaveRecodings;
import org.lintel.survey.mail.MailRounds;
import org.springframework.stereotype.Component;

/** Makes the page of a wave that was opened. */
@Component
class LivePages {

  private final WaveHeads heads;
  private final LiveFigures figures;
  private final StaffMembers staff;
  private final WaveRecodings recodings;
  private final MailRounds rounds;
  private final Clock clock;

  LivePages(
      WaveHeads heads,
      LiveFigures figures,
      StaffMembers staff,
      WaveRecodings recodings,
      MailRounds rounds,
      Clock clock) {
    this.recodings = recodings;
    this.rounds = rounds;
    this.heads = heads;
    this.figures = figures;
    this.staff = staff;
    this.clock = clock;
  }

  /** The page; {@code typed} is what stands in the field for a later end. */
  LivePage of(
      Viewer viewer,
      Text text,
      WaveOverview overview,
      String community,
      String typed,
      Refusals refusals) {
    Optional<UUID> chosen = WaveForm.id(community);
    var found = figures.of(viewer, Sight.ofWaves(viewer), overview.wave(), text, chosen);
    var choices =
        found.communities().stream()
            .map(group -> new NewWavePage.Choice(group.community().toString(), group.value(), ""))
            .toList();
    ZoneId zone = overview.zone();
    boolean canReopen = overview.canReopen(clock.instant());
    return new LivePage(
        heads.of(viewer, text, overview),
        Shown.count(found.total().answered()),
        found.total(),
        found.tables(),
        found.days(),
        found.unheard(),
        RecodeWords.sentences(text, recodings.of(overview.wave().id())),
        PutOffWords.of(rounds.putOff(overview.wave()), text),
        choices,
        chosen.map(UUID::toString).orElse(""),
        new LivePage.End(
            typed.isEmpty() ? Shown.field(overview.wave().closesAt(), zone) : typed,
            overview.end().map(end -> ended(end, overview, text)).orElse(""),
            canReopen && heads.mayManage(viewer, overview)),
        refusals);
  }

  private String ended(WaveOverview.End end, WaveOverview overview, Text text) {
    Map<UUID, String> names = staff.names(List.of(end.closedBy()));
    return text.get(
        "survey.live.ended",
        Shown.minute(end.closedAt(), overview.zone()),
        names.getOrDefault(end.closedBy(), text.get("survey.live.ended.somebody")),
        Shown.minute(overview.wave().closesAt(), overview.zone()));
  }
}
