package org.lintel.casework.web;

import java.time.Clock;
import org.lintel.expectation.MovingAPromise;
import org.lintel.expectation.Promises;
import org.lintel.identity.OpenToOwners;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an owner says about a promise made on a case of hers when she is signed in. */
@Controller
@OpenToOwners
@RequestMapping("/o/cases/{token}")
class HomePromisesController extends OwnerPromisesController {

  HomePromisesController(
      HomeAnswers answers,
      OwnerCasePages pages,
      Promises promises,
      MovingAPromise moving,
      Clock clock) {
    super(answers, pages, promises, moving, clock);
  }
}
