package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.NotAllowed;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.ChangingAWave;
import org.lintel.survey.DryRun;
import org.lintel.survey.Opening;
import org.lintel.survey.OpeningAWave;
import org.lintel.survey.Standing;
import org.lintel.survey.WaveOverview;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One wave: its dry run while it is a draft, who answered once it is open. */
@Controller
class WaveController {

  private final WaveHeads heads;
  private final DryRun dryRun;
  private final LiveFigures figures;
  private final OpeningAWave opening;
  private final ChangingAWave changing;

  WaveController(
      WaveHeads heads,
      DryRun dryRun,
      LiveFigures figures,
      OpeningAWave opening,
      ChangingAWave changing) {
    this.heads = heads;
    this.dryRun = dryRun;
    this.figures = figures;
    this.opening = opening;
    this.changing = changing;
  }

  @GetMapping("/surveys/{wave}")
  @Requires({Permission.MANAGE_SURVEYS, Permission.READ_RESULTS, Permission.ENTER_ANSWERS})
  ModelAndView show(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @RequestParam(defaultValue = "") String c) {
    WaveOverview overview = heads.find(viewer, Sight.ofWaves(viewer), wave);
    if (heads.standing(overview) == Standing.DRAFT) {
      return Pages.show("survey/draft", draft(viewer, text, overview, "", Refusals.none()));
    }
    return Pages.show("survey/live", live(viewer, text, overview, c, Refusals.none()));
  }

  /** Leaves the house, so the number of households is typed once more. */
  @PostMapping("/surveys/{wave}/opening")
  @Requires(Permission.MANAGE_SURVEYS)
  ModelAndView open(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @RequestParam(defaultValue = "") String households,
      HttpServletResponse response) {
    WaveOverview overview = managed(viewer, wave);
    int expected = dryRun.of(overview.wave()).stream().mapToInt(DryRun.Count::invited).sum();
    String typed = households.strip().replace(",", "");
    if (expected > 0 && !typed.equals(String.valueOf(expected))) {
      var refusals =
          Refusals.none()
              .add("households", "survey.draft.number.differs", households, Shown.count(expected));
      return Pages.refuse("survey/draft", draft(viewer, text, overview, households, refusals));
    }
    return switch (opening.open(viewer, overview.wave())) {
      case Opening.Opened opened -> {
        Notices.tell(response, "survey.draft.opened", opened.invited(), opened.eligible());
        yield Pages.seeOther("/surveys/" + wave);
      }
      case Opening.NotADraft _ -> {
        Notices.tell(response, "survey.draft.not-a-draft");
        yield Pages.seeOther("/surveys/" + wave);
      }
      case Opening.NobodyToAsk _ ->
          Pages.refuse(
              "survey/draft",
              draft(
                  viewer,
                  text,
                  overview,
                  households,
                  Refusals.none().add("", "survey.draft.nobody")));
    };
  }

  @PostMapping("/surveys/{wave}/closing")
  @Requires(Permission.MANAGE_SURVEYS)
  ModelAndView close(Viewer viewer, @PathVariable UUID wave, HttpServletResponse response) {
    boolean closed = changing.close(viewer, managed(viewer, wave).wave());
    Notices.tell(response, closed ? "survey.live.closed" : "survey.live.not-open");
    return Pages.seeOther("/surveys/" + wave);
  }

  @PostMapping("/surveys/{wave}/extension")
  @Requires(Permission.MANAGE_SURVEYS)
  ModelAndView extend(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @RequestParam(defaultValue = "") String closes,
      HttpServletResponse response) {
    WaveOverview overview = managed(viewer, wave);
    boolean extended =
        WaveForm.moment(closes, overview.zone())
            .filter(until -> changing.extend(viewer, overview.wave(), until))
            .isPresent();
    if (!extended) {
      var refusals =
          Refusals.none()
              .add(
                  "closes",
                  "survey.live.extension.refused",
                  closes.replace('T', ' '),
                  Shown.minute(overview.wave().closesAt(), overview.zone()));
      return Pages.refuse("survey/live", live(viewer, text, overview, "", refusals));
    }
    Notices.tell(response, "survey.live.extended", closes.replace('T', ' '));
    return Pages.seeOther("/surveys/" + wave);
  }

  @PostMapping("/surveys/{wave}/removal")
  @Requires(Permission.MANAGE_SURVEYS)
  ModelAndView drop(Viewer viewer, @PathVariable UUID wave, HttpServletResponse response) {
    boolean dropped = changing.drop(viewer, managed(viewer, wave).wave());
    Notices.tell(response, dropped ? "survey.draft.dropped" : "survey.draft.not-a-draft");
    return Pages.seeOther(dropped ? "/surveys" : "/surveys/" + wave);
  }

  private WaveOverview managed(Viewer viewer, UUID wave) {
    WaveOverview overview = heads.find(viewer, Permission.MANAGE_SURVEYS, wave);
    if (!heads.mayManage(viewer, overview)) {
      throw new NotAllowed("wave " + wave + " asks communities beyond the viewer's");
    }
    return overview;
  }

  private DraftPage draft(
      Viewer viewer, Text text, WaveOverview overview, String typed, Refusals refusals) {
    List<DryRun.Count> counts = dryRun.of(overview.wave());
    var rows = counts.stream().map(count -> row(count.name(), List.of(count))).toList();
    int invited = counts.stream().mapToInt(DryRun.Count::invited).sum();
    return new DraftPage(
        heads.of(viewer, text, overview),
        rows,
        row(text.get("survey.live.total"), counts),
        String.valueOf(invited),
        typed,
        refusals);
  }

  private static DraftPage.Row row(String name, List<DryRun.Count> counts) {
    return new DraftPage.Row(
        name,
        sum(counts, DryRun.Count::eligible),
        sum(counts, DryRun.Count::invited),
        sum(counts, DryRun.Count::leftOut),
        sum(counts, DryRun.Count::onlyBySheet),
        sum(counts, DryRun.Count::withEmail));
  }

  private static String sum(List<DryRun.Count> counts, ToIntFunction<DryRun.Count> part) {
    return Shown.count(counts.stream().mapToInt(part).sum());
  }

  private LivePage live(
      Viewer viewer, Text text, WaveOverview overview, String community, Refusals refusals) {
    Optional<UUID> chosen = WaveForm.id(community);
    var found = figures.of(viewer, Sight.ofWaves(viewer), overview.wave(), text, chosen);
    var choices =
        found.communities().stream()
            .map(group -> new NewWavePage.Choice(group.community().toString(), group.value(), ""))
            .toList();
    ZoneId zone = overview.zone();
    return new LivePage(
        heads.of(viewer, text, overview),
        found.total(),
        found.tables(),
        found.days(),
        found.unheard(),
        choices,
        chosen.map(UUID::toString).orElse(""),
        Shown.field(overview.wave().closesAt(), zone),
        refusals);
  }
}
