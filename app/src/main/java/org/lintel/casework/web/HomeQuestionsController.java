package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.lintel.casework.recovery.HearingWhetherSettled;
import org.lintel.casework.recovery.RecoveryQuestion;
import org.lintel.casework.recovery.RecoveryQuestions;
import org.lintel.identity.OpenToOwners;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The same question to an owner who is signed in. */
@Controller
@OpenToOwners
@RequestMapping("/o/questions/{token}")
class HomeQuestionsController extends OwnerQuestionsController {

  private final RecoveryQuestions questions;
  private final HttpServletRequest request;

  HomeQuestionsController(
      RecoveryQuestions questions,
      HearingWhetherSettled hearing,
      OwnerQuestionPages pages,
      OwnerCasePages unknown,
      HttpServletRequest request) {
    super(questions, hearing, pages, unknown);
    this.questions = questions;
    this.request = request;
  }

  @Override
  Optional<ModelAndView> find(String id, Function<RecoveryQuestion, ModelAndView> work) {
    SignedInOwner owner = SignedInOwner.of(request).orElseThrow();
    return CasesController.id(id).flatMap(found -> questions.find(owner, found)).map(work);
  }

  @Override
  ModelAndView nothing() {
    return Pages.status("casework/home-nothing", new HomeNothingPage(), HttpStatus.NOT_FOUND);
  }

  @Override
  String href(String id) {
    return "/o/questions/" + id;
  }
}
