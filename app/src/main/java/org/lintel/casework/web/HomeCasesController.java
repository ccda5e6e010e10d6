package org.lintel.casework.web;

import org.lintel.casework.Rating;
import org.lintel.casework.Talking;
import org.lintel.identity.OpenToOwners;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an owner can read, write and rate of a case when she is signed in. */
@Controller
@OpenToOwners
@RequestMapping("/o/cases/{token}")
class HomeCasesController extends OwnerCasesController {

  HomeCasesController(
      HomeAnswers answers, OwnerCasePages pages, Talking talking, Rating rating, PhotoForms forms) {
    super(answers, pages, talking, rating, forms);
  }
}
