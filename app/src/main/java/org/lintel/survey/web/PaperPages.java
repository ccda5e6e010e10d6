package org.lintel.survey.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Instruments;
import org.lintel.survey.InvitedHouseholds;
import org.lintel.survey.InvitedHouseholds.Invited;
import org.lintel.survey.Standing;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.instrument.InstrumentVersion;
import org.springframework.stereotype.Component;

/** Makes the pages on which staff type answers in. */
@Component
class PaperPages {

  private final WaveHeads heads;
  private final InvitedHouseholds households;
  private final Instruments instruments;

  PaperPages(WaveHeads heads, InvitedHouseholds households, Instruments instruments) {
    this.heads = heads;
    this.households = households;
    this.instruments = instruments;
  }

  /** A household asked in a wave that the viewer may enter answers for. */
  record At(WaveOverview overview, Invited household, InstrumentVersion version) {

    String wave() {
      return "/surveys/" + overview.wave().uuid();
    }
  }

  /** What was typed. */
  record Typed(Form form, UUID submission, String channel, boolean replaces) {}

  At at(Viewer viewer, UUID wave, UUID household) {
    WaveOverview overview = heads.find(viewer, Permission.ENTER_ANSWERS, wave);
    return new At(
        overview,
        households.find(viewer, Permission.ENTER_ANSWERS, overview.wave(), household),
        instruments.version(overview.wave().versionId()));
  }

  /** The next household that has not answered. */
  Optional<Invited> next(Viewer viewer, At at) {
    return households.next(viewer, Permission.ENTER_ANSWERS, at.overview().wave(), at.household());
  }

  PaperPage page(Viewer viewer, Text text, At at, Typed typed, Refusals refusals) {
    var questionnaire = at.version().questionnaire();
    String standing = standing(at);
    Optional<Invited> next =
        standing.equals(PaperPage.ANSWERED) ? next(viewer, at) : Optional.empty();
    return new PaperPage(
        WaveLinksController.home(at.household()),
        at.household().community(),
        text.get("survey.paper.title") + " \u00B7 " + questionnaire.title().in(text.language()),
        standing,
        address(at.overview(), at.household()),
        at.wave() + "/answers/new?channel=" + typed.channel(),
        next.map(household -> form(at.overview(), household, typed.channel())).orElse(""),
        next.map(WaveLinksController::home).orElse(""),
        typed.submission().toString(),
        typed.channel(),
        typed.replaces(),
        sections(text, at, typed, refusals),
        refusals);
  }

  private static List<PaperPage.Section> sections(
      Text text, At at, Typed typed, Refusals refusals) {
    return at.version().questionnaire().pages().stream()
        .map(page ->
            new PaperPage.Section(
                page.title().in(text.language()),
                page.help().in(text.language()),
                StaffCards.of(text, at.version(), page.items(), typed.form(), refusals)))
        .toList();
  }

  /** Address of the form of a household, with the way that was chosen last. */
  static String form(WaveOverview overview, Invited household, String channel) {
    return address(overview, household) + "?channel=" + channel;
  }

  private static String address(WaveOverview overview, Invited household) {
    return "/surveys/"
        + overview.wave().uuid()
        + "/households/"
        + household.key().household()
        + "/answer";
  }

  private String standing(At at) {
    if (at.household().isAnswered() && !at.household().isEntered()) {
      return PaperPage.ANSWERED;
    }
    if (heads.standing(at.overview()) != Standing.OPEN) {
      return PaperPage.NOT_OPEN;
    }
    return at.household().isEntered() ? PaperPage.ENTERED : PaperPage.FREE;
  }
}
