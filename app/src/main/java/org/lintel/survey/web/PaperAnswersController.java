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
import org.lintel.survey.InvitedHouseholds;
import org.lintel.survey.Outcome;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.instrument.Answers;
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

  private static final String FORM = "survey/paper";

  private final WaveHeads heads;
  private final InvitedHouseholds households;
  private final PaperPages pages;
  private final EnteringAnAnswer entering;
  private final Identifiers identifiers;

  PaperAnswersController(
      WaveHeads heads,
      InvitedHouseholds households,
      PaperPages pages,
      EnteringAnAnswer entering,
      Identifiers identifiers) {
    this.heads = heads;
    this.households = households;
    this.pages = pages;
    this.entering = entering;
    this.identifiers = identifiers;
  }

  /** Finds the household; one that alone is meant is opened at once. */
  @GetMapping("/surveys/{wave}/answers/new")
  ModelAndView search(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String after) {
    WaveOverview overview = heads.find(viewer, Permission.ENTER_ANSWERS, wave);
    String by = channel(channel).name();
    var found =
        q.isBlank()
            ? List.<InvitedHouseholds.Invited>of()
            : households.search(viewer, Permission.ENTER_ANSWERS, overview.wave(), q, MOST_FOUND);
    if (found.size() == 1) {
      return Pages.seeOther(PaperPages.form(overview, found.getFirst(), by));
    }
    var rows = found.stream().map(household -> row(overview, household, by)).toList();
    var next =
        WaveForm.id(after)
            .map(household -> pages.at(viewer, wave, household))
            .flatMap(at -> pages.next(viewer, at))
            .map(household -> row(overview, household, by));
    return Pages.show(
        "survey/paper-search",
        new PaperSearchPage(heads.of(viewer, text, overview), q, by, rows, next));
  }

  @GetMapping("/surveys/{wave}/households/{household}/answer")
  ModelAndView compose(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @PathVariable UUID household,
      @RequestParam(defaultValue = "") String channel) {
    var at = pages.at(viewer, wave, household);
    var typed =
        new PaperPages.Typed(
            new Form(Map.of()), identifiers.next(), channel(channel).name(), false);
    return Pages.show(FORM, pages.page(viewer, text, at, typed, Refusals.none()));
  }

  @PostMapping("/surveys/{wave}/households/{household}/answer")
  ModelAndView enter(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @PathVariable UUID household,
      @RequestParam(name = "submission") Optional<UUID> sent,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "false") String replace,
      HttpServletRequest request,
      HttpServletResponse response) {
    var at = pages.at(viewer, wave, household);
    var typed =
        new PaperPages.Typed(
            Form.of(request.getParameterMap()),
            sent.orElseThrow(() -> new NotFound("submission")),
            channel(channel).name(),
            replace.equals("1"));
    var read =
        FormReading.readAll(
            at.version().questionnaire(),
            PaperForm.asSent(typed.form(), at.version().questionnaire()),
            at.household().facts());
    if (!read.problems().isEmpty()) {
      return refuse(viewer, text, at, typed, QuestionsPages.refusals(read.problems()));
    }
    boolean isAnew =
        at.household().isEntered() && !households.holds(at.household(), typed.submission());
    if (isAnew && !typed.replaces()) {
      var refusals = Refusals.none().add("replace", "survey.paper.replace.missing");
      return refuse(viewer, text, at, typed, refusals);
    }
    return store(viewer, text, at, typed, read.answers(), response);
  }

  private ModelAndView store(
      Viewer viewer,
      Text text,
      PaperPages.At at,
      PaperPages.Typed typed,
      Answers answers,
      HttpServletResponse response) {
    Outcome outcome =
        entering.enter(
            viewer,
            at.household().key(),
            typed.submission(),
            channel(typed.channel()),
            text.language(),
            answers);
    Refusals refusals = refusals(outcome);
    if (!refusals.isEmpty()) {
      return refuse(viewer, text, at, typed, refusals);
    }
    String key =
        outcome instanceof Outcome.Corrected ? "survey.paper.corrected" : "survey.paper.stored";
    Notices.tell(response, key, WaveLinksController.home(at.household()));
    return Pages.seeOther(
        at.wave()
            + "/answers/new?channel="
            + typed.channel()
            + "&after="
            + at.household().key().household());
  }

  private ModelAndView refuse(
      Viewer viewer, Text text, PaperPages.At at, PaperPages.Typed typed, Refusals refusals) {
    return Pages.refuse(FORM, pages.page(viewer, text, at, typed, refusals));
  }

  /** What to say where nothing was stored. */
  private static Refusals refusals(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Stored _, Outcome.Corrected _, Outcome.AlreadyReceived _ -> Refusals.none();
      case Outcome.AlreadyAnswered _ -> Refusals.none().add("", "survey.paper.answered");
      case Outcome.NotTaken _ -> Refusals.none().add("", "survey.paper.not-open");
      case Outcome.NotInvited _ -> Refusals.none().add("", "survey.paper.not-asked");
      case Outcome.Refused refused -> QuestionsPages.refusals(refused.problems());
      case Outcome.Failed _ -> Refusals.none().add("", "survey.paper.failed");
    };
  }

  private static PaperSearchPage.Row row(
      WaveOverview overview, InvitedHouseholds.Invited household, String channel) {
    return new PaperSearchPage.Row(
        PaperPages.form(overview, household, channel),
        WaveLinksController.home(household),
        household.community(),
        household.isAnswered());
  }

  private static Channel channel(String named) {
    return named.equals(Channel.PHONE.name()) ? Channel.PHONE : Channel.PAPER;
  }
}
