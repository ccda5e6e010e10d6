package org.lintel.survey.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Instruments;
import org.lintel.survey.Standing;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.WaveOverviews;
import org.lintel.survey.Waves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of waves, and the form that drafts one. */
@Controller
class WavesController {

  private static final Duration USUAL = Duration.ofDays(14);
  private static final String FORM = "survey/new-wave";

  private final Waves waves;
  private final WaveOverviews overviews;
  private final Instruments instruments;
  private final WaveFormPages pages;
  private final WaveDrafting drafting;
  private final Clock clock;

  WavesController(
      Waves waves,
      WaveOverviews overviews,
      Instruments instruments,
      WaveFormPages pages,
      WaveDrafting drafting,
      Clock clock) {
    this.waves = waves;
    this.overviews = overviews;
    this.instruments = instruments;
    this.pages = pages;
    this.drafting = drafting;
    this.clock = clock;
  }

  @GetMapping("/surveys")
  @Requires({Permission.MANAGE_SURVEYS, Permission.READ_RESULTS, Permission.ENTER_ANSWERS})
  ModelAndView list(Viewer viewer, Text text) {
    List<WavesPage.Row> rows =
        overviews.visibleTo(viewer, Sight.ofWaves(viewer)).stream()
            .map(overview -> row(overview, text))
            .toList();
    boolean mayManage = viewer.may(Permission.MANAGE_SURVEYS);
    boolean hasCommunities = !pages.visible(viewer).isEmpty();
    return Pages.show("survey/waves", new WavesPage(rows, mayManage, hasCommunities));
  }

  @GetMapping("/surveys/new")
  @Requires(Permission.MANAGE_SURVEYS)
  ModelAndView compose(Viewer viewer, Text text) {
    List<Community> visible = pages.visible(viewer);
    ZoneId zone = visible.isEmpty() ? ZoneId.of("UTC") : visible.getFirst().zone();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    var chosen =
        visible.size() == 1 ? List.of(visible.getFirst().uuid().toString()) : List.<String>of();
    var form =
        new WaveForm(
            "", "", "NAMED", chosen, Shown.field(now, zone), Shown.field(now.plus(USUAL), zone));
    return Pages.show(FORM, pages.compose(viewer, text, form, Refusals.none()));
  }

  @PostMapping("/surveys")
  @Requires(Permission.MANAGE_SURVEYS)
  ModelAndView draft(Viewer viewer, Text text, @ModelAttribute WaveForm form) {
    var read = drafting.read(viewer, form);
    return read.wave()
        .map(wave -> Pages.seeOther("/surveys/" + waves.draft(viewer, wave).uuid()))
        .orElseGet(() -> Pages.refuse(FORM, pages.compose(viewer, text, form, read.refusals())));
  }

  private WavesPage.Row row(WaveOverview overview, Text text) {
    var wave = overview.wave();
    Standing standing = wave.standing(clock.instant());
    var questionnaire = instruments.version(wave.versionId()).questionnaire();
    OptionalInt asked = overview.asked();
    return new WavesPage.Row(
        "/surveys/" + wave.uuid(),
        wave.name(),
        questionnaire.title().in(text.language()),
        wave.mode().name().toLowerCase(Locale.ROOT),
        standing.name().toLowerCase(Locale.ROOT),
        standing == Standing.OPEN ? "good" : standing == Standing.CLOSED ? "" : "wait",
        Shown.period(overview),
        asked.isPresent()
            ? Shown.count(overview.answered()) + " / " + Shown.count(asked.getAsInt())
            : standing == Standing.DRAFT ? "" : Shown.count(overview.answered()),
        asked.isPresent() ? Shown.rate(overview.answered(), asked.getAsInt()) : "");
  }
}
