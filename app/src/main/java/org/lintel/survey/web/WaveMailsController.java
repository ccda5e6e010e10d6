package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.mail.MailOutcome;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.mail.InvitingByMail;
import org.lintel.survey.mail.TestingAMail;
import org.lintel.survey.mail.WaveMails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Invites to a wave by e-mail: words, test, sending, reminders. */
@Controller
@Requires(Permission.MANAGE_SURVEYS)
class WaveMailsController {

  private static final String TEMPLATE = "survey/mails";

  private final WaveHeads heads;
  private final MailsPages pages;
  private final WaveMails words;
  private final InvitingByMail inviting;
  private final TestingAMail testing;

  WaveMailsController(
      WaveHeads heads,
      MailsPages pages,
      WaveMails words,
      InvitingByMail inviting,
      TestingAMail testing) {
    this.heads = heads;
    this.pages = pages;
    this.words = words;
    this.inviting = inviting;
    this.testing = testing;
  }

  @GetMapping("/surveys/{wave}/mails")
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID wave) {
    return Pages.show(
        TEMPLATE, pages.of(viewer, text, heads.mailed(viewer, wave), MailsPage.Result.NONE));
  }

  @PostMapping("/surveys/{wave}/mails/words")
  ModelAndView write(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    WaveOverview overview = heads.mailed(viewer, wave);
    MailForm form = MailForm.typed(typed);
    var refusals = form.check();
    if (!refusals.isEmpty()) {
      return Pages.refuse(
          TEMPLATE, pages.of(viewer, text, overview, form, MailsPage.Result.NONE, refusals));
    }
    words.put(viewer, overview.wave(), form.words());
    Notices.tell(response, "survey.mails.kept");
    return Pages.seeOther("/surveys/" + wave + "/mails#preview");
  }

  @PostMapping("/surveys/{wave}/mails/test")
  ModelAndView test(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @RequestParam(defaultValue = "") String language) {
    WaveOverview overview = heads.mailed(viewer, wave);
    var own = words.of(overview.wave());
    if (own.isEmpty()) {
      return Pages.seeOther("/surveys/" + wave + "/mails");
    }
    String tag = language.equals(Text.ENGLISH) ? Text.ENGLISH : Text.CHINESE;
    var outcome = testing.send(viewer, overview.wave(), own.get(), tag);
    return Pages.show(TEMPLATE, pages.of(viewer, text, overview, result(viewer, outcome)));
  }

  private MailsPage.Result result(Viewer viewer, MailOutcome outcome) {
    return switch (outcome) {
      case MailOutcome.Sent _ ->
          new MailsPage.Result(true, "survey.mails.test.sent", List.of(testing.address(viewer)));
      case MailOutcome.NotSetUp _ ->
          new MailsPage.Result(false, "survey.mails.obstacle.no-server", List.of());
      case MailOutcome.Failed(String reason, _) ->
          new MailsPage.Result(false, "survey.mails.test.failed", List.of(reason));
    };
  }

  /** Leaves the house: as a job, so that it goes on whatever becomes of this page. */
  @PostMapping("/surveys/{wave}/mails")
  ModelAndView send(
      Viewer viewer,
      @PathVariable UUID wave,
      @RequestParam(defaultValue = "0") String round,
      HttpServletResponse response) {
    WaveOverview overview = heads.mailed(viewer, wave);
    int number = round.matches("[0-9]") ? Integer.parseInt(round) : Integer.MAX_VALUE;
    return inviting
        .start(viewer, overview.wave(), number)
        .map(job -> Pages.seeOther("/jobs/" + job))
        .orElseGet(() -> {
          Notices.tell(response, "survey.mails.not-now");
          return Pages.seeOther("/surveys/" + wave + "/mails");
        });
  }
}
