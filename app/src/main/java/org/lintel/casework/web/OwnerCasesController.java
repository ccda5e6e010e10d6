package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseDraft;
import org.lintel.casework.DraftKey;
import org.lintel.casework.Rating;
import org.lintel.casework.Talking;
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

/** What an owner can read, write and rate with the link of her case, without signing in. */
@Controller
@OpenToAll
@RequestMapping("/o/c/{token}")
class OwnerCasesController {

  private final OwnerAnswers answers;
  private final OwnerCasePages pages;
  private final Talking talking;
  private final Rating rating;
  private final PhotoForms forms;

  OwnerCasesController(
      OwnerAnswers answers,
      OwnerCasePages pages,
      Talking talking,
      Rating rating,
      PhotoForms forms) {
    this.answers = answers;
    this.pages = pages;
    this.talking = talking;
    this.rating = rating;
    this.forms = forms;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String token, Text text, @RequestParam(defaultValue = "") String done) {
    return answers.with(
        token,
        found ->
            Pages.show(
                OwnerAnswers.TEMPLATE,
                answers.page(
                    token, found, text, done, OwnerCasePage.Typed.NOTHING, Refusals.none())));
  }

  @PostMapping("/messages")
  ModelAndView write(
      @PathVariable String token,
      Text text,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String submission,
      @RequestParam(defaultValue = "") String keep,
      HttpServletRequest request) {
    return answers.with(
        token,
        found -> {
          UUID form = CasesController.id(submission).orElseGet(UUID::randomUUID);
          var key = new DraftKey(found, CaseDraft.Kind.MESSAGE, Optional.empty(), form);
          var typed = new TypedText(words);
          if (!keep.isEmpty()) {
            return keep(token, key, text, words, SentPhotos.of(request));
          }
          var refusals = forms.refusals(key, SentPhotos.of(request), text, "message", typed);
          if (!refusals.isEmpty()) {
            return answers.refuse(
                token, found, text, OwnerAnswers.typed("message", words), refusals);
          }
          return switch (forms.saying().ownerWrites(key, typed.words())) {
            case DONE -> answers.back(token, "message", text);
            case TOO_MANY ->
                answers.refuse(
                    token,
                    found,
                    text,
                    OwnerAnswers.typed("message", words),
                    "message",
                    "too-many");
            case OVER ->
                answers.refuse(
                    token, found, text, OwnerAnswers.typed("reopen", words), "reopen", "over");
          };
        });
  }

  /** Without a script she keeps her words before she takes a photo: the phone may lose the page. */
  private ModelAndView keep(
      String token, DraftKey key, Text text, String words, SentPhotos photos) {
    var refusals = forms.keep(key, CaseDraft.Typed.words(words), photos, text);
    return refusals.isEmpty()
        ? answers.back(token, "kept", text)
        : answers.refuse(token, key.found(), text, OwnerAnswers.typed("message", words), refusals);
  }

  @PostMapping("/nudges")
  ModelAndView nudge(@PathVariable String token, Text text) {
    return answers.with(
        token,
        found ->
            talking.nudge(found)
                ? answers.back(token, "nudge", text)
                : answers.refuse(
                    token, pages.again(found), text, OwnerCasePage.Typed.NOTHING, "", "nudged"));
  }

  @PostMapping("/rating")
  ModelAndView rate(
      @PathVariable String token,
      Text text,
      @RequestParam(defaultValue = "") String stars,
      @RequestParam(defaultValue = "") String words) {
    return answers.with(
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
            return answers.refuse(token, found, text, typed, refusals);
          }
          return rating.rate(found, Integer.parseInt(stars), said.words())
              ? answers.back(token, "rated", text)
              : answers.refuse(token, pages.again(found), text, typed, "", "not-rated");
        });
  }
}
