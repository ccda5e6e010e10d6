package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.ChangingAWave;
import org.lintel.survey.Standing;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.WaveOverviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When a wave takes its last answer: closed early, reopened, or lengthened. */
@Controller
@Requires(Permission.MANAGE_SURVEYS)
class WaveEndController {

  private final WaveHeads heads;
  private final WaveOverviews overviews;
  private final LivePages pages;
  private final ChangingAWave changing;
  private final Clock clock;

  WaveEndController(
      WaveHeads heads,
      WaveOverviews overviews,
      LivePages pages,
      ChangingAWave changing,
      Clock clock) {
    this.heads = heads;
    this.overviews = overviews;
    this.pages = pages;
    this.changing = changing;
    this.clock = clock;
  }

  /** Says what closing means before it is done. */
  @GetMapping("/surveys/{wave}/closing")
  ModelAndView confirm(
      Viewer viewer, Text text, @PathVariable UUID wave, HttpServletResponse response) {
    WaveOverview overview = heads.managed(viewer, wave);
    WaveHead head = heads.of(viewer, text, overview);
    if (!head.isRunning()) {
      return told(wave, "survey.live.not-open", response);
    }
    int asked = overview.asked().orElseThrow();
    int begun = overviews.begun(overview.wave());
    return Pages.show(
        "survey/closing",
        new ClosingPage(
            head,
            Shown.count(overview.answered()),
            Shown.count(asked),
            Shown.rate(overview.answered(), asked),
            begun,
            heads.standing(overview) != Standing.EXPIRED,
            Shown.minute(overview.wave().closesAt(), overview.zone())));
  }

  @PostMapping("/surveys/{wave}/closing")
  ModelAndView close(Viewer viewer, @PathVariable UUID wave, HttpServletResponse response) {
    boolean closed = changing.close(viewer, heads.managed(viewer, wave).wave());
    return told(wave, closed ? "survey.live.closed" : "survey.live.not-open", response);
  }

  @PostMapping("/surveys/{wave}/reopening")
  ModelAndView reopen(Viewer viewer, @PathVariable UUID wave, HttpServletResponse response) {
    boolean reopened = changing.reopen(viewer, heads.managed(viewer, wave).wave());
    return told(
        wave, reopened ? "survey.live.reopened" : "survey.live.reopening.refused", response);
  }

  @PostMapping("/surveys/{wave}/extension")
  ModelAndView extend(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @RequestParam(defaultValue = "") String closes,
      HttpServletResponse response) {
    WaveOverview overview = heads.managed(viewer, wave);
    Optional<Instant> until = WaveForm.moment(closes, overview.zone());
    boolean extended =
        until.filter(moment -> changing.extend(viewer, overview.wave(), moment)).isPresent();
    if (!extended) {
      Refusals refusals = refusals(overview, closes, until);
      return Pages.refuse("survey/live", pages.of(viewer, text, overview, "", closes, refusals));
    }
    Notices.tell(
        response, "survey.live.extended", Shown.minute(until.orElseThrow(), overview.zone()));
    return Pages.seeOther("/surveys/" + wave);
  }

  private Refusals refusals(WaveOverview overview, String typed, Optional<Instant> until) {
    if (typed.isBlank()) {
      return Refusals.none().add("closes", "survey.wave.closes.missing");
    }
    if (until.isEmpty()) {
      return Refusals.none().add("closes", "survey.wave.moment", typed);
    }
    if (heads.standing(overview) == Standing.CLOSED) {
      return Refusals.none().add("", "survey.live.not-open");
    }
    Instant planned = overview.wave().closesAt();
    Instant least = planned.isAfter(clock.instant()) ? planned : clock.instant();
    return Refusals.none()
        .add(
            "closes",
            "survey.live.extension.refused",
            Shown.minute(until.get(), overview.zone()),
            Shown.minute(least, overview.zone()));
  }

  private static ModelAndView told(UUID wave, String key, HttpServletResponse response) {
    Notices.tell(response, key);
    return Pages.seeOther("/surveys/" + wave);
  }
}
