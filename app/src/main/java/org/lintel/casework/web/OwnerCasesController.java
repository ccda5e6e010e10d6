package org.lintel.casework.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.casework.CaseLinks;
import org.lintel.casework.CaseMove;
import org.lintel.casework.ClosingOutcome;
import org.lintel.casework.MovingACase;
import org.lintel.casework.OwnerDeciding;
import org.lintel.casework.Rating;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.Talking;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an owner can do with the link of her case, without signing in and without a script. */
@Controller
@OpenToAll
class OwnerCasesController {

  private static final String TEMPLATE = "casework/owner-case";

  private final CaseLinks links;
  private final OwnerCasePages pages;
  private final Talking talking;
  private final OwnerDeciding deciding;
  private final Rating rating;

  OwnerCasesController(
      CaseLinks links,
      OwnerCasePages pages,
      Talking talking,
      OwnerDeciding deciding,
      Rating rating) {
    this.links = links;
    this.pages = pages;
    this.talking = talking;
    this.deciding = deciding;
    this.rating = rating;
  }

  @GetMapping("/o/c/{token}")
  ModelAndView show(
      @PathVariable String token, Text text, @RequestParam(defaultValue = "") String done) {
    return with(
        token,
        found ->
            Pages.show(
                TEMPLATE,
                pages.page(
                    token, found, text, done, OwnerCasePage.Typed.NOTHING, Refusals.none())));
  }

  @PostMapping("/o/c/{token}/messages")
  ModelAndView write(
      @PathVariable String token,
      Text text,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String submission) {
    return with(
        token,
        found -> {
          var typed = new TypedText(words);
          var refusals = Refusals.none();
          typed.need(refusals, "message", Talking.LONGEST);
          if (!refusals.isEmpty()) {
            return refuse(token, found, text, typed("message", words), refusals);
          }
          UUID entry = CasesController.id(submission).orElseGet(UUID::randomUUID);
          return switch (talking.ownerWrites(found, entry, typed.words())) {
            case DONE -> back(token, "message", text);
            case TOO_MANY ->
                refuse(token, found, text, typed("message", words), "message", "too-many");
            case OVER -> refuse(token, found, text, typed("reopen", words), "reopen", "over");
          };
        });
  }

  @PostMapping("/o/c/{token}/nudges")
  ModelAndView nudge(@PathVariable String token, Text text) {
    return with(
        token,
        found ->
            talking.nudge(found)
                ? back(token, "nudge", text)
                : refuse(
                    token, pages.again(found), text, OwnerCasePage.Typed.NOTHING, "", "nudged"));
  }

  /** Is it solved? */
  @PostMapping("/o/c/{token}/verdict")
  ModelAndView judge(
      @PathVariable String token,
      Text text,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String words) {
    return with(
        token,
        found ->
            verdict.equals("solved")
                ? decided(token, text, "solved", found, deciding.solved(found))
                : said(token, text, found, "reopen", words, "unsolved", CaseMove.Reopen::new));
  }

  /** Does she take what was offered? */
  @PostMapping("/o/c/{token}/remedy")
  ModelAndView answer(
      @PathVariable String token,
      Text text,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String words) {
    return with(
        token,
        found ->
            answer.equals("accept")
                ? decided(
                    token,
                    text,
                    "accepted",
                    found,
                    deciding.decide(found, new CaseMove.AcceptRemedy()))
                : said(token, text, found, "refuse", words, "refused", CaseMove.RefuseRemedy::new));
  }

  @PostMapping("/o/c/{token}/withdrawal")
  ModelAndView withdraw(
      @PathVariable String token, Text text, @RequestParam(defaultValue = "") String words) {
    return with(
        token,
        found ->
            said(
                token,
                text,
                found,
                "withdraw",
                words,
                "withdrawn",
                reason -> new CaseMove.Close(new ClosingOutcome.Withdrawn(reason))));
  }

  @PostMapping("/o/c/{token}/rating")
  ModelAndView rate(
      @PathVariable String token,
      Text text,
      @RequestParam(defaultValue = "") String stars,
      @RequestParam(defaultValue = "") String words) {
    return with(
        token,
        found -> {
          var typed = new OwnerCasePage.Typed("rating", words, stars);
          var said = new TypedText(words);
          var refusals = Refusals.none();
          if (!stars.matches("[1-5]")) {
            refusals.add("stars", "casework.owner.stars.missing");
          }
          said.limit(refusals, "rating", Rating.LONGEST);
          if (!refusals.isEmpty()) {
            return refuse(token, found, text, typed, refusals);
          }
          return rating.rate(found, Integer.parseInt(stars), said.words())
              ? back(token, "rated", text)
              : refuse(token, pages.again(found), text, typed, "", "not-rated");
        });
  }

  /** A decision that needs a reason. */
  private ModelAndView said(
      String token,
      Text text,
      ServiceCase found,
      String form,
      String words,
      String done,
      Function<String, CaseMove> move) {
    var typed = new TypedText(words);
    var refusals = Refusals.none();
    typed.need(refusals, form, Talking.LONGEST);
    if (!refusals.isEmpty()) {
      return refuse(token, found, text, typed(form, words), refusals);
    }
    var answer = deciding.decide(found, move.apply(typed.words()));
    return answer instanceof MovingACase.Answer.Made
        ? back(token, done, text)
        : changed(token, text, found, typed(form, words));
  }

  private ModelAndView decided(
      String token, Text text, String done, ServiceCase found, MovingACase.Answer answer) {
    return answer instanceof MovingACase.Answer.Made
        ? back(token, done, text)
        : changed(token, text, found, OwnerCasePage.Typed.NOTHING);
  }

  /** The case went on meanwhile: it is shown as it is now, with what was typed. */
  private ModelAndView changed(
      String token, Text text, ServiceCase found, OwnerCasePage.Typed typed) {
    var refusals = Refusals.none().add("", "casework.owner.refused.changed");
    var page = pages.page(token, pages.again(found), text, "", typed, refusals);
    return Pages.status(TEMPLATE, page, HttpStatus.CONFLICT);
  }

  private ModelAndView refuse(
      String token,
      ServiceCase found,
      Text text,
      OwnerCasePage.Typed typed,
      String field,
      String why) {
    var refusals = Refusals.none().add(field, "casework.owner.refused." + why);
    return refuse(token, found, text, typed, refusals);
  }

  private ModelAndView refuse(
      String token, ServiceCase found, Text text, OwnerCasePage.Typed typed, Refusals refusals) {
    return Pages.refuse(TEMPLATE, pages.page(token, found, text, "", typed, refusals));
  }

  private static OwnerCasePage.Typed typed(String form, String words) {
    return new OwnerCasePage.Typed(form, words, "");
  }

  private static ModelAndView back(String token, String done, Text text) {
    return Pages.seeOther("/o/c/" + token + "?done=" + done + "&lang=" + text.language());
  }

  private ModelAndView with(String token, Function<ServiceCase, ModelAndView> work) {
    Optional<ModelAndView> answer = links.with(token, work);
    return answer.orElseGet(pages::unknown);
  }
}
