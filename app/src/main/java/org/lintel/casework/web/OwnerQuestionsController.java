package org.lintel.casework.web;

import java.util.Optional;
import java.util.function.Function;
import org.lintel.casework.recovery.HearingWhetherSettled;
import org.lintel.casework.recovery.RecoveryQuestion;
import org.lintel.casework.recovery.RecoveryQuestions;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Is it settled? An owner says so with her link, without signing in. A look says nothing: programs
 * that read mail follow links.
 */
@Controller
@OpenToAll
@RequestMapping("/o/r/{token}")
class OwnerQuestionsController {

  private static final String TEMPLATE = "casework/owner-question";

  private final RecoveryQuestions questions;
  private final HearingWhetherSettled hearing;
  private final OwnerQuestionPages pages;
  private final OwnerCasePages unknown;

  OwnerQuestionsController(
      RecoveryQuestions questions,
      HearingWhetherSettled hearing,
      OwnerQuestionPages pages,
      OwnerCasePages unknown) {
    this.questions = questions;
    this.hearing = hearing;
    this.pages = pages;
    this.unknown = unknown;
  }

  @GetMapping
  ModelAndView show(@PathVariable String token, Text text) {
    return with(
        token, asked -> Pages.show(TEMPLATE, page(token, asked, text, "", Refusals.none())));
  }

  /** One tap; her words may be missing. */
  @PostMapping
  ModelAndView say(
      @PathVariable String token,
      Text text,
      @RequestParam(defaultValue = "") String said,
      @RequestParam(defaultValue = "") String words) {
    return with(
        token,
        asked -> {
          var refusals = Refusals.none();
          var typed = new TypedText(words);
          var button = OwnerQuestionPages.Button.of(said);
          if (button.isEmpty()) {
            refusals.add("answers", "casework.choice.missing");
          }
          typed.limit(refusals, "words", HearingWhetherSettled.LONGEST);
          if (refusals.isEmpty() && !heard(asked, button.orElseThrow(), typed)) {
            refusals.add("", "casework.question.refused.over");
          }
          return refusals.isEmpty()
              ? Pages.seeOther(href(token) + "?lang=" + text.language())
              : Pages.refuse(TEMPLATE, page(token, questions.again(asked), text, words, refusals));
        });
  }

  private boolean heard(RecoveryQuestion asked, OwnerQuestionPages.Button button, TypedText typed) {
    return hearing.hear(
        asked,
        new HearingWhetherSettled.Said(button.result(), button.wishesContact(), typed.words()));
  }

  private OwnerQuestionPage page(
      String token, RecoveryQuestion asked, Text text, String words, Refusals refusals) {
    Optional<String> typed = refusals.isEmpty() ? Optional.empty() : Optional.of(words);
    return pages.page(href(token), asked, text, typed, refusals);
  }

  private ModelAndView with(String token, Function<RecoveryQuestion, ModelAndView> work) {
    return find(token, work).orElseGet(this::nothing);
  }

  /** What comes of the question under that part of an address; empty when there is none. */
  Optional<ModelAndView> find(String token, Function<RecoveryQuestion, ModelAndView> work) {
    return questions.with(token, work);
  }

  ModelAndView nothing() {
    return unknown.unknown();
  }

  String href(String token) {
    return "/o/r/" + token;
  }
}
