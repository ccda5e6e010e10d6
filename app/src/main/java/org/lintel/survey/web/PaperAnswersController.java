package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Channel;
import org.lintel.survey.EnteringAnAnswer;
import org.lintel.survey.Instruments;
import org.lintel.survey.InvitedHouseholds;
import org.lintel.survey.Outcome;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.instrument.InstrumentVersion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Types in what an owner answered on paper or by telephone. */
@Controller
@Requires(Permission.ENTER_ANSWERS)
class PaperAnswersController {

  private static final int MOST_FOUND = 30;

  private final WaveHeads heads;
  private final InvitedHouseholds households;
  private final Instruments instruments;
  private final EnteringAnAnswer entering;
  private final Identifiers identifiers;

  PaperAnswersController(
      WaveHeads heads,
      InvitedHouseholds households,
      Instruments instruments,
      EnteringAnAnswer entering,
      Identifiers identifiers) {
    this.heads = heads;
    this.households = households;
    this.instruments = instruments;
    this.entering = entering;
    this.identifiers = identifiers;
  }

  @GetMapping("/surveys/{wave}/answers/new")
  ModelAndView search(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @RequestParam(defaultValue = "") String q) {
    WaveOverview overview = heads.find(viewer, Permission.ENTER_ANSWERS, wave);
    var found =
        q.isBlank()
            ? List.<InvitedHouseholds.Invited>of()
            : households.search(viewer, Permission.ENTER_ANSWERS, overview.wave(), q, MOST_FOUND);
    var rows =
        found.stream()
            .map(household ->
                new PaperSearchPage.Row(
                    "/surveys/" + wave + "/households/" + household.key().household() + "/answer",
                    WaveLinksController.home(household),
                    household.community(),
                    household.isAnswered()))
            .toList();
    return Pages.show(
        "survey/paper-search", new PaperSearchPage(heads.of(viewer, text, overview), q, rows));
  }

  @GetMapping("/surveys/{wave}/households/{household}/answer")
  ModelAndView compose(
      Viewer viewer, Text text, @PathVariable UUID wave, @PathVariable UUID household) {
    var at = at(viewer, wave, household);
    var page =
        page(text, at, new Form(Map.of()), identifiers.next().toString(), "PAPER", Refusals.none());
    return Pages.show("survey/staff-questions", page);
  }

  @PostMapping("/surveys/{wave}/households/{household}/answer")
  ModelAndView enter(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @PathVariable UUID household,
      @RequestParam(name = "submission") Optional<UUID> sent,
      @RequestParam(defaultValue = "PAPER") String channel,
      HttpServletRequest request,
      HttpServletResponse response) {
    var at = at(viewer, wave, household);
    UUID submission = sent.orElseThrow(() -> new NotFound("submission"));
    Form form = Form.of(request.getParameterMap());
    Channel by = channel.equals("PHONE") ? Channel.PHONE : Channel.PAPER;
    var read = FormReading.readAll(at.version().questionnaire(), form, at.household().facts());
    if (!read.problems().isEmpty()) {
      return Pages.refuse(
          "survey/staff-questions",
          page(
              text,
              at,
              form,
              submission.toString(),
              by.name(),
              QuestionsPages.refusals(read.problems())));
    }
    Outcome outcome =
        entering.enter(
            viewer, at.household().key(), submission, by, text.language(), read.answers());
    return answered(text, at, form, submission, by, outcome)
        .orElseGet(() -> {
          String key =
              outcome instanceof Outcome.Stored ? "survey.paper.stored" : "survey.paper.corrected";
          Notices.tell(response, key, WaveLinksController.home(at.household()));
          return Pages.seeOther("/surveys/" + wave + "/answers/new");
        });
  }

  /** A household asked in a wave that the viewer may enter answers for. */
  private record At(
      WaveOverview overview, InvitedHouseholds.Invited household, InstrumentVersion version) {}

  private At at(Viewer viewer, UUID wave, UUID household) {
    WaveOverview overview = heads.find(viewer, Permission.ENTER_ANSWERS, wave);
    return new At(
        overview,
        households.find(viewer, Permission.ENTER_ANSWERS, overview.wave(), household),
        instruments.version(overview.wave().versionId()));
  }

  /** The page again, where nothing was stored. */
  private Optional<ModelAndView> answered(
      Text text, At at, Form form, UUID submission, Channel by, Outcome outcome) {
    var refusals =
        switch (outcome) {
          case Outcome.Stored _, Outcome.Corrected _, Outcome.AlreadyReceived _ -> Refusals.none();
          case Outcome.AlreadyAnswered _ -> Refusals.none().add("", "survey.paper.answered");
          case Outcome.NotTaken _ -> Refusals.none().add("", "survey.paper.not-open");
          case Outcome.NotInvited _ -> Refusals.none().add("", "survey.paper.not-asked");
          case Outcome.Refused refused -> QuestionsPages.refusals(refused.problems());
          case Outcome.Failed _ -> Refusals.none().add("", "survey.paper.failed");
        };
    return refusals.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pages.refuse(
                "survey/staff-questions",
                page(text, at, form, submission.toString(), by.name(), refusals)));
  }

  private static StaffQuestionsPage page(
      Text text, At at, Form form, String submission, String channel, Refusals refusals) {
    var questionnaire = at.version().questionnaire();
    String address =
        "/surveys/"
            + at.overview().wave().uuid()
            + "/households/"
            + at.household().key().household()
            + "/answer";
    return new StaffQuestionsPage(
        text.get("survey.paper.title"),
        at.household().community(),
        WaveLinksController.home(at.household())
            + " \u00B7 "
            + questionnaire.title().in(text.language()),
        address,
        "/surveys/" + at.overview().wave().uuid() + "/answers/new",
        false,
        0,
        false,
        true,
        submission,
        channel,
        StaffCards.of(text, at.version(), questionnaire.items(), form, refusals),
        refusals);
  }
}
