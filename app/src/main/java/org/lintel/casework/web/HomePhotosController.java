package org.lintel.casework.web;

import org.lintel.casework.CasePhotos;
import org.lintel.identity.OpenToOwners;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Photos of a case that a signed-in owner sees, and what she is writing about hers. */
@Controller
@OpenToOwners
@RequestMapping("/o/cases/{token}")
class HomePhotosController extends OwnerPhotosController {

  HomePhotosController(CasePhotos photos, PhotoAnswers answers, HomeAnswers owner) {
    super(photos, answers, owner);
  }
}
