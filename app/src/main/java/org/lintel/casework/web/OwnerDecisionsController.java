package org.lintel.casework.web;

import java.util.function.Function;
import org.lintel.casework.CaseMove;
import org.lintel.casework.ClosingOutcome;
import org.lintel.casework.MovingACase;
import org.lintel.casework.OwnerDeciding;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.Talking;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an owner decides with the link of her case: each is about the version that she saw. */
@Controller
@OpenToAll
@RequestMapping("/o/c/{token}")
class OwnerDecisionsController {

  private final OwnerAnswers answers;
  private final OwnerDeciding deciding;

  OwnerDecisionsController(OwnerAnswers answers, OwnerDeciding deciding) {
    this.answers = answers;
    this.deciding = deciding;
  }

  /** Is it solved? */
  @PostMapping("/verdict")
  ModelAndView judge(
      @PathVariable String token,
      Text text,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String words) {
    int seen = SeenVersion.of(version);
    return answers.with(
        token,
        found ->
            verdict.equals("solved")
                ? decided(token, text, "solved", found, deciding.solved(found, seen))
                : reopened(token, text, found, seen, words));
  }

  /** Her "no" counts whether or not she says why. */
  private ModelAndView reopened(
      String token, Text text, ServiceCase found, int seen, String words) {
    var typed = new TypedText(words);
    var refusals = Refusals.none();
    if (!typed.limit(refusals, "reopen", Talking.LONGEST)) {
      return answers.refuse(token, found, text, OwnerAnswers.typed("reopen", words), refusals);
    }
    var answer = deciding.decide(found, seen, new CaseMove.Reopen(typed.words()));
    return answer instanceof MovingACase.Answer.Made
        ? answers.back(token, "unsolved", text)
        : answers.changed(token, text, found, OwnerAnswers.typed("reopen", words));
  }

  /** Does she take what was offered? */
  @PostMapping("/remedy")
  ModelAndView answer(
      @PathVariable String token,
      Text text,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String words) {
    int seen = SeenVersion.of(version);
    return answers.with(
        token,
        found ->
            answer.equals("accept")
                ? decided(
                    token,
                    text,
                    "accepted",
                    found,
                    deciding.decide(found, seen, new CaseMove.AcceptRemedy()))
                : said(
                    token,
                    text,
                    new Seen(found, seen),
                    "refuse",
                    words,
                    "refused",
                    CaseMove.RefuseRemedy::new));
  }

  @PostMapping("/withdrawal")
  ModelAndView withdraw(
      @PathVariable String token,
      Text text,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String words) {
    int seen = SeenVersion.of(version);
    return answers.with(
        token,
        found ->
            said(
                token,
                text,
                new Seen(found, seen),
                "withdraw",
                words,
                "withdrawn",
                reason -> new CaseMove.Close(new ClosingOutcome.Withdrawn(reason))));
  }

  /** A case, and the version of it that her page showed. */
  private record Seen(ServiceCase found, int version) {}

  /** A decision that needs a reason. */
  private ModelAndView said(
      String token,
      Text text,
      Seen seen,
      String form,
      String words,
      String done,
      Function<String, CaseMove> move) {
    var typed = new TypedText(words);
    var refusals = Refusals.none();
    ServiceCase found = seen.found();
    if (!typed.need(refusals, form, Talking.LONGEST)) {
      return answers.refuse(token, found, text, OwnerAnswers.typed(form, words), refusals);
    }
    var answer = deciding.decide(found, seen.version(), move.apply(typed.words()));
    return answer instanceof MovingACase.Answer.Made
        ? answers.back(token, done, text)
        : answers.changed(token, text, found, OwnerAnswers.typed(form, words));
  }

  private ModelAndView decided(
      String token, Text text, String done, ServiceCase found, MovingACase.Answer answer) {
    return answer instanceof MovingACase.Answer.Made
        ? answers.back(token, done, text)
        : answers.changed(token, text, found, OwnerCasePage.Typed.NOTHING);
  }
}
