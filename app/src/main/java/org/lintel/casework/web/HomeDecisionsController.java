package org.lintel.casework.web;

import org.lintel.casework.OwnerDeciding;
import org.lintel.identity.OpenToOwners;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an owner decides about a case of hers when she is signed in. */
@Controller
@OpenToOwners
@RequestMapping("/o/cases/{token}")
class HomeDecisionsController extends OwnerDecisionsController {

  HomeDecisionsController(HomeAnswers answers, OwnerDeciding deciding) {
    super(answers, deciding);
  }
}
