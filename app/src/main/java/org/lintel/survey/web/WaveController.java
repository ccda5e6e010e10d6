package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
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
  private final LivePages pages;
  private final OpeningAWave opening;

  WaveController(WaveHeads heads, DryRun dryRun, LivePages pages, OpeningAWave opening) {
    this.heads = heads;
    this.dryRun = dryRun;
    this.pages = pages;
    this.opening = opening;
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
    return Pages.show("survey/live", pages.of(viewer, text, overview, c, "", Refusals.none()));
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
    WaveOverview overview = heads.managed(viewer, wave);
    int expected = dryRun.of(overview.wave()).stream().mapToInt(DryRun.Count::invited).sum();
    var refusals = refusals(households, expected);
    if (!refusals.isEmpty()) {
      return Pages.refuse("survey/draft", draft(viewer, text, overview, households, refusals));
    }
    return switch (opening.open(viewer, overview.wave())) {
      case Opening.Opened opened -> {
        Notices.tell(
            response,
            "survey.draft.opened",
            Shown.count(opened.invited()),
            Shown.count(opened.eligible()));
        yield Pages.seeOther("/surveys/" + wave);
      }
      case Opening.NotADraft _ -> {
        Notices.tell(response, "survey.draft.not-a-draft");
        yield Pages.seeOther("/surveys/" + wave);
      }
      case Opening.NobodyToAsk _ ->
          refused(viewer, text, overview, households, "survey.draft.nobody");
      case Opening.Over _ -> refused(viewer, text, overview, households, "survey.draft.over");
    };
  }

  private ModelAndView refused(
      Viewer viewer, Text text, WaveOverview overview, String typed, String key) {
    var refusals =
        Refusals.none().add("", key, Shown.minute(overview.wave().closesAt(), overview.zone()));
    return Pages.refuse("survey/draft", draft(viewer, text, overview, typed, refusals));
  }

  /** The number is read as people write it: full-width digits, commas, blanks. */
  private static Refusals refusals(String households, int expected) {
    String typed =
        Normalizer.normalize(households, Normalizer.Form.NFKC).replaceAll("[,\\s\u00A0]", "");
    if (expected == 0 || typed.equals(String.valueOf(expected))) {
      return Refusals.none();
    }
    return typed.isEmpty()
        ? Refusals.none().add("households", "survey.draft.number.missing", Shown.count(expected))
        : Refusals.none()
            .add("households", "survey.draft.number.differs", households, Shown.count(expected));
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
}
